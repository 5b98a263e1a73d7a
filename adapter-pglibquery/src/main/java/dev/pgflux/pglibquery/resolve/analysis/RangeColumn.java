package dev.pgflux.pglibquery.resolve.analysis;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/**
 * A column of a range table entry.
 *
 * @param name as queries see it
 * @param value its canonical form in expressions
 * @param written how an author can write it, qualified
 * @param origins the columns of objects that it needs
 */
public record RangeColumn(String name, Typed value, List<String> written, List<Reference> origins) {
  /** Copies the lists. */
  public RangeColumn {
    written = List.copyOf(written);
    origins = List.copyOf(origins);
  }

  /**
   * A column of an entry.
   *
   * @param alias the entry's name in the query
   * @param canonicalAlias the entry's name in the canonical form
   * @param name the column's name
   * @param type its type
   * @param origin the column of an object, if it is one
   * @return the column
   */
  public static RangeColumn of(
      String alias, String canonicalAlias, String name, DataType type, Optional<Reference> origin) {
    Node variable =
        Trees.node("Var", "rel", Trees.text(canonicalAlias), "column", Trees.text(name));
    return new RangeColumn(
        name,
        new Typed(variable, type),
        alias.isEmpty() ? List.of(name) : List.of(alias, name),
        origin.stream().toList());
  }
}
