package dev.pgflux.domain.object.sequence;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.MadeName;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a new sequence that a live column takes its values from go on where the values are, so that
 * none comes twice: from the position of the sequence whose place it takes, else from the column's
 * furthest value.
 *
 * <p>A sequence whose name its successor needs is renamed away until its position is taken over.
 */
public final class SequenceSuccession {
  private static final String SUFFIX = "__pgflux_old";
  private static final Set<String> INTEGERS = Set.of("int2", "int4", "int8");

  private final RuleContext context;

  /**
   * Makes the finder.
   *
   * @param context both snapshots
   */
  public SequenceSuccession(RuleContext context) {
    this.context = context;
  }

  /** A sequence: its name at that time, what makes it so, and what it is otherwise. */
  private record Numbering(
      QualifiedName name, SequenceOptions options, Reference needed, Reference freed) {}

  /**
   * The name of a sequence until its position is taken over.
   *
   * @param name its name
   * @return a name that is not too long
   */
  static QualifiedName oldName(QualifiedName name) {
    return new QualifiedName(name.schema(), name.name().withSuffix(SUFFIX));
  }

  private static Reference oldSequence(QualifiedName name) {
    return Reference.to(ObjectId.relation(oldName(name)));
  }

  /**
   * What stands in for a name that its successor needs.
   *
   * @param name the name of a live sequence
   * @return what a step needs that takes the name
   */
  public static Reference released(QualifiedName name) {
    return oldSequence(name);
  }

  /**
   * Renames the sequence of an identity away where a sequence takes its place.
   *
   * @param table the wanted table
   * @param before the live column, an identity
   * @param after the wanted column
   * @return no draft or one, before what makes the new sequence
   */
  public List<Draft> release(Table table, Column before, Column after) {
    if (!(before.value() instanceof Value.Identity identity)
        || successor(table, before, after).isEmpty()) {
      return List.of();
    }
    QualifiedName name = identity.sequenceName().orElseThrow();
    return List.of(
        Draft.of(table, Operation.RENAME, rename(name))
            .withEffects(
                Effects.NONE
                    .making(oldSequence(name))
                    .destroying(Reference.to(ObjectId.relation(name)))));
  }

  /**
   * Renames a sequence that is dropped away where an identity takes its name.
   *
   * @param live the sequence
   * @return no draft or one, to be followed by the drop under {@link #nameUntilDropped}
   */
  List<Draft> release(Sequence live) {
    return isReleased(live.id())
        ? List.of(
            Draft.of(live, Operation.RENAME, rename(live.id().name()))
                .withEffects(Effects.NONE.making(oldSequence(live.id().name()))))
        : List.of();
  }

  private static Sql rename(QualifiedName name) {
    return Sql.of("ALTER SEQUENCE ? RENAME TO ?", name, oldName(name).name());
  }

  /** The name that a sequence has when it is dropped. */
  QualifiedName nameUntilDropped(Sequence live) {
    return isReleased(live.id()) ? oldName(live.id().name()) : live.id().name();
  }

  /** Whether each column that took its values from a sequence gets them from a new one. */
  boolean isSucceeded(Sequence live) {
    List<Boolean> successions = new ArrayList<>();
    context
        .live()
        .all(Table.class)
        .forEach(table -> {
          for (Column column : table.columns()) {
            if (sequenceOf(column, context.live()).equals(Optional.of(live.id()))) {
              successions.add(isSucceeded(table, column));
            }
          }
        });
    return !successions.isEmpty() && !successions.contains(false);
  }

  private boolean isSucceeded(Table live, Column before) {
    return context
        .desired()
        .find(live.id(), Table.class)
        .flatMap(
            table -> table.column(before.name()).flatMap(after -> successor(table, before, after)))
        .isPresent();
  }

