package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CREATE SCHEMA; what stands in it is folded by itself. */
final class SchemaFold {
  private SchemaFold() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    Identifier name = name(node, statement.context());
    ObjectId.GlobalId id = ObjectId.schema(name);
    if (statement.builder().contains(id)) {
      if (node.flag("if_not_exists") || statement.folding().isImplicit(id)) {
        statement.folding().declaredSchemas().add(name);
        return;
      }
      throw statement.duplicate(id, "schema");
    }
    Optional<Identifier> owner = node.node("authrole").map(statement::role);
    owner.ifPresent(any -> statement.folding().declareOwner());
    statement.create(new Schema(id, ObjectMeta.NONE.withOwner(owner)));
  }

  /** What stands in CREATE SCHEMA … AUTHORIZATION belongs to that role, too. */
  static Optional<Node> ownership(Node schema, Node element) {
    Optional<Node> relation =
        switch (element.tag()) {
          case "CreateStmt" -> element.node("relation");
          case "CreateSeqStmt" -> element.node("sequence");
          case "ViewStmt" -> element.node("view");
          default -> Optional.empty();
        };
    return schema.node("authrole").flatMap(role -> relation.map(it -> changeOwner(it, role)));
  }

  private static Node changeOwner(Node relation, Node role) {
    Node command =
        Node.of(
            "AlterTableCmd",
            Map.of("subtype", new SqlTree.Symbol("AT_ChangeOwner"), "newowner", role));
    return Node.of(
        "AlterTableStmt",
        Map.of(
            "relation", relation,
            "cmds", new SqlTree.Sequence(List.of(command)),
            "objtype", new SqlTree.Symbol("OBJECT_TABLE")));
  }

  /** {@code CREATE SCHEMA AUTHORIZATION role} takes the role's name. */
  static Identifier name(Node node, CatalogContext context) {
    if (!node.text("schemaname").isEmpty()) {
      return Identifier.of(node.text("schemaname"));
    }
    return node.node("authrole")
        .filter(role -> role.symbol("roletype").equals("ROLESPEC_CSTRING"))
        .map(role -> Identifier.of(role.text("rolename")))
        .orElseGet(context::currentRole);
  }
}
