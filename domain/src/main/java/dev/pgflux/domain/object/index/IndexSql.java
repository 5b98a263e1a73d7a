package dev.pgflux.domain.object.index;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.rules.StorageParameters;
import java.util.ArrayList;
import java.util.List;

/** Parts of indexes as SQL. */
public final class IndexSql {
  private IndexSql() {}

  /**
   * A whole index as CREATE INDEX takes it.
   *
   * @param index the index
   * @return the statement
   */
  public static Sql create(Index index) {
    return create(index, index.unique() ? "CREATE UNIQUE INDEX ? ON " : "CREATE INDEX ? ON ");
  }

  /**
   * A whole index as CREATE INDEX CONCURRENTLY takes it.
   *
   * @param index the index
   * @return the statement
   */
  public static Sql createConcurrently(Index index) {
    return create(
        index,
        index.unique()
            ? "CREATE UNIQUE INDEX CONCURRENTLY ? ON "
            : "CREATE INDEX CONCURRENTLY ? ON ");
  }

  private static Sql create(Index index, String words) {
    List<Sql> clauses = new ArrayList<>();
    clauses.add(Sql.of(words, index.id().name().name()));
    clauses.set(
        0,
        clauses
            .getFirst()
            .plus(
                index.onlyParent() ? "ONLY ? USING ? (?)" : "? USING ? (?)",
                index.table().name(),
                index.method(),
                elements(index.elements())));
    if (!index.include().isEmpty()) {
      clauses.add(Sql.of("INCLUDE (?)", Sql.names(index.include())));
    }
    if (index.nullsNotDistinct()) {
      clauses.add(Sql.of("NULLS NOT DISTINCT"));
    }
    if (!index.parameters().isEmpty()) {
      clauses.add(Sql.of("WITH (?)", StorageParameters.list(index.parameters())));
    }
    index.tablespace().ifPresent(name -> clauses.add(Sql.of("TABLESPACE ?", name)));
    index.predicate().ifPresent(it -> clauses.add(Sql.of("WHERE ?", it)));
    return Sql.join(" ", clauses);
  }

  private static Sql elements(List<IndexElement> elements) {
    return Sql.join(", ", elements.stream().map(IndexSql::element).toList());
  }

  /**
   * One key.
   *
   * @param element the key
   * @return the key with its collation, operator class and order
   */
  public static Sql element(IndexElement element) {
    List<Sql> words = new ArrayList<>();
    words.add(
        switch (element.key()) {
          case IndexElement.Key.OfColumn it -> Sql.of("?", it.name());
          case IndexElement.Key.OfExpression it -> Sql.of("(?)", it.expression());
        });
    element.collation().ifPresent(name -> words.add(Sql.of("COLLATE ?", name)));
    element.operatorClass().ifPresent(name -> words.add(Sql.of("?", name)));
    if (!element.operatorClassOptions().isEmpty()) {
      words.add(Sql.of("(?)", StorageParameters.list(element.operatorClassOptions())));
    }
    if (element.descending()) {
      words.add(Sql.of("DESC"));
    }
    if (element.nullsFirst() != element.descending()) {
      words.add(Sql.of(element.nullsFirst() ? "NULLS FIRST" : "NULLS LAST"));
    }
    return Sql.join(" ", words);
  }
}
