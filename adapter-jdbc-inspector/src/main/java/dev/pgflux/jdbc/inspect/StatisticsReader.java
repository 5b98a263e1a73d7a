package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.statistics.ExtendedStatistics.Kind;
import dev.pgflux.domain.sql.Fragment;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads extended statistics. */
final class StatisticsReader implements ObjectReader {
  private static final String QUERY =
      """
      SELECT oid, stxrelid, stxname, stxnamespace, stxowner, stxkeys::text AS columns,
             array_to_string(stxkind, '') AS kinds, stxstattarget,
             pg_get_statisticsobjdef_expressions(oid) AS expressions
        FROM pg_statistic_ext
      """;

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              Optional<RelationDirectory.Entry> table =
                  catalogs.relations().managed(row.oid("stxrelid"));
              long oid = row.oid("oid");
              if (table.isPresent()
                  && catalogs.isManaged(Catalog.STATISTICS, oid, row.oid("stxnamespace"))) {
                found.add(Catalog.STATISTICS, oid, statistics(row, table.get(), catalogs));
              }
            });
  }

  private static ExtendedStatistics statistics(
      CatalogRow row, RelationDirectory.Entry table, Directories catalogs) throws SQLException {
    List<IndexElement.Key> elements = new ArrayList<>();
    catalogs
        .columns()
        .names(table.oid(), row.numbers("columns"))
        .forEach(name -> elements.add(new IndexElement.Key.OfColumn(name)));
    for (String expression : row.texts("expressions")) {
      elements.add(
          new IndexElement.Key.OfExpression(
              Fragment.ofText(
                  Fragment.Kind.EXPRESSION, expression, Fragment.Scope.of(table.id()))));
    }
    return new ExtendedStatistics(
        new QualifiedId(
            ObjectClass.STATISTICS,
            catalogs.names().qualified(row.oid("stxnamespace"), row.name("stxname"))),
        table.id(),
        kinds(row.text("kinds")),
        elements,
        row.statisticsTarget("stxstattarget"),
        catalogs.meta().withOwner(Catalog.STATISTICS, row.oid("oid"), row.oid("stxowner")));
  }

  private static Set<Kind> kinds(String letters) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (int i = 0; i < letters.length(); i++) {
      switch (letters.charAt(i)) {
        case 'd' -> kinds.add(Kind.NDISTINCT);
        case 'f' -> kinds.add(Kind.DEPENDENCIES);
        case 'm' -> kinds.add(Kind.MCV);
        case 'e' -> {
          // Statistics of the expressions themselves, which always come with them.
        }
        default -> throw new CatalogMovedException("stxkind is " + letters);
      }
    }
    return kinds;
  }
}
