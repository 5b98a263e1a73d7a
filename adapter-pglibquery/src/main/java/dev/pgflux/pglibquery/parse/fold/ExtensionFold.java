package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.schema.Extension;
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
            Options.find(options, "schema").map(it -> Identifier.of(Trees.optionText(it))),
            Options.find(options, "new_version").map(Trees::optionText),
            ObjectMeta.NONE));
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
