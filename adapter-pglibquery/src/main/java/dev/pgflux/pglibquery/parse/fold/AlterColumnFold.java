package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The commands of ALTER TABLE about columns. */
final class AlterColumnFold {
  private final StatementContext statement;
  private final Table table;
  private final boolean only;

  AlterColumnFold(StatementContext statement, Table table, boolean only) {
    this.statement = statement;
    this.table = table;
    this.only = only;
  }

  /** Whether the command is one about columns. */
  boolean alter(Node command) {
    switch (command.symbol("subtype")) {
      case "AT_AddColumn" -> add(command);
      case "AT_DropColumn" -> drop(command);
      case "AT_AlterColumnType" -> changeType(command);
      case "AT_ColumnDefault" -> changeDefault(command);
      case "AT_SetNotNull" -> NotNulls.set(statement, table.id(), named(command), NotNull.PLAIN);
      case "AT_DropNotNull" -> NotNulls.drop(statement, table.id(), named(command));
      case "AT_SetExpression" -> change(command, column -> withExpression(column, command));
      case "AT_DropExpression" -> change(command, AlterColumnFold::withoutExpression);
      case "AT_AddIdentity" -> {
        NotNulls.require(statement, table.id(), named(command));
        change(command, column -> withIdentity(column, command));
      }
      case "AT_SetIdentity" -> change(command, column -> changedIdentity(column, command));
      case "AT_DropIdentity" -> change(command, AlterColumnFold::withoutIdentity);
      default -> {
        return new ColumnSettings(statement, table).alter(command);
      }
    }
    return true;
  }

  /** The column that a command is about. */
  private Identifier named(Node command) {
    Identifier name = Identifier.of(command.text("name"));
    if (table.column(name).isEmpty()) {
      throw missing(name);
    }
    return name;
  }

  private void add(Node command) {
    Node definition = command.node("def").orElseThrow();
    Identifier name = Identifier.of(definition.text("colname"));
    if (table.column(name).isPresent()) {
      if (command.flag("missing_ok")) {
        return;
      }
      throw new FoldException(
          "column \"" + name + "\" of \"" + table.id() + "\" is made twice",
          Optional.of(definition),
          Optional::empty);
    }
    ColumnFold.Folded folded =
        new ColumnFold(statement, table.id(), table.persistence()).fold(definition);
    statement.builder().changeTable(table.id(), draft -> draft.columns.add(folded.column()));
    addToChildren(table.id(), folded.column());
    folded.serial().ifPresent(statement::createPart);
    Map<Node, Object> made = new LinkedHashMap<>();
    made.put(definition, name);
    List<ConstraintFold.Request> requests =
        folded.constraints().stream()
            .map(node -> new ConstraintFold.Request(node, Optional.of(name), false))
            .toList();
    new ConstraintFold(statement, table.id()).addAll(requests, made);
    statement.folding().renames().applyToElements(statement, table.id(), made);
  }

  private void addToChildren(QualifiedId parent, Column column) {
    Table parentTable = statement.builder().find(parent, Table.class).orElse(table);
    for (QualifiedId child : statement.builder().children(parent)) {
      Column inherited = InheritedColumns.inherited(statement, parentTable, column, child);
      statement
          .builder()
          .changeTable(
              child,
              draft -> {
                if (draft.indexOf(column.name()) < 0) {
                  draft.columns.add(inherited);
                }
              });
      addToChildren(child, inherited);
    }
  }

  private void drop(Node command) {
    Identifier name = Identifier.of(command.text("name"));
    if (table.column(name).isEmpty()) {
      if (command.flag("missing_ok")) {
        return;
      }
      throw missing(name);
    }
    DropFold.column(statement, table.id(), name);
  }

  private FoldException missing(Identifier column) {
    return new FoldException.Missing(
        "column \"" + column + "\" of relation \"" + table.id() + "\" does not exist");
  }

  private void changeType(Node command) {
    Node definition = command.node("def").orElseThrow();
    DataType type = statement.type(definition.node("typeName").orElseThrow());
    Optional<QualifiedName> collation =
        definition
            .node("collClause")
            .map(clause -> statement.collation(Trees.names(clause, "collname")));
    cascade(
        named(command),
        column -> {
          Column changed = column.withType(type).withCollation(collation);
          return changed.value() instanceof Value.Identity identity
              ? changed.withValue(
                  new Value.Identity(
                      identity.always(), identity.sequenceName(), identity.options()))
              : changed;
        });
  }

  private void changeDefault(Node command) {
    Identifier name = Identifier.of(command.text("name"));
    Column column = table.column(name).orElseThrow(() -> missing(name));
    Value value =
        new ColumnFold(statement, table.id(), table.persistence())
            .defaultValue(column.type(), command, "def");
    change(command, it -> it.withValue(value));
  }

  private Column withExpression(Column column, Node command) {
    boolean stored = !(column.value() instanceof Value.Generated generated) || generated.stored();
    return column.withValue(
        new Value.Generated(
            statement.expression(command.node("def").orElseThrow(), table.id()), stored));
  }

  private static Column withoutExpression(Column column) {
    return column.value() instanceof Value.Generated ? column.withValue(new Value.None()) : column;
  }

  private Column withIdentity(Column column, Node command) {
    Node constraint = command.node("def").orElseThrow();
    return column.withValue(
        new Value.Identity(
            constraint.text("generated_when").equals("a"),
            SequenceOptionsFold.sequenceName(statement, constraint.nodes("options")),
            SequenceOptionsFold.create(statement, column.type(), constraint.nodes("options"))));
  }

  private Column changedIdentity(Column column, Node command) {
    if (!(column.value() instanceof Value.Identity identity)) {
      throw new FoldException.Missing(
          "column \"" + column.name() + "\" of \"" + table.id() + "\" is not an identity column");
    }
    List<Node> options = AlterTableFold.items(command);
    boolean always =
        Options.find(options, "generated")
            .flatMap(option -> option.node("arg"))
            .map(value -> value.number("ival") == 'a')
            .orElse(identity.always());
    return column.withValue(
        new Value.Identity(
            always,
            identity.sequenceName(),
            SequenceOptionsFold.alter(statement, identity.options(), options)));
  }

  private static Column withoutIdentity(Column column) {
    return column.value() instanceof Value.Identity ? column.withValue(new Value.None()) : column;
  }

  private void change(Node command, UnaryOperator<Column> change) {
    cascade(named(command), change);
  }

  private void cascade(Identifier name, UnaryOperator<Column> change) {
    if (only) {
      statement.builder().changeTable(table.id(), draft -> draft.changeColumn(name, change));
    } else {
      Descendants.changeColumn(statement, table.id(), name, change);
    }
  }
}
