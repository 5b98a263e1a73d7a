package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.Optional;

/** ALTER … SET SCHEMA. */
final class SetSchemaFold {
  private SetSchemaFold() {}

  static void setSchema(StatementContext statement) {
    Node node = statement.node();
    Identifier schema = Identifier.of(node.text("newschema"));
    String type = node.symbol("objectType");
    Node object = node.node("relation").or(() -> node.node("object")).orElseThrow();
    ObjectId id = new ObjectLocator(statement).locate(type, object);
    if (type.equals("OBJECT_EXTENSION")) {
      statement
          .builder()
          .find(id, Extension.class)
          .ifPresent(it ->
              statement
                  .builder()
                  .put(new Extension(it.id(), Optional.of(schema), it.version(), it.meta())));
      return;
    }
    Renaming.moveToSchema(statement, id, schema);
    statement.folding().declaredSchemas().add(schema);
  }
}
