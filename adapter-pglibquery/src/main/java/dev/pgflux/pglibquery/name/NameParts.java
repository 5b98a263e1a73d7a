package dev.pgflux.pglibquery.name;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;

/** Names as the grammar hands them over: lists of {@code String} nodes. */
public final class NameParts {
  private NameParts() {}

  /**
   * The strings of a list.
   *
   * @param list {@code String} nodes; others are passed over
   * @return their values in order
   */
  public static List<String> of(List<SqlTree> list) {
    return list.stream()
        .filter(part -> part instanceof Node node && node.is("String"))
        .map(part -> ((Node) part).text("sval"))
        .toList();
  }
}
