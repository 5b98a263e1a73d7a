package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.sequence.SequenceOptions;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** {@code ColumnDef} to a column, its constraints and the sequence of a serial. */
final class ColumnFold {
  /**
   * A column and what its definition makes beside it.
   *
   * @param column the column
   * @param constraints its CHECK, PRIMARY KEY, UNIQUE and REFERENCES, in order
   * @param serial the sequence of a serial column
   */
  record Folded(Column column, List<Node> constraints, Optional<Sequence> serial) {}

  private static final Map<String, String> SERIALS =
      Map.of(
          "smallserial", "int2",
          "serial2", "int2",
          "serial", "int4",
          "serial4", "int4",
          "bigserial", "int8",
          "serial8", "int8");

  private final StatementContext statement;
  private final QualifiedId table;
  private final Persistence persistence;

  ColumnFold(StatementContext statement, QualifiedId table, Persistence persistence) {
    this.statement = statement;
    this.table = table;
    this.persistence = persistence;
  }

  Folded fold(Node definition) {
    Identifier name = Identifier.of(definition.text("colname"));
    Node typeName =
        definition
            .node("typeName")
            .orElseThrow(() ->
                new FoldException(
                    "column \"" + name + "\" has no type",
                    Optional.of(definition),
                    Optional::empty));
    Optional<String> serial = serialType(typeName);
    DataType type = serial.map(DataType::builtIn).orElseGet(() -> statement.type(typeName));
    Column column =
        Column.of(name, type)
            .withCollation(
                definition
                    .node("collClause")
                    .map(clause -> statement.collation(Trees.names(clause, "collname"))))
            .withAttributes(attributes(definition));
    if (serial.isEmpty()) {
      return constrained(column, definition, Optional.empty());
    }
    Sequence sequence = serialSequence(name, type);
    Node nextval = Trees.nextval(StoredNames.qualified(sequence.id().name()));
    Column counted =
        column
            .withNotNull(Optional.of(NotNull.PLAIN))
            .withValue(new Column.Value.Default(statement.expression(nextval, table)));
    return constrained(counted, definition, Optional.of(sequence));
  }

  /**
   * Applies the constraints of a definition to a column; those that are objects are handed back.
   */
  Folded constrained(Column column, Node definition, Optional<Sequence> serial) {
    List<Node> objects = new ArrayList<>();
    Column result = column;
    for (Node constraint : withTiming(definition.nodes("constraints"))) {
      switch (constraint.symbol("contype")) {
        case "CONSTR_NOTNULL" ->
            result =
                result.withNotNull(
                    Optional.of(notNull(statement, table, column.name(), constraint)));
        case "CONSTR_NULL" -> result = result.withNotNull(Optional.empty());
        case "CONSTR_DEFAULT" ->
            result = result.withValue(defaultValue(result.type(), constraint, "raw_expr"));
        case "CONSTR_IDENTITY" ->
            result =
                result
                    .withValue(identity(result, constraint))
                    .withNotNull(result.notNull().or(() -> Optional.of(NotNull.PLAIN)));
        case "CONSTR_GENERATED" -> result = result.withValue(generated(constraint));
        default -> objects.add(constraint);
      }
    }
    return new Folded(result, objects, serial);
  }

  private static Optional<String> serialType(Node typeName) {
    List<String> names = Trees.names(typeName, "names");
    return names.size() == 1 && !typeName.flag("pct_type")
        ? Optional.ofNullable(SERIALS.get(names.getFirst()))
        : Optional.empty();
  }

  private Sequence serialSequence(Identifier column, DataType type) {
    Identifier schema = table.name().schema();
    Identifier name =
        statement.folding().generatedNames().sequence(schema, table.name().name(), column);
    return new Sequence(
        ObjectId.relation(new QualifiedName(schema, name)),
        SequenceOptions.defaults(type),
        statement.folding().major() >= 15 ? persistence : Persistence.PERMANENT,
        Optional.of(Reference.to(table, column)),
        ObjectMeta.NONE);
  }

