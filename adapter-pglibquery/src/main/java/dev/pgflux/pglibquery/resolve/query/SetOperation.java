package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.QueryResult;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * UNION, INTERSECT, EXCEPT: the columns get one type, which literals in the branches take on
 * ({@code transformSetOperationTree} in {@code src/backend/parser/analyze.c}).
 */
final class SetOperation {
  private final Level around;
  private final Expressions expressions;

  SetOperation(Level around, Expressions expressions) {
    this.around = around;
    this.expressions = expressions;
  }

  QueryResult analyze(Node query) {
    Level level = around.child();
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    new CommonTables(level, expressions)
        .declare(query)
        .ifPresent(with -> fields.put("withClause", with));
    QueryResult left = branch(query.node("larg").orElseThrow(), level);
    QueryResult right = branch(query.node("rarg").orElseThrow(), level);
    boolean complete = left.complete() && right.complete();
    List<RelationColumn> columns = new ArrayList<>();
    List<DataType> types = new ArrayList<>();
    for (int i = 0; i < left.columns().size(); i++) {
      RelationColumn column = left.columns().get(i);
      DataType type =
          complete && i < right.columns().size()
              ? common(column.type(), right.columns().get(i).type())
              : Types.UNDETERMINED;
      types.add(type);
      columns.add(new RelationColumn(column.name(), type));
    }
    fields.put("op", new Symbol(query.symbol("op")));
    if (query.flag("all")) {
      fields.put("all", Trees.yes());
    }
    fields.put("larg", withLiterals(left.tree(), types));
    List<String> names = columns.stream().map(RelationColumn::name).toList();
    fields.put("rarg", named(withLiterals(right.tree(), types), names));
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Node position = Trees.node("Position", "number", new SqlTree.Number(i + 1));
      targets.add(new Target(columns.get(i).name(), new Typed(position, types.get(i))));
    }
    new Ending(query, targets, List.of(), level, expressions).addTo(fields);
    return new QueryResult(Node.of("SelectStmt", fields), columns, complete);
  }

  /** The names are those of the first branch: what the others say counts nowhere. */
  private static Node named(Node branch, List<String> names) {
    Node changed = branch;
    for (String side : List.of("larg", "rarg")) {
      if (branch.node(side).isPresent()) {
        changed = changed.with(side, named(branch.node(side).get(), names));
      }
    }
    if (branch.list("targetList").isEmpty()) {
      return changed;
    }
    List<SqlTree> targets = new ArrayList<>();
    for (Node target : branch.nodes("targetList")) {
      boolean known = targets.size() < names.size();
      targets.add(known ? target.with("name", Trees.text(names.get(targets.size()))) : target);
    }
    return changed.with("targetList", Trees.list(targets));
  }

  private QueryResult branch(Node query, Level level) {
    return Queries.select(query, level, expressions, false);
  }

  private DataType common(DataType left, DataType right) {
    return expressions
        .analysis()
        .coercions()
        .commonType(List.of(left, right))
        .orElse(Types.UNDETERMINED);
  }

  private Node withLiterals(Node branch, List<DataType> types) {
    if (branch.list("targetList").isEmpty()) {
      return branch;
    }
    List<SqlTree> targets = new ArrayList<>();
    List<Node> written = branch.nodes("targetList");
    for (int i = 0; i < written.size(); i++) {
      Node target = written.get(i);
      Node value = target.node("val").orElseThrow();
      boolean literal = value.is("Const") && value.text("type").equals(Types.UNKNOWN.toString());
      DataType type = i < types.size() && Types.known(types.get(i)) ? types.get(i) : Types.TEXT;
      targets.add(
          literal
              ? target.with(
                  "val",
                  expressions.conversion().implicitly(new Typed(value, Types.UNKNOWN), type).tree())
              : target);
    }
    return branch.with("targetList", Trees.list(targets));
  }
}
