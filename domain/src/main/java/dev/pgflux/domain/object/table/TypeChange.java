package dev.pgflux.domain.object.table;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL does when a column gets another type (<a
 * href="https://www.postgresql.org/docs/18/sql-altertable.html">ALTER TABLE</a>, and {@code
 * ATColumnChangeRequiresRewrite} in {@code src/backend/commands/tablecmds.c}).
 */
final class TypeChange {
  private static final Set<String> STRINGS = Set.of("text", "varchar", "bpchar");
  private static final DataType TEXT = DataType.builtIn("text");

  private final DataType before;
  private final DataType after;
  private final RuleContext context;

  TypeChange(DataType before, DataType after, RuleContext context) {
    this.before = before;
    this.after = after;
    this.context = context;
  }

  /**
   * Whether a default is taken away before and set after: where it changes, and where PostgreSQL
   * could not carry it over by itself.
   */
  static boolean resetsDefault(Column live, Column desired) {
    boolean anyDefault =
        live.value() instanceof Value.Default || desired.value() instanceof Value.Default;
    boolean sameFamily = live.type().name().equals(desired.type().name());
    return anyDefault && !(live.value().equals(desired.value()) && sameFamily);
  }

  /** The USING clause; empty where PostgreSQL converts by itself, so that it never truncates. */
  Sql using(Column column) {
    if (convertsByItself()) {
      return Sql.EMPTY;
    }
    return castExists('e') || isString(before)
        ? Sql.of(" USING ?::?", column.name(), after)
        : Sql.of(" USING ?::?::?", column.name(), before.array() ? TEXT.asArray() : TEXT, after);
  }

  private boolean convertsByItself() {
    if (before.name().equals(after.name()) && before.array() == after.array()) {
      return true;
    }
    DataType from = base(before, context.live());
    DataType to = base(after, context.desired());
    boolean sameBase = from.name().equals(to.name()) && from.array() == to.array();
    return sameBase || (isString(to) && !to.array()) || castExists('a');
  }

  /** Whether a cast of at least that strength is there: implicit ones serve in assignments too. */
  private boolean castExists(char weakest) {
    if (before.array() != after.array()) {
      return false;
    }
    DataType from = base(before, context.live());
    DataType to = base(after, context.desired());
    return context.catalog().casts().stream()
        .filter(it -> it.context() != 'e' || weakest == 'e')
        .anyMatch(it ->
            it.source().name().equals(from.name())
                && it.target().name().equals(to.name())
                && !it.source().array()
                && !it.target().array());
  }

  private static boolean isString(DataType type) {
    return type.name().isBuiltIn() && STRINGS.contains(type.name().name().value());
  }

  private static DataType base(DataType type, Snapshot snapshot) {
    Optional<DomainType> domain =
        type.array()
            ? Optional.empty()
            : snapshot.find(ObjectId.type(type.name()), DomainType.class);
    return domain.map(it -> base(it.baseType(), snapshot)).orElse(type);
  }

  /** Whether every row is written again. */
  boolean rewrites() {
    if (before.array() != after.array()) {
      return true;
    }
    if (before.name().equals(after.name())) {
      return !widensOnly();
    }
    boolean toString = isString(before) && isString(after);
    if (toString) {
      return before.name().name().value().equals("bpchar")
          || after.name().name().value().equals("bpchar")
          || !after.modifiers().isEmpty();
    }
    return !binaryCoercible();
  }

  private boolean binaryCoercible() {
    return context.catalog().casts().stream()
        .filter(CatalogContext.Cast::binary)
        .anyMatch(it ->
            it.source().equals(before.withoutModifiers())
                && it.target().equals(after.withoutModifiers())
                && after.modifiers().isEmpty());
  }

  /** Longer limits are no work for these types; any change of other modifiers is. */
  private boolean widensOnly() {
    if (before.modifiers().equals(after.modifiers())) {
      return true;
    }
    if (!after.name().isBuiltIn()) {
      return false;
    }
    List<String> old = before.modifiers();
    List<String> wanted = after.modifiers();
    return switch (after.name().name().value()) {
      case "varchar", "varbit", "timestamp", "timestamptz", "time", "timetz" ->
          wanted.isEmpty() || (!old.isEmpty() && number(old, 0) <= number(wanted, 0));
      case "numeric" ->
          wanted.isEmpty()
              || (!old.isEmpty()
                  && number(old, 1) == number(wanted, 1)
                  && number(old, 0) <= number(wanted, 0));
      default -> false;
    };
  }

  private static int number(List<String> modifiers, int index) {
    return index < modifiers.size() ? Integer.parseInt(modifiers.get(index)) : 0;
  }
}
