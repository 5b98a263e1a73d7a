package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dotted names as lists of {@code String} nodes, as the grammar keeps them. */
final class NameLists {
  private NameLists() {}

  static Node string(String value) {
    return Node.of("String", Map.of("sval", new Text(value)));
  }

  static Sequence of(QualifiedName name) {
    return new Sequence(List.of(string(name.schema().value()), string(name.name().value())));
  }

  /** A list of exactly a schema and a name. */
  static Optional<QualifiedName> qualified(List<SqlTree> parts) {
    return parts.size() == 2
            && parts.getFirst() instanceof Node schema
            && parts.getLast() instanceof Node name
            && schema.is("String")
            && name.is("String")
        ? Optional.of(QualifiedName.of(schema.text("sval"), name.text("sval")))
        : Optional.empty();
  }

  /** The list with its last element replaced. */
  static Sequence withLast(List<SqlTree> parts, String last) {
    List<SqlTree> changed = new ArrayList<>(parts);
    changed.set(changed.size() - 1, string(last));
    return new Sequence(changed);
  }
}
