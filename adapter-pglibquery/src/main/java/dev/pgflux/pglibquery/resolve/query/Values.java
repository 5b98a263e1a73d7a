package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.QueryResult;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** VALUES: each column gets one type ({@code transformValuesClause}). */
final class Values {
  private final Level around;
  private final Expressions expressions;

  Values(Level around, Expressions expressions) {
    this.around = around;
    this.expressions = expressions;
  }

  QueryResult analyze(Node query) {
    Level level = around.child();
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    new CommonTables(level, expressions)
        .declare(query)
        .ifPresent(with -> fields.put("withClause", with));
    List<List<Typed>> rows = new ArrayList<>();
    for (Node row : query.nodes("valuesLists")) {
      rows.add(new ArrayList<>(expressions.analyzeAll(row.nodes("items"), level)));
    }
    List<RelationColumn> columns = new ArrayList<>();
    for (int i = 0; i < rows.getFirst().size(); i++) {
      columns.add(new RelationColumn("column" + (i + 1), unify(rows, i)));
    }
    fields.put(
        "valuesLists",
        Trees.list(
            rows.stream().map(row -> Trees.list(row.stream().map(Typed::tree).toList())).toList()));
    List<Target> targets =
        columns.stream()
            .map(column ->
                new Target(
                    column.name(),
                    new Typed(
                        Trees.node("Var", "column", Trees.text(column.name())), column.type())))
            .toList();
    new Ending(query, targets, List.of(), level, expressions).addTo(fields);
    return new QueryResult(Node.of("SelectStmt", fields), columns, true);
  }

  private DataType unify(List<List<Typed>> rows, int column) {
    List<Typed> values =
        rows.stream().filter(row -> column < row.size()).map(row -> row.get(column)).toList();
    DataType type = expressions.conversion().common(values);
    for (List<Typed> row : rows) {
      if (column < row.size()) {
        row.set(column, expressions.conversion().implicitly(row.get(column), type));
      }
    }
    return type;
  }
}
