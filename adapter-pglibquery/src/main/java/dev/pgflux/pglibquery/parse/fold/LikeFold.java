package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** {@code LIKE other INCLUDING …}: a copy, without any tie to the original. */
final class LikeFold {
  /** Bits of {@code TableLikeOption} in {@code src/include/nodes/parsenodes.h}. */
  private enum Including {
    COMMENTS(1 << 0),
    COMPRESSION(1 << 1),
    CONSTRAINTS(1 << 2),
    DEFAULTS(1 << 3),
    GENERATED(1 << 4),
    IDENTITY(1 << 5),
    INDEXES(1 << 6),
    STATISTICS(1 << 7),
    STORAGE(1 << 8);

    private final long bit;

    Including(long bit) {
      this.bit = bit;
    }

    boolean in(long options) {
      return (options & bit) != 0;
    }
  }

  private final StatementContext statement;
  private final QualifiedId table;
  private final SchemaObject source;
  private final long options;

  LikeFold(StatementContext statement, QualifiedId table, Node clause) {
    this.statement = statement;
    this.table = table;
    this.options = clause.number("options");
    this.source = source(statement, clause.node("relation").orElseThrow());
  }

  private static SchemaObject source(StatementContext statement, Node relation) {
    List<String> parts = StatementContext.parts(relation);
    Optional<QualifiedId> type =
        statement.candidates(parts).stream()
            .map(ObjectId::type)
            .filter(id -> statement.builder().find(id, CompositeType.class).isPresent())
            .findFirst();
    QualifiedId id =
        statement.findRelation(parts).or(() -> type).orElseGet(() -> statement.relation(relation));
    return statement.builder().find(id).orElseThrow();
  }

  List<Column> columns() {
    return switch (source) {
      case Table original -> original.columns().stream().map(this::copied).toList();
      case CompositeType type ->
          type.attributes().stream()
              .map(attribute ->
                  Column.of(attribute.name(), attribute.type())
                      .withCollation(attribute.collation()))
              .toList();
      default ->
          throw new FoldException(
              "LIKE " + source.id() + " is not understood: only tables and types can be copied");
    };
  }

  private Column copied(Column column) {
    Column.Attributes from = column.attributes();
    return column
        .withInherited(false)
        .withNotNull(column.notNull().map(it -> copied(column, it)))
        .withValue(value(column.value()))
        .withComment(column.comment().filter(comment -> Including.COMMENTS.in(options)))
        .withPrivileges(Optional.empty())
        .withAttributes(
            new Column.Attributes(
                from.storage().filter(storage -> Including.STORAGE.in(options)),
                from.compression().filter(method -> Including.COMPRESSION.in(options)),
                OptionalInt.empty(),
                new TreeMap<>(),
                new TreeMap<>()));
  }

  /** Since 18 a NOT NULL constraint has a name, which its copy keeps. */
  private Column.NotNull copied(Column column, Column.NotNull notNull) {
    if (statement.folding().major() < 18) {
      return notNull;
    }
    Identifier name = notNull.nameOn((QualifiedId) source.id(), column.name());
    return notNull
        .named(name, table, column.name())
        .withInherited(false)
        .withComment(notNull.comment().filter(comment -> Including.COMMENTS.in(options)));
  }

  private Column.Value value(Column.Value value) {
    Column.Value none = new Column.Value.None();
    return switch (value) {
      case Column.Value.None same -> same;
      case Column.Value.Default it ->
          Including.DEFAULTS.in(options) ? new Column.Value.Default(moved(it.expression())) : none;
      case Column.Value.Generated it ->
          Including.GENERATED.in(options)
              ? new Column.Value.Generated(moved(it.expression()), it.stored())
              : none;
      case Column.Value.Identity it ->
          Including.IDENTITY.in(options)
              ? new Column.Value.Identity(it.always(), Optional.empty(), it.options())
              : none;
    };
  }

  /** The fragment over the columns of the new table. */
  private Fragment moved(Fragment fragment) {
    Fragment.Scope scope =
        new Fragment.Scope(
            fragment.scope().searchPath(), Optional.of(table), fragment.scope().names());
    return new Fragment(
        fragment.kind(), fragment.source(), scope, new Fragment.Resolution.Unresolved());
  }

