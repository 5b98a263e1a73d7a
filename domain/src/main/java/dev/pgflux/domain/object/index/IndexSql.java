package dev.pgflux.domain.object.index;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Parts of indexes as SQL. */
public final class IndexSql {
  private static final String TOAST = "toast.";

  private IndexSql() {}

  /**
   * A whole index as CREATE INDEX takes it.
   *
   * @param index the index
   * @return the statement
   */
  public static Sql create(Index index) {
    List<Sql> clauses = new ArrayList<>();
    clauses.add(
        Sql.of(
            index.unique() ? "CREATE UNIQUE INDEX ? ON " : "CREATE INDEX ? ON ",
            index.id().name().name()));
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
      clauses.add(Sql.of("WITH (?)", parameters(index.parameters())));
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
      words.add(Sql.of("(?)", parameters(element.operatorClassOptions())));
    }
    if (element.descending()) {
      words.add(Sql.of("DESC"));
    }
    if (element.nullsFirst() != element.descending()) {
      words.add(Sql.of(element.nullsFirst() ? "NULLS FIRST" : "NULLS LAST"));
    }
    return Sql.join(" ", words);
  }

  /**
   * Storage parameters with their values.
   *
   * @param parameters value by name
   * @return such as {@code fillfactor='70'}
   */
  public static Sql parameters(SortedMap<String, String> parameters) {
    return Sql.join(
        ", ",
        parameters.entrySet().stream()
            .map(it -> parameterName(it.getKey()).plus("=?", new Sql.Literal(it.getValue())))
            .toList());
  }

  /**
   * The names of storage parameters, for RESET.
   *
   * @param names the names
   * @return the list
   */
  public static Sql parameterNames(List<String> names) {
    return Sql.join(", ", names.stream().map(IndexSql::parameterName).toList());
  }

  private static Sql parameterName(String name) {
    return name.startsWith(TOAST)
        ? Sql.of("toast.?", Identifier.of(name.substring(TOAST.length())))
        : Sql.of("?", Identifier.of(name));
  }

  /**
   * The statements that bring storage parameters from one state to another.
   *
   * @param target such as {@code ALTER INDEX s.i}
   * @param before the live parameters
   * @param after the wanted parameters
   * @return SET and RESET, each where needed
   */
  public static List<Sql> changeParameters(
      Sql target, SortedMap<String, String> before, SortedMap<String, String> after) {
    List<Sql> statements = new ArrayList<>();
    SortedMap<String, String> set = new TreeMap<>(after);
    set.entrySet().removeIf(it -> it.getValue().equals(before.get(it.getKey())));
    if (!set.isEmpty()) {
      statements.add(target.plus(" SET (?)", parameters(set)));
    }
    List<String> reset = before.keySet().stream().filter(it -> !after.containsKey(it)).toList();
    if (!reset.isEmpty()) {
      statements.add(target.plus(" RESET (?)", parameterNames(reset)));
    }
    return statements;
  }
}