  /**
   * Sets the position of the sequence that a column's values come from now.
   *
   * @param table the wanted table
   * @param before the live column
   * @param after the wanted column
   * @return no draft or one
   */
  public List<Draft> takeOver(Table table, Column before, Column after) {
    Optional<Numbering> successor = successor(table, before, after);
    if (successor.isEmpty() || context.isCreated(table.id())) {
      return List.of();
    }
    Numbering next = successor.get();
    Optional<Numbering> previous =
        predecessor(before)
            .filter(it -> ascends(it.options()) == ascends(next.options()))
            .filter(it -> !it.name().equals(next.name()));
    Effects effects = Effects.NONE.needing(next.needed(), Reference.to(table.id(), after.name()));
    if (previous.isPresent()) {
      Numbering old = previous.get();
      return List.of(
          draft(
              table, fromPosition(old, next), effects.needing(old.needed()).freeing(old.freed())));
    }
    return isInteger(after.type())
        ? List.of(draft(table, fromRows(table, after, next), effects))
        : List.of();
  }

  private static Draft draft(Table table, Sql sql, Effects effects) {
    return Draft.of(table, Operation.SET_SEQUENCE_VALUE, sql).withEffects(effects);
  }

  /** A position that the new sequence cannot have is before its start. */
  private static Sql fromPosition(Numbering previous, Numbering next) {
    SequenceOptions old = previous.options();
    SequenceOptions options = next.options();
    Sql sql =
        Sql.of(
            "SELECT setval(?, last_value, is_called) FROM ?",
            new Sql.NameLiteral(next.name()),
            previous.name());
    List<Sql> conditions = new ArrayList<>();
    if (ascends(options) && options.minimum() > old.minimum()) {
      conditions.add(Sql.of("last_value >= ?", options.minimum()));
    }
    if (!ascends(options) && options.maximum() < old.maximum()) {
      conditions.add(Sql.of("last_value <= ?", options.maximum()));
    }
    if (options.start() != old.start()) {
      conditions.add(Sql.of("is_called"));
    }
    return conditions.isEmpty() ? sql : sql.plus(" WHERE ?", Sql.join(" AND ", conditions));
  }

  /** Values beyond the new sequence's end do not count: it never reaches them. */
  private Sql fromRows(Table table, Column column, Numbering next) {
    boolean ascending = ascends(next.options());
    DataType type = base(column.type());
    Sql furthest = Sql.of(ascending ? "max(?)" : "min(?)", column.name());
    Sql rows = Sql.of(" FROM ?", table.id().name());
    if (ascending && next.options().maximum() < SequenceOptions.largest(type)) {
      rows = rows.plus(" WHERE ? <= ?", column.name(), next.options().maximum());
    }
    if (!ascending && next.options().minimum() > SequenceOptions.smallest(type)) {
      rows = rows.plus(" WHERE ? >= ?", column.name(), next.options().minimum());
    }
    return Sql.of("SELECT setval(?, ?)", new Sql.NameLiteral(next.name()), furthest)
        .plus(rows)
        .plus(
            ascending
                ? " HAVING ? >= (SELECT last_value FROM ?)"
                : " HAVING ? <= (SELECT last_value FROM ?)",
            furthest,
            next.name());
  }

  private static boolean ascends(SequenceOptions options) {
    return options.increment() > 0;
  }

  private boolean isInteger(DataType type) {
    DataType base = base(type);
    return base.name().isBuiltIn()
        && !base.array()
        && INTEGERS.contains(base.name().name().value());
  }

  private DataType base(DataType type) {
    Optional<DomainType> domain =
        type.array()
            ? Optional.empty()
            : context.desired().find(ObjectId.type(type.name()), DomainType.class);
    return domain.map(it -> base(it.baseType())).orElse(type);
  }

  private Optional<Numbering> successor(Table table, Column before, Column after) {
    return switch (after.value()) {
      case Value.Identity it when !(before.value() instanceof Value.Identity) ->
          Optional.of(
              numbering(
                  identityName(table, after, it),
                  it.options(),
                  Reference.to(table.id(), after.name())));
      case Value.Default it ->
          sequenceIn(it.expression(), context.desired())
              .filter(sequence -> context.isCreated(sequence.id()))
              .map(SequenceSuccession::numbering);
      case Value.Identity it -> Optional.empty();
      case Value.None it -> Optional.empty();
      case Value.Generated it -> Optional.empty();
    };
  }

