package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.Optional;

/** ALTER … OWNER TO. */
final class OwnerFold {
  private OwnerFold() {}

  static void alter(StatementContext statement) {
    Node node = statement.node();
    String type = node.symbol("objectType");
    Node object = node.node("relation").or(() -> node.node("object")).orElseThrow();
    change(
        statement,
        new ObjectLocator(statement).locate(type, object),
        node.node("newowner").orElseThrow());
  }

  static void change(StatementContext statement, ObjectId id, Node role) {
    SchemaObject object = statement.builder().find(id).orElseThrow();
    statement.folding().declareOwner();
    if (object instanceof Index) {
      return;
    }
    Identifier owner = statement.role(role);
    ObjectMeta meta =
        object
            .meta()
            .withOwner(Optional.of(owner))
            .withPrivileges(
                object.meta().privileges().map(privileges -> privileges.relativeTo(owner)));
    statement.builder().put(object.withMeta(meta));
  }
}