  void copyChecks() {
    if (!Including.CONSTRAINTS.in(options)) {
      return;
    }
    for (Constraint constraint : parts(Constraint.class)) {
      if (constraint.definition() instanceof ConstraintDefinition.Check) {
        statement.createPart(
            constraint
                .withId(ObjectId.constraint(table, constraint.id().name()))
                .withDefinition(constraint.definition().mapFragments(this::moved))
                .withMeta(comment(constraint)));
      }
    }
  }

  void copyRest() {
    if (Including.INDEXES.in(options)) {
      parts(Constraint.class).stream()
          .filter(SchemaBuilder::hasIndex)
          .forEach(this::copyIndexConstraint);
      parts(Index.class).forEach(this::copyIndex);
    }
    if (Including.STATISTICS.in(options)) {
      parts(ExtendedStatistics.class).forEach(this::copyStatistics);
    }
  }

  private <T extends SchemaObject> List<T> parts(Class<T> kind) {
    return source instanceof Table original
        ? statement.builder().parts(original.id(), kind)
        : List.of();
  }

  private ObjectMeta comment(SchemaObject object) {
    return ObjectMeta.NONE.withComment(
        object.meta().comment().filter(text -> Including.COMMENTS.in(options)));
  }

  private void copyIndexConstraint(Constraint constraint) {
    GeneratedNames names = statement.folding().generatedNames();
    Identifier schema = table.name().schema();
    Identifier name = table.name().name();
    Identifier newName =
        switch (constraint.definition()) {
          case ConstraintDefinition.Key key when key.primary() -> names.primaryKey(schema, name);
          case ConstraintDefinition.Key key ->
              names.unique(schema, name, texts(key.columns(), key.index().include()));
          case ConstraintDefinition.Exclusion exclusion ->
              names.exclusion(
                  schema,
                  name,
                  exclusion.elements().stream()
                      .map(element -> keyName(element.element()))
                      .toList());
          case ConstraintDefinition.Check check -> constraint.id().name();
          case ConstraintDefinition.ForeignKey key -> constraint.id().name();
        };
    statement.createPart(
        constraint
            .withId(ObjectId.constraint(table, newName))
            .withDefinition(constraint.definition().mapFragments(this::moved))
            .withNameGiven(false)
            .withIndexComment(
                constraint.indexComment().filter(text -> Including.COMMENTS.in(options)))
            .withMeta(comment(constraint)));
    KeyFold.markKeyColumns(statement, table, true);
  }

  private static List<String> texts(List<Identifier> first, List<Identifier> second) {
    List<String> all = new ArrayList<>();
    first.forEach(name -> all.add(name.value()));
    second.forEach(name -> all.add(name.value()));
    return all;
  }

  private static String keyName(IndexElement element) {
    return switch (element.key()) {
      case IndexElement.Key.OfColumn column -> column.name().value();
      case IndexElement.Key.OfExpression expression ->
          expression.expression().source() instanceof Fragment.Source.Parsed parsed
                  && parsed.value() instanceof Node node
              ? ExpressionNames.ofIndexKey(node)
              : "expr";
    };
  }

  private void copyIndex(Index index) {
    List<String> names = new ArrayList<>();
    index.elements().forEach(element -> names.add(keyName(element)));
    index.include().forEach(column -> names.add(column.value()));
    Identifier name =
        statement
            .folding()
            .generatedNames()
            .index(table.name().schema(), table.name().name(), names);
    statement.createPart(
        index
            .withTable(table)
            .withId(ObjectId.relation(new QualifiedName(table.name().schema(), name)))
            .withNameGiven(false)
            .mapFragments(this::moved)
            .withMeta(comment(index)));
  }

  private void copyStatistics(ExtendedStatistics statistics) {
    List<String> names = statistics.elements().stream().map(StatisticsFold::keyName).toList();
    QualifiedId id = StatisticsFold.generatedId(statement, table, names);
    ExtendedStatistics moved = statistics.mapFragments(this::moved);
    statement.createPart(
        new ExtendedStatistics(
            id, table, moved.kinds(), moved.elements(), OptionalInt.empty(), comment(statistics)));
  }
}
