package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What PostgreSQL calls the result of an expression: {@code FigureColname} in {@code
 * src/backend/parser/parse_target.c}.
 */
final class ExpressionNames {
  /** A name and whether it is better than that of a cast's type. */
  private record Found(String name, boolean strong) {}

  private static final Map<String, String> FIXED =
      Map.of(
          "GroupingFunc", "grouping",
          "MergeSupportFunc", "merge_action",
          "A_ArrayExpr", "array",
          "RowExpr", "row",
          "CoalesceExpr", "coalesce",
          "XmlSerialize", "xmlserialize",
          "JsonParseExpr", "json",
          "JsonScalarExpr", "json_scalar",
          "JsonSerializeExpr", "json_serialize",
          "JsonObjectConstructor", "json_object");

  private ExpressionNames() {}

  /** The name of an index key that is an expression. */
  static String ofIndexKey(Node expression) {
    return find(expression).map(Found::name).orElse("expr");
  }

  /** The name of a query's output column. */
  static String ofColumn(Node expression) {
    return find(expression).map(Found::name).orElse("?column?");
  }

  private static Optional<Found> find(Node node) {
    return switch (node.tag()) {
      case "ColumnRef" -> last(node.list("fields"));
      case "A_Indirection" ->
          last(node.list("indirection")).or(() -> node.node("arg").flatMap(ExpressionNames::find));
      case "FuncCall" -> last(node.list("funcname"));
      case "A_Expr" ->
          node.symbol("kind").equals("AEXPR_NULLIF") ? strong("nullif") : Optional.empty();
      case "TypeCast" -> cast(node);
      case "CollateClause" -> node.node("arg").flatMap(ExpressionNames::find);
      case "SubLink" -> subLink(node);
      case "CaseExpr" ->
          node.node("defresult")
              .flatMap(ExpressionNames::find)
              .filter(Found::strong)
              .or(() -> Optional.of(new Found("case", false)));
      case "MinMaxExpr" -> strong(node.symbol("op").equals("IS_GREATEST") ? "greatest" : "least");
      case "SQLValueFunction" -> strong(valueFunction(node.symbol("op")));
      case "XmlExpr" -> xml(node.symbol("op"));
      default -> Optional.ofNullable(FIXED.get(node.tag())).flatMap(ExpressionNames::strong);
    };
  }

  private static Optional<Found> strong(String name) {
    return Optional.of(new Found(name, true));
  }

  private static Optional<Found> last(List<SqlTree> names) {
    for (int i = names.size() - 1; i >= 0; i--) {
      if (names.get(i) instanceof Node node && node.is("String")) {
        return strong(node.text("sval"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> cast(Node node) {
    return node.node("arg")
        .flatMap(ExpressionNames::find)
        .filter(Found::strong)
        .or(() ->
            node.node("typeName")
                .map(type -> Trees.names(type, "names"))
                .filter(names -> !names.isEmpty())
                .map(names -> new Found(names.getLast(), false)));
  }

  private static Optional<Found> subLink(Node node) {
    return switch (node.symbol("subLinkType")) {
      case "EXISTS_SUBLINK" -> strong("exists");
      case "ARRAY_SUBLINK" -> strong("array");
      case "EXPR_SUBLINK" ->
          node.node("subselect")
              .flatMap(select -> select.nodes("targetList").stream().findFirst())
              .flatMap(target ->
                  Trees.text(target, "name")
                      .flatMap(ExpressionNames::strong)
                      .or(() -> target.node("val").flatMap(ExpressionNames::find)));
      default -> Optional.empty();
    };
  }

  /** {@code SVFOP_CURRENT_TIME_N} is called {@code current_time}. */
  private static String valueFunction(String symbol) {
    String name = symbol.substring("SVFOP_".length()).toLowerCase(Locale.ROOT);
    return name.endsWith("_n") ? name.substring(0, name.length() - 2) : name;
  }

  private static Optional<Found> xml(String symbol) {
    return switch (symbol) {
      case "IS_XMLCONCAT" -> strong("xmlconcat");
      case "IS_XMLELEMENT" -> strong("xmlelement");
      case "IS_XMLFOREST" -> strong("xmlforest");
      case "IS_XMLPARSE" -> strong("xmlparse");
      case "IS_XMLPI" -> strong("xmlpi");
      case "IS_XMLROOT" -> strong("xmlroot");
      default -> Optional.empty();
    };
  }
}
