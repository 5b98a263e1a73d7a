package dev.pgflux.pglibquery.name;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** Where an unqualified name is looked for. */
public final class SearchPath {
  private SearchPath() {}

  /**
   * What an unqualified name may mean.
   *
   * @param searchPath the schemas of the path
   * @param name the name
   * @return the qualified names in the order in which PostgreSQL tries them: {@code pg_catalog}
   *     first unless the path names it
   */
  public static Stream<QualifiedName> candidates(List<Identifier> searchPath, Identifier name) {
    Stream<Identifier> path = searchPath.stream();
    return (searchPath.contains(QualifiedName.PG_CATALOG)
            ? path
            : Stream.concat(Stream.of(QualifiedName.PG_CATALOG), path))
        .map(schema -> new QualifiedName(schema, name));
  }
}
