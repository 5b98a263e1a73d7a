package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.QueryResult;
import dev.pgflux.pglibquery.resolve.analysis.RangeColumn;
import dev.pgflux.pglibquery.resolve.analysis.RangeEntry;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** INSERT, UPDATE and DELETE in rules, routine bodies and WITH. */
final class Modification {
  private final Level level;
  private final Expressions expressions;
  private final Map<String, SqlTree> fields = new LinkedHashMap<>();

  Modification(Level around, Expressions expressions) {
    this.level = around.child();
    this.expressions = expressions;
  }

  QueryResult analyze(Node statement) {
    Optional<Node> target = statement.node("relation");
    if (target.isEmpty() || statement.is("MergeStmt") || !isModification(statement)) {
      return new QueryResult(expressions.withParts(statement, level), List.of(), false);
    }
    List<Node> items = new ArrayList<>(List.of(target.get()));
    items.addAll(statement.nodes("fromClause"));
    items.addAll(statement.nodes("usingClause"));
    FromClause clause = new FromClause(items, level, expressions);
    new CommonTables(level, expressions)
        .declare(statement)
        .ifPresent(with -> fields.put("withClause", with));
    List<FromItem> from = clause.analyze(items);
    RangeEntry relation = from.getFirst().entries().getFirst();
    List<RangeEntry> entries = from.stream().flatMap(item -> item.entries().stream()).toList();
    fields.put("from", Trees.list(from.stream().map(FromItem::tree).toList()));
    statement.node("selectStmt").ifPresent(query -> insert(statement, query, relation));
    level.show(entries);
    if (statement.is("UpdateStmt")) {
      fields.put("targetList", assignments(statement.nodes("targetList"), relation));
    }
    statement
        .node("whereClause")
        .ifPresent(condition ->
            fields.put("whereClause", expressions.analyzeAs(condition, level, Types.BOOL).tree()));
    statement
        .node("onConflictClause")
        .ifPresent(conflict -> fields.put("onConflictClause", conflict(conflict, relation)));
    statement.field("override").ifPresent(override -> fields.put("override", override));
    return returning(statement, from);
  }

  private static boolean isModification(Node statement) {
    return statement.is("InsertStmt") || statement.is("UpdateStmt") || statement.is("DeleteStmt");
  }

  private QueryResult returning(Node statement, List<FromItem> from) {
    List<Node> written =
        statement
            .node("returningClause")
            .map(clause -> clause.nodes("exprs"))
            .orElseGet(() -> statement.nodes("returningList"));
    TargetList targets = new TargetList(written, from, level, expressions);
    targets.resolveLiterals();
    if (!written.isEmpty()) {
      fields.put(
          "returningList", Trees.list(targets.targets().stream().map(Target::tree).toList()));
    }
    return new QueryResult(Node.of(statement.tag(), fields), targets.columns(), targets.complete());
  }

  /** The columns are written out, and the values take their types. */
  private void insert(Node statement, Node query, RangeEntry relation) {
    List<Node> columns = statement.nodes("cols");
    List<String> names = new ArrayList<>();
    if (columns.isEmpty()) {
      relation.columns().forEach(column -> names.add(column.name()));
    } else {
      columns.forEach(column -> names.add(column.text("name")));
    }
    List<Node> rows = query.nodes("valuesLists");
    int width = rows.isEmpty() ? names.size() : rows.getFirst().nodes("items").size();
    List<String> used = names.subList(0, Math.min(width, names.size()));
    used.forEach(name -> refer(name, relation));
    fields.put("cols", Trees.list(used.stream().map(Trees::text).toList()));
    if (rows.size() != 1) {
      fields.put("selectStmt", expressions.query(query, level).tree());
      return;
    }
    List<SqlTree> values = new ArrayList<>();
    List<Node> written = rows.getFirst().nodes("items");
    for (int i = 0; i < written.size(); i++) {
      DataType type =
          i < used.size()
              ? relation
                  .column(used.get(i))
                  .map(column -> column.value().type())
                  .orElse(Types.UNDETERMINED)
              : Types.UNDETERMINED;
      values.add(assigned(written.get(i), type));
    }
    fields.put("values", Trees.list(values));
  }

  /** A column that gets a value is needed like one that is read. */
  private void refer(String name, RangeEntry relation) {
    for (Reference origin : relation.column(name).map(RangeColumn::origins).orElse(List.of())) {
      origin
          .column()
          .ifPresentOrElse(
              column -> expressions.analysis().refer(origin.object(), column.value()),
              () -> expressions.analysis().refer(origin.object()));
    }
  }

  private SqlTree assigned(Node value, DataType type) {
    Typed analyzed = expressions.analyze(value, level);
    return analyzed.isUnknownLiteral()
        ? expressions.conversion().implicitly(analyzed, type).tree()
        : analyzed.tree();
  }

  private SqlTree assignments(List<Node> targets, RangeEntry relation) {
    List<SqlTree> canonical = new ArrayList<>();
    for (Node target : targets) {
      refer(target.text("name"), relation);
      DataType type =
          relation
              .column(target.text("name"))
              .map(RangeColumn::value)
              .map(Typed::type)
              .orElse(Types.UNDETERMINED);
      SqlTree value = target.node("val").map(it -> assigned(it, type)).orElse(target);
      canonical.add(Trees.node("ResTarget", "name", Trees.text(target.text("name")), "val", value));
    }
    return Trees.list(canonical);
  }

  private SqlTree conflict(Node conflict, RangeEntry relation) {
    RangeEntry excluded =
        new RangeEntry(
            "excluded",
            "excluded",
            Optional.empty(),
            relation.columns().stream()
                .map(column ->
                    RangeColumn.of(
                        "excluded",
                        "excluded",
                        column.name(),
                        column.value().type(),
                        Optional.empty()))
                .toList(),
            relation.complete(),
            relation.rowType(),
            false,
            true,
            java.util.Set.of());
    return level.showing(
        List.of(relation, excluded),
        () -> {
          Node canonical = expressions.withParts(conflict.without("targetList"), level);
          return conflict.nodes("targetList").isEmpty()
              ? canonical
              : canonical.with("targetList", assignments(conflict.nodes("targetList"), relation));
        });
  }
}
