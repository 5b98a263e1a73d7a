package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** CREATE COLLATION. */
final class CollationFold {
  private static final String ICU_SUFFIX = "-x-icu";

  private CollationFold() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    QualifiedName name = statement.newName(Trees.names(node, "defnames"));
    DefinitionOptions options = new DefinitionOptions(statement, node.nodes("definition"));
    List<Node> normal =
        options
            .value("from")
            .map(from -> copied(statement, Trees.names(from)))
            .orElseGet(() -> normal(options));
    Node definition =
        DefinitionOptions.withList(
            node.with("defnames", DefinitionOptions.names(name)), "definition", normal);
    Definitions.create(
        statement,
        Definitions.of(
            statement,
            new QualifiedId(ObjectClass.COLLATION, name),
            "collation",
            Optional.empty(),
            List.of(definition),
            List.of()));
  }

  private static List<Node> normal(DefinitionOptions options) {
    String provider = options.keyword("provider").orElse("libc");
    options.add("provider", DefinitionOptions.word(provider));
    Optional<String> collate = options.text("locale").or(() -> options.text("lc_collate"));
    Optional<String> type = options.text("locale").or(() -> options.text("lc_ctype"));
    if (collate.isEmpty() || collate.equals(type) || !provider.equals("libc")) {
      collate.ifPresent(locale -> options.add("locale", Trees.string(locale)));
    } else {
      options.string("lc_collate");
      options.string("lc_ctype");
    }
    if (options.find("deterministic").isPresent() && !options.flag("deterministic")) {
      options.add("deterministic", Trees.string("false"));
    }
    options.string("rules");
    return options.normal();
  }

  /**
   * The options of another collation: one of the files, or one of PostgreSQL's whose name tells.
   */
  private static List<Node> copied(StatementContext statement, List<String> names) {
    Optional<OpaqueObject> other =
        statement.candidates(names).stream()
            .map(it -> new QualifiedId(ObjectClass.COLLATION, it))
            .map(id -> statement.builder().find(id, OpaqueObject.class))
            .flatMap(Optional::stream)
            .findFirst();
    if (other.isPresent()) {
      return Definitions.create(other.get()).nodes("definition");
    }
    String name = names.getLast();
    if (name.equals("C") || name.equals("POSIX")) {
      return provided("libc", name);
    }
    if (name.endsWith(ICU_SUFFIX)) {
      return provided("icu", name.substring(0, name.length() - ICU_SUFFIX.length()));
    }
    throw new FoldException.Missing(
        "what collation \"" + String.join(".", names) + "\" is, the files do not say",
        Optional.empty(),
        () -> Optional.of("Write its provider and locale in place of FROM."));
  }

  private static List<Node> provided(String provider, String locale) {
    return List.of(
        DefinitionOptions.option("provider", Optional.of(DefinitionOptions.word(provider))),
        DefinitionOptions.option("locale", Optional.of(Trees.string(locale))));
  }
}
