package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE and the other statements with its grammar: hands each command on. */
final class AlterTableFold {
  private AlterTableFold() {}

  static void alter(StatementContext statement) {
    Node node = statement.node();
    for (Node command : node.nodes("cmds")) {
      statement.attempt(() -> alter(statement, node, command));
    }
  }

  private static void alter(StatementContext statement, Node node, Node command) {
    Node relation = node.node("relation").orElseThrow();
    if (node.symbol("objtype").equals("OBJECT_TYPE")) {
      CompositeAlterFold.alter(statement, relation, command);
      return;
    }
    List<String> parts = StatementContext.parts(relation);
    Optional<QualifiedId> found = statement.findRelation(parts);
    if (found.isEmpty()) {
      if (!AlterIndexFold.alterByIndexName(statement, relation, command)
          && !(node.flag("missing_ok") && !isDeclared(statement, parts))) {
        statement.relation(relation);
      }
      return;
    }
    SchemaObject object = statement.builder().find(found.get()).orElseThrow();
    if (command.symbol("subtype").equals("AT_ChangeOwner")) {
      OwnerFold.change(statement, object.id(), command.node("newowner").orElseThrow());
    } else if (object instanceof Table table) {
      alterTable(statement, table, command, !relation.flag("inh"));
    } else {
      AlterRelationFold.alter(statement, object, command);
    }
  }

  static boolean isDeclared(StatementContext statement, List<String> parts) {
    return statement.candidates(parts).stream()
        .anyMatch(statement.folding().declared().types()::contains);
  }

  private static void alterTable(
      StatementContext statement, Table table, Node command, boolean only) {
    boolean done =
        new AlterColumnFold(statement, table, only).alter(command)
            || new AlterConstraintFold(statement, table).alter(command)
            || new AlterTableSettings(statement, table).alter(command)
            || new AlterHierarchyFold(statement, table).alter(command);
    if (!done) {
      throw new FoldException(
          "this command of ALTER TABLE is not understood: " + command.symbol("subtype"));
    }
  }

  /** The elements of a command's definition that is a list. */
  static List<Node> items(Node command) {
    return command.node("def").map(list -> list.nodes("items")).orElse(List.of());
  }
}
