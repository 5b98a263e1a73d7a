package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.Analysis;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import dev.pgflux.pglibquery.resolve.constant.ConstantText;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** XMLTABLE and JSON_TABLE. */
final class TableFunctions {
  private static final DataType PATH = DataType.builtIn("jsonpath");

  private final Level level;
  private final Expressions expressions;

  TableFunctions(Level level, Expressions expressions) {
    this.level = level;
    this.expressions = expressions;
  }

  /** The columns that such an item says it has; empty for other items. */
  static Optional<List<RelationColumn>> columns(Node item, Analysis analysis) {
    if (!item.is("RangeTableFunc") && !item.is("JsonTable")) {
      return Optional.empty();
    }
    List<RelationColumn> columns = new ArrayList<>();
    add(columns, item, analysis);
    return Optional.of(columns);
  }

  private static void add(List<RelationColumn> columns, Node item, Analysis analysis) {
    for (Node column : item.nodes("columns")) {
      if (column.symbol("coltype").equals("JTC_NESTED")) {
        add(columns, column, analysis);
      } else {
        String name = column.is("RangeTableFuncCol") ? column.text("colname") : column.text("name");
        boolean ordinality =
            column.flag("for_ordinality") || column.symbol("coltype").equals("JTC_FOR_ORDINALITY");
        DataType type =
            ordinality
                ? Types.INT4
                : column.node("typeName").flatMap(analysis::resolveType).orElse(Types.UNDETERMINED);
        columns.add(new RelationColumn(name, type));
      }
    }
  }

  /** The item with literals of the types that the standard gives them. */
  Node canonical(Node item) {
    if (item.is("JsonTable")) {
      return jsonTable(expressions.withParts(item.without("lateral"), level));
    }
    if (!item.is("RangeTableFunc")) {
      return expressions.withParts(item, level);
    }
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    item.node("docexpr")
        .ifPresent(document ->
            fields.put("docexpr", expressions.analyzeAs(document, level, Types.XML).tree()));
    item.node("rowexpr")
        .ifPresent(
            row -> fields.put("rowexpr", expressions.analyzeAs(row, level, Types.TEXT).tree()));
    fields.put(
        "namespaces",
        Trees.list(
            item.nodes("namespaces").stream()
                .map(namespace -> expressions.withParts(namespace, level))
                .toList()));
    fields.put("columns", Trees.list(item.nodes("columns").stream().map(this::xmlColumn).toList()));
    return Node.of("RangeTableFunc", fields);
  }

  /** PostgreSQL names every path and quotes the keys in it. */
  private static Node jsonTable(Node node) {
    Node changed = node;
    Optional<Node> path = node.node("pathspec");
    if (path.isPresent()) {
      boolean generated = path.get().text("name").startsWith("json_table_path_");
      Node named = generated ? path.get().without("name") : path.get();
      changed = changed.with("pathspec", named.with("string", quotedKeys(named)));
    }
    if (path.isEmpty() && node.symbol("coltype").equals("JTC_REGULAR")) {
      String key = "$.\"" + node.text("name") + "\"";
      changed =
          changed.with("pathspec", Trees.node("JsonTablePathSpec", "string", Trees.text(key)));
    }
    for (String keyword : List.of("wrapper", "quotes")) {
      String symbol = node.symbol(keyword);
      if (symbol.equals("JSW_NONE") || symbol.endsWith("_UNSPEC") || symbol.endsWith("_KEEP")) {
        changed = changed.without(keyword);
      }
    }
    List<Node> columns = node.nodes("columns").stream().map(TableFunctions::jsonTable).toList();
    return columns.isEmpty() ? changed : changed.with("columns", Trees.list(columns));
  }

  private static SqlTree quotedKeys(Node path) {
    return path.node("string")
        .filter(string -> string.is("Const"))
        .<SqlTree>map(string -> Trees.text(ConstantText.of(PATH, string.text("value"))))
        .orElseGet(() -> path.field("string").orElse(Trees.text("")));
  }

  private Node xmlColumn(Node column) {
    DataType type =
        column
            .node("typeName")
            .flatMap(expressions.analysis()::resolveType)
            .orElse(Types.UNDETERMINED);
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("colname", Trees.text(column.text("colname")));
    fields.put("type", Trees.type(type));
    for (String flag : List.of("for_ordinality", "is_not_null")) {
      column.field(flag).ifPresent(value -> fields.put(flag, value));
    }
    column
        .node("colexpr")
        .ifPresent(
            path -> fields.put("colexpr", expressions.analyzeAs(path, level, Types.TEXT).tree()));
    column
        .node("coldefexpr")
        .ifPresent(
            value -> fields.put("coldefexpr", expressions.analyzeAs(value, level, type).tree()));
    return Node.of("RangeTableFuncCol", fields);
  }
}