  private Optional<Numbering> predecessor(Column before) {
    return switch (before.value()) {
      case Value.Identity it ->
          it.sequenceName().map(name -> numbering(oldName(name), it.options(), oldSequence(name)));
      case Value.Default it ->
          sequenceIn(it.expression(), context.live()).map(this::numberingUntilDropped);
      case Value.None it -> Optional.empty();
      case Value.Generated it -> Optional.empty();
    };
  }

  private Numbering numberingUntilDropped(Sequence live) {
    QualifiedName name = live.id().name();
    return isReleased(live.id())
        ? new Numbering(oldName(name), live.options(), oldSequence(name), Reference.to(live.id()))
        : numbering(live);
  }

  private static Numbering numbering(Sequence sequence) {
    return numbering(sequence.id().name(), sequence.options(), Reference.to(sequence.id()));
  }

  private static Numbering numbering(
      QualifiedName name, SequenceOptions options, Reference reference) {
    return new Numbering(name, options, reference, reference);
  }

  private static Optional<QualifiedId> sequenceOf(Column column, Snapshot snapshot) {
    return column.value() instanceof Value.Default it
        ? sequenceIn(it.expression(), snapshot).map(Sequence::id)
        : Optional.empty();
  }

  private static Optional<Sequence> sequenceIn(Fragment expression, Snapshot snapshot) {
    return expression.references().stream()
        .flatMap(it -> snapshot.find(it.object(), Sequence.class).stream())
        .findFirst();
  }

  /** Whether a dropped sequence has the name that the sequence of a new identity gets. */
  public boolean isReleased(ObjectId sequence) {
    return context.isDropped(sequence)
        && !context.isCreated(sequence)
        && context
            .desired()
            .all(Table.class)
            .filter(table -> !context.isCreated(table.id()))
            .anyMatch(table -> takesName(table, sequence));
  }

  private boolean takesName(Table table, ObjectId sequence) {
    return table.columns().stream()
        .anyMatch(after ->
            after.value() instanceof Value.Identity identity
                && ObjectId.relation(identityName(table, after, identity)).equals(sequence)
                && liveColumn(table, after.name())
                    .filter(before -> !(before.value() instanceof Value.Identity))
                    .isPresent());
  }

  private Optional<Column> liveColumn(Table table, Identifier name) {
    return context.live().find(table.id(), Table.class).flatMap(it -> it.column(name));
  }

  /**
   * The name of a new identity's sequence.
   *
   * @param table the wanted table
   * @param column its column
   * @param identity the column's identity
   * @return the name that it has, or that PostgreSQL will give to it
   */
  public QualifiedName identityName(Table table, Column column, Value.Identity identity) {
    return identity.sequenceName().orElseGet(() -> chosenName(table.id(), column.name()));
  }

  /** {@code ChooseRelationName}: numbered until it is free. */
  private QualifiedName chosenName(QualifiedId table, Identifier column) {
    String label = "seq";
    QualifiedName name = chosenName(table, column, label);
    for (int number = 1; isTaken(ObjectId.relation(name)); number++) {
      name = chosenName(table, column, label + number);
    }
    return name;
  }

  private static QualifiedName chosenName(QualifiedId table, Identifier column, String label) {
    String name = MadeName.of(table.name().name().value(), column.value(), label);
    return new QualifiedName(table.name().schema(), Identifier.of(name));
  }

  private boolean isTaken(QualifiedId name) {
    return context.desired().find(name).isPresent()
        || context
            .live()
            .find(name)
            .filter(it -> !(it instanceof Sequence) || !context.isDropped(name))
            .isPresent();
  }
}
