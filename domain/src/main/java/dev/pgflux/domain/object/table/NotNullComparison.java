package dev.pgflux.domain.object.table;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.MadeName;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnNotNull;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.Optional;

/**
 * What two states of a NOT NULL constraint differ in, as far as it can be changed: one that a
 * parent demands can neither be renamed nor become its parent's alone ({@code
 * rename_constraint_internal} and {@code AdjustNotNullInheritance} in PostgreSQL 18). What a parent
 * does to its children by itself is none of theirs.
 */
final class NotNullComparison {
  /** The first version that keeps the constraint of a child when its parent's goes. */
  private static final int CONSTRAINTS = 18;

  private final Table live;
  private final Table desired;
  private final RuleContext context;
  private final Lineage lineage;

  NotNullComparison(Table live, Table desired, RuleContext context) {
    this.live = live;
    this.desired = desired;
    this.context = context;
    this.lineage = new Lineage(context);
  }

  Optional<SetColumnNotNull> compare(Column before, Column after) {
    Identifier column = after.name();
    if (before.notNull().isEmpty() || after.notNull().isEmpty()) {
      return before.notNull().equals(after.notNull()) || isDoneByParent(before, after)
          ? Optional.empty()
          : Optional.of(new SetColumnNotNull(column, before.notNull(), after.notNull()));
    }
    if (isTakenByParent(column)) {
      return Optional.of(new SetColumnNotNull(column, Optional.empty(), after.notNull()));
    }
    NotNull present = present(column, before.notNull().get());
    NotNull reachable = reachable(column, present, after.notNull().get());
    return present.equals(reachable)
        ? Optional.empty()
        : Optional.of(new SetColumnNotNull(column, Optional.of(present), Optional.of(reachable)));
  }

  /** The difference between what another statement makes and what is wanted. */
  static Optional<SetColumnNotNull> ofMade(Column made, Column wanted) {
    // The name of what a parent demands is not the table's to choose.
    Optional<NotNull> reachable =
        wanted
            .notNull()
            .map(it ->
                made.notNull()
                    .filter(NotNull::inherited)
                    .map(present -> it.withName(present.name()))
                    .orElse(it));
    return made.notNull().equals(reachable)
        ? Optional.empty()
        : Optional.of(new SetColumnNotNull(wanted.name(), made.notNull(), reachable));
  }

  private boolean isDoneByParent(Column before, Column after) {
    boolean same = !keepsOwn() || before.notNull().or(after::notNull).orElseThrow().inherited();
    return same
        && Lineage.shared(live, desired).stream()
            .anyMatch(parent ->
                before.notNull().isPresent()
                    ? gives(context.live(), parent, after.name())
                        && !has(context.desired(), parent, after.name())
                    : !gives(context.live(), parent, after.name())
                        && gives(context.desired(), parent, after.name()));
  }

  /** Before 18, a parent's DROP NOT NULL takes that of each child along. */
  private boolean isTakenByParent(Identifier column) {
    return !keepsOwn() && lineage.dropsNotNull(live, desired, column).findAny().isPresent();
  }

  private boolean keepsOwn() {
    return context.version().isAtLeast(CONSTRAINTS);
  }

  /** The live constraint as it is once the table has its new parents. */
  private NotNull present(Identifier column, NotNull before) {
    boolean inherited =
        isAttached()
            ? isGiven(context.desired(), desired, column)
            : before.inherited()
                && Lineage.shared(live, desired).stream()
                    .anyMatch(parent ->
                        gives(context.live(), parent, column) && !becomesNoInherit(parent, column));
    return before.withInherited(inherited && keepsOwn());
  }

  /** The wanted constraint, as far as PostgreSQL can make it of the present one. */
  private NotNull reachable(Identifier column, NotNull present, NotNull after) {
    boolean keepsName = isAsGood(column, present, after) || !mayBeRenamed(column, present);
    // ATTACH PARTITION makes it the parent's; what follows it says whether it is the table's too.
    return (keepsName ? after.withName(present.name()) : after)
        .withInherited(present.inherited() && (after.inherited() || isAttached()));
  }

  private boolean isAttached() {
    return desired.hierarchy() instanceof Hierarchy.Partition
        && !desired.hierarchy().equals(live.hierarchy());
  }

  /** Where files give no name, one that PostgreSQL chose because of a clash is as good. */
  private boolean isAsGood(Identifier column, NotNull present, NotNull after) {
    if (present.name().equals(after.name())) {
      return true;
    }
    Identifier name = present.nameOn(desired.id(), column);
    if (name.equals(after.nameOn(desired.id(), column))) {
      return true;
    }
    String number = trailingDigits(name.value());
    return after.name().isEmpty()
        && !number.isEmpty()
        && MadeName.of(desired.id().simpleName(), column.value(), "not_null" + number)
            .equals(name.value());
  }

  private static String trailingDigits(String text) {
    int start = text.length();
    while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
      start--;
    }
    return text.substring(start);
  }

  private boolean mayBeRenamed(Identifier column, NotNull present) {
    return keepsOwn()
        && !isPinned(column)
        && lineage.childrenBefore(live.id()).allMatch(child -> follows(child, column, present));
  }

  /** Whether a parent demands it from before to after, so that its name stays. */
  private boolean isPinned(Identifier column) {
    return !isAttached()
        && Lineage.shared(live, desired).stream()
            .anyMatch(parent ->
                gives(context.live(), parent, column) && gives(context.desired(), parent, column));
  }

  /** A new name goes down to the children, each of which must have the old one from here alone. */
  private boolean follows(Table child, Identifier column, NotNull present) {
    boolean leaves =
        context
            .desired()
            .find(child.id(), Table.class)
            .filter(it -> it.hierarchy().equals(child.hierarchy()))
            .isEmpty();
    if (leaves || child.parents().size() > 1) {
      return leaves;
    }
    boolean sameName =
        child
            .column(column)
            .flatMap(Column::notNull)
            .filter(
                it -> it.nameOn(child.id(), column).equals(present.nameOn(desired.id(), column)))
            .isPresent();
    return sameName
        && lineage.childrenBefore(child.id()).allMatch(below -> follows(below, column, present));
  }

  private static boolean isGiven(Snapshot snapshot, Table table, Identifier column) {
    return table.parents().stream().anyMatch(parent -> gives(snapshot, parent, column));
  }

  /** Then children keep theirs as their own. */
  private boolean becomesNoInherit(QualifiedId parent, Identifier column) {
    return has(context.desired(), parent, column) && !gives(context.desired(), parent, column);
  }

  private static boolean has(Snapshot snapshot, QualifiedId table, Identifier column) {
    return Lineage.column(snapshot, table, column).flatMap(Column::notNull).isPresent();
  }

  private static boolean gives(Snapshot snapshot, QualifiedId table, Identifier column) {
    return Lineage.column(snapshot, table, column)
        .flatMap(Column::notNull)
        .filter(it -> !it.noInherit())
        .isPresent();
  }
}