  private static Column.Attributes attributes(Node definition) {
    return new Column.Attributes(
        setting(definition, "storage_name").map(it -> it.toUpperCase(Locale.ROOT)),
        setting(definition, "compression"),
        OptionalInt.empty(),
        new TreeMap<>(),
        Options.changed(new TreeMap<>(), definition.nodes("fdwoptions")));
  }

  static Optional<String> setting(Node node, String field) {
    return Trees.text(node, field).filter(it -> !it.equalsIgnoreCase("default"));
  }

  static NotNull notNull(
      StatementContext statement, QualifiedId table, Identifier column, Node constraint) {
    Optional<Identifier> name =
        Trees.text(constraint, "conname")
            .map(Identifier::of)
            .filter(given -> statement.folding().major() >= NotNulls.NAMED_SINCE)
            .filter(given -> !given.equals(NotNull.chosenName(table, column)));
    return new NotNull(
        name,
        !constraint.flag("skip_validation"),
        constraint.flag("is_no_inherit"),
        false,
        Optional.empty());
  }

  /**
   * A default. NULL is none, unless the type has modifiers: then PostgreSQL keeps the call that
   * applies them.
   */
  Column.Value defaultValue(DataType type, Node node, String field) {
    Optional<Node> expression = node.node(field);
    return expression.isEmpty() || (type.modifiers().isEmpty() && isNull(expression.get()))
        ? new Column.Value.None()
        : new Column.Value.Default(statement.expression(expression.get(), table));
  }

  private static boolean isNull(Node expression) {
    if (expression.is("TypeCast")) {
      return expression.node("arg").filter(ColumnFold::isNull).isPresent()
          && expression.node("typeName").filter(type -> type.list("typmods").isEmpty()).isPresent();
    }
    return expression.is("A_Const") && expression.flag("isnull");
  }

  private Column.Value identity(Column column, Node constraint) {
    return new Column.Value.Identity(
        constraint.text("generated_when").equals("a"),
        SequenceOptionsFold.sequenceName(statement, constraint.nodes("options")),
        SequenceOptionsFold.create(statement, column.type(), constraint.nodes("options")));
  }

  private Column.Value generated(Node constraint) {
    Node expression = constraint.node("raw_expr").orElseThrow();
    return new Column.Value.Generated(
        statement.expression(expression, table), !constraint.text("generated_kind").equals("v"));
  }

  /**
   * Moves DEFERRABLE and its like, which the grammar lists by themselves, into their constraint.
   */
  static List<Node> withTiming(List<Node> constraints) {
    List<Node> result = new ArrayList<>();
    for (Node constraint : constraints) {
      Optional<Node> changed =
          result.isEmpty() ? Optional.empty() : attribute(result.getLast(), constraint);
      if (changed.isPresent()) {
        result.set(result.size() - 1, changed.get());
      } else if (!constraint.symbol("contype").startsWith("CONSTR_ATTR_")) {
        result.add(constraint);
      }
    }
    return result;
  }

  private static Optional<Node> attribute(Node constraint, Node attribute) {
    SqlTree on = new SqlTree.Flag(true);
    return switch (attribute.symbol("contype")) {
      case "CONSTR_ATTR_DEFERRABLE" -> Optional.of(constraint.with("deferrable", on));
      case "CONSTR_ATTR_NOT_DEFERRABLE" -> Optional.of(constraint.without("deferrable"));
      case "CONSTR_ATTR_DEFERRED" ->
          Optional.of(constraint.with("deferrable", on).with("initdeferred", on));
      case "CONSTR_ATTR_IMMEDIATE" -> Optional.of(constraint.without("initdeferred"));
      case "CONSTR_ATTR_ENFORCED" -> Optional.of(constraint.with("is_enforced", on));
      case "CONSTR_ATTR_NOT_ENFORCED" -> Optional.of(constraint.without("is_enforced"));
      default -> Optional.empty();
    };
  }
}
