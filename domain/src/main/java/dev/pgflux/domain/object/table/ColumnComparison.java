package dev.pgflux.domain.object.table;

import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.object.table.TableAlteration.AddColumn;
import dev.pgflux.domain.object.table.TableAlteration.Detour;
import dev.pgflux.domain.object.table.TableAlteration.DropColumn;
import dev.pgflux.domain.object.table.TableAlteration.RetypeColumn;
import dev.pgflux.domain.object.table.TableAlteration.SetAttributes;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnComment;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnNotNull;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnPrivileges;
import dev.pgflux.domain.object.table.TableAlteration.SetValue;
import dev.pgflux.domain.snapshot.PgVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What two states of one column differ in. */
final class ColumnComparison {
  /** The first version with ALTER COLUMN … SET EXPRESSION. */
  private static final int SET_EXPRESSION = 17;

  private final PgVersion version;
  private final List<TableAlteration> found = new ArrayList<>();

  private ColumnComparison(PgVersion version) {
    this.version = version;
  }

  /**
   * Compares.
   *
   * @param notNull the difference of their NOT NULL constraints, if any
   */
  static List<TableAlteration> compare(
      Column live, Column desired, Optional<SetColumnNotNull> notNull, PgVersion version) {
    ColumnComparison comparison = new ColumnComparison(version);
    if (comparison.mustBeMadeAgain(live, desired)) {
      return List.of(new DropColumn(live), new AddColumn(desired));
    }
    comparison.compareAll(live, desired, notNull);
    return List.copyOf(comparison.found);
  }

  /** A generated column cannot become of an ordinary one, and only some can be changed in place. */
  private boolean mustBeMadeAgain(Column live, Column desired) {
    boolean virtualBefore = live.value() instanceof Value.Generated it && !it.stored();
    if (!(desired.value() instanceof Value.Generated after)) {
      return virtualBefore;
    }
    return !(live.value() instanceof Value.Generated before)
        || before.stored() != after.stored()
        || (!before.expression().equals(after.expression()) && !version.isAtLeast(SET_EXPRESSION));
  }

  private void compareAll(Column live, Column desired, Optional<SetColumnNotNull> notNull) {
    Column retyped = retype(live, desired);
    if (!sameValue(retyped.value(), desired.value())) {
      found.add(new SetValue(retyped, desired));
    }
    notNull.ifPresent(found::add);
    if (!live.attributes().equals(desired.attributes())) {
      found.add(new SetAttributes(desired.name(), live.attributes(), desired.attributes()));
    }
    if (!live.comment().equals(desired.comment())) {
      found.add(new SetColumnComment(desired.name(), live.comment(), desired.comment()));
    }
    comparePrivileges(live, desired);
  }

  /**
   * Changes the type, with a default before and after, and without an identity or expression that
   * only one side has: neither bears every type.
   */
  private Column retype(Column live, Column desired) {
    if (live.type().equals(desired.type()) && live.collation().equals(desired.collation())) {
      return live;
    }
    Column from = live;
    if (!isDefaultOrNone(live) && isDefaultOrNone(desired)) {
      from = live.withValue(new Value.None());
      found.add(new SetValue(live, from));
    }
    Column to =
        isDefaultOrNone(from) && !isDefaultOrNone(desired)
            ? desired.withValue(new Value.None())
            : desired;
    found.add(new RetypeColumn(from, to, Detour.NONE));
    return to.withValue(TypeChange.resetsDefault(from, to) ? to.value() : from.value());
  }

  private static boolean isDefaultOrNone(Column column) {
    return column.value() instanceof Value.Default || column.value() instanceof Value.None;
  }

  private void comparePrivileges(Column live, Column desired) {
    desired
        .privileges()
        .ifPresent(after -> {
          AccessControl before = live.privileges().orElse(AccessControl.EMPTY);
          if (!before.equals(after)) {
            found.add(new SetColumnPrivileges(desired.name(), before, after));
          }
        });
  }

  /** A sequence's name counts only where the files say it. */
  private static boolean sameValue(Value live, Value desired) {
    if (live instanceof Value.Identity before && desired instanceof Value.Identity after) {
      return before.always() == after.always()
          && before.options().equals(after.options())
          && after.sequenceName().or(before::sequenceName).equals(before.sequenceName());
    }
    return live.equals(desired);
  }
}
