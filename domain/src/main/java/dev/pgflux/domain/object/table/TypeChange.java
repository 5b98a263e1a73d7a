package dev.pgflux.domain.object.table;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL does when a column gets another type (<a
 * href="https://www.postgresql.org/docs/18/sql-altertable.html">ALTER TABLE</a>, and {@code
 * ATColumnChangeRequiresRewrite} in {@code src/backend/commands/tablecmds.c}).
 */
final class TypeChange {
  private static final Set<String> STRINGS = Set.of("text", "varchar", "bpchar");
  private static final Set<String> FLOATS = Set.of("float4", "float8");
  private static final Set<String> ZONED = Set.of("timestamptz", "timetz");
  private static final Set<String> EXACT = Set.of("int4", "int8", "numeric");
  private static final DataType TEXT = DataType.builtIn("text");
  private static final String TIMESTAMP = "pg_catalog.timestamp";
  private static final String TIMESTAMPTZ = "pg_catalog.timestamptz";
  private static final int MICROSECONDS = 6;

  /** What pg_cast has in castcontext, from the casts that serve everywhere on. */
  private static final String FREEDOM = "iae";

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

  /** Whether a cast is there that serves in such a context: implicit ones serve everywhere. */
  private boolean castExists(char use) {
    if (before.array() != after.array()) {
      return false;
    }
    DataType from = base(before, context.live());
    DataType to = base(after, context.desired());
    return context.catalog().casts().stream()
        .filter(it -> FREEDOM.indexOf(it.context()) <= FREEDOM.indexOf(use))
        .anyMatch(it ->
            it.source().name().equals(from.name())
                && it.target().name().equals(to.name())
                && !it.source().array()
                && !it.target().array());
  }

  private static boolean isString(DataType type) {
    return type.name().isBuiltIn() && STRINGS.contains(type.name().name().value());
  }

  /** The type under a domain, or the type itself. */
  static DataType base(DataType type, Snapshot snapshot) {
    Optional<DomainType> domain =
        type.array()
            ? Optional.empty()
            : snapshot.find(ObjectId.type(type.name()), DomainType.class);
    return domain.map(it -> base(it.baseType(), snapshot)).orElse(type);
  }

  /**
   * Whether every row is written again ({@code ATColumnChangeRequiresRewrite}; a limit that no
   * value can exceed is no work, which the support functions of length coercions know, such as
   * {@code varchar_support} in {@code src/backend/utils/adt/varchar.c}).
   */
  boolean rewrites() {
    if (before.equals(after)) {
      return false;
    }
    return new DomainChecks(context).any(after, context.desired())
        || !(sameFamily()
            ? isLimitKnown() && widens()
            : swapsTimeZone() || (castIsBinary() && toBase().modifiers().isEmpty()));
  }

  /** PostgreSQL forgets the limit of a domain's base type when it converts the domain. */
  private boolean isLimitKnown() {
    boolean domain = !before.equals(fromBase());
    return !domain || toBase().modifiers().isEmpty();
  }

  /** In UTC, which is what steps run in, the two hold the same. */
  private boolean swapsTimeZone() {
    String from = fromBase().toString();
    String to = toBase().toString();
    return (from.equals(TIMESTAMP) && to.equals(TIMESTAMPTZ))
        || (from.equals(TIMESTAMPTZ) && to.equals(TIMESTAMP));
  }

  /** Whether every value of the old type is one of the new, and stays the same. */
  boolean losesNothing() {
    if (before.equals(after)) {
      return true;
    }
    if (new DomainChecks(context).any(after, context.desired())) {
      return false;
    }
    if (sameFamily()) {
      return widens() || (isBlankPadded() && longer());
    }
    boolean free = toBase().modifiers().isEmpty() && !takesTimeZone();
    boolean text = isString(toBase()) && !toBase().array();
    boolean widened =
        fromBase().array() == toBase().array()
            && (castIsBinary() || (castExists('i') && !isRounded()));
    return free && (text || widened);
  }

  private DataType fromBase() {
    return base(before, context.live());
  }

  private DataType toBase() {
    return base(after, context.desired());
  }

  private boolean sameFamily() {
    return fromBase().name().equals(toBase().name()) && fromBase().array() == toBase().array();
  }

  private boolean castIsBinary() {
    DataType from = fromBase().withoutModifiers();
    DataType to = toBase().withoutModifiers();
    return context.catalog().casts().stream()
        .filter(CatalogContext.Cast::binary)
        .anyMatch(it -> it.source().equals(from) && it.target().equals(to));
  }

  /** Which moment a value without a time zone is, only people know. */
  private boolean takesTimeZone() {
    return ZONED.contains(toBase().name().name().value())
        && !ZONED.contains(fromBase().name().name().value());
  }

  /** Floating-point numbers take numbers that they cannot hold exactly. */
  private boolean isRounded() {
    return FLOATS.contains(toBase().name().name().value())
        && EXACT.contains(fromBase().name().name().value());
  }

  private boolean isBlankPadded() {
    return toBase().name().equals(QualifiedName.builtIn("bpchar")) && !toBase().array();
  }

  private boolean longer() {
    return !fromBase().modifiers().isEmpty() && number(fromBase(), 0) <= number(toBase(), 0);
  }

  private boolean widens() {
    List<String> old = fromBase().modifiers();
    List<String> wanted = toBase().modifiers();
    if (old.equals(wanted) || wanted.isEmpty()) {
      return true;
    }
    if (!toBase().name().isBuiltIn() || toBase().array()) {
      return false;
    }
    return switch (toBase().name().name().value()) {
      case "varchar", "varbit" -> longer();
      case "timestamp", "timestamptz", "time", "timetz" ->
          number(toBase(), 0) >= MICROSECONDS || longer();
      case "interval" -> IntervalRange.of(toBase()).holds(IntervalRange.of(fromBase()));
      case "numeric" -> longer() && number(fromBase(), 1) == number(toBase(), 1);
      default -> false;
    };
  }

  private static int number(DataType type, int index) {
    List<String> modifiers = type.modifiers();
    return index < modifiers.size() ? Integer.parseInt(modifiers.get(index)) : 0;
  }

  /**
   * What an interval type keeps ({@code interval_support} in {@code
   * src/backend/utils/adt/timestamp.c}).
   *
   * @param leastField the place of its smallest unit in {@link #UNITS}
   * @param precision digits of a second
   */
  private record IntervalRange(int leastField, int precision) {
    private static final List<String> UNITS =
        List.of("second", "minute", "hour", "day", "month", "year");

    static IntervalRange of(DataType type) {
      List<String> modifiers = type.modifiers();
      String fields = modifiers.isEmpty() ? "" : modifiers.getFirst().toLowerCase(Locale.ROOT);
      String least = fields.substring(fields.lastIndexOf(' ') + 1);
      int precision = modifiers.size() > 1 ? number(type, 1) : MICROSECONDS;
      return new IntervalRange(Math.max(0, UNITS.indexOf(least)), precision);
    }

    boolean holds(IntervalRange other) {
      return leastField <= other.leastField
          && (other.leastField > 0 || precision >= other.precision);
    }
  }
}
