package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.snapshot.CatalogContext.AvailableExtension;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** CREATE EXTENSION and ALTER EXTENSION UPDATE. */
final class ExtensionFold {
  private ExtensionFold() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    ObjectId.GlobalId id = ObjectId.extension(Identifier.of(node.text("extname")));
    if (node.flag("if_not_exists") && statement.builder().contains(id)) {
      return;
    }
    List<Node> options = node.nodes("options");
    statement.create(
        new Extension(
            id,
            Options.find(options, "schema")
                .map(it -> Identifier.of(Trees.optionText(it)))
                .or(() -> schemaOfThePath(statement, id.name())),
            Options.find(options, "new_version").map(Trees::optionText),
            ObjectMeta.NONE));
  }

  /**
   * A file that sets search_path says where an extension goes that can go anywhere; one that does
   * not leaves it open, so that an extension which is installed elsewhere may stay there.
   */
  private static Optional<Identifier> schemaOfThePath(
      StatementContext statement, Identifier extension) {
    AvailableExtension available = statement.context().availableExtensions().get(extension);
    return available == null || available.schema().isPresent()
        ? Optional.empty()
        : Optional.of(statement.creationSchema())
            .filter(schema -> !schema.value().equals("public"));
  }

  static void alter(StatementContext statement) {
    Node node = statement.node();
    ObjectId.GlobalId id = ObjectId.extension(Identifier.of(node.text("extname")));
    Extension extension =
        statement
            .builder()
            .find(id, Extension.class)
            .orElseThrow(
                () -> new FoldException.Missing("extension \"" + id + "\" does not exist"));
    Optional<String> version =
        Options.find(node.nodes("options"), "new_version").map(Trees::optionText);
    statement
        .builder()
        .put(
            new Extension(
                id, extension.schema(), version.or(extension::version), extension.meta()));
  }
}
