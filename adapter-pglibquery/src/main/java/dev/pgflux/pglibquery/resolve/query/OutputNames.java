package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import java.util.List;
import java.util.Locale;

/**
 * The name that an output column gets when its author gives none ({@code FigureColname} in {@code
 * src/backend/parser/parse_target.c}).
 */
final class OutputNames {
  private static final Figured NONE = new Figured("", 0);

  /** A name, and how good it is: 0 none, 1 from a type or CASE, 2 from a column or function. */
  private record Figured(String name, int strength) {}

  private OutputNames() {}

  static String of(Node target) {
    String given = target.text("name");
    if (!given.isEmpty()) {
      return given;
    }
    String figured = target.node("val").map(OutputNames::figure).orElse(NONE).name();
    return figured.isEmpty() ? "?column?" : figured;
  }

  private static Figured figure(Node node) {
    return switch (node.tag()) {
      case "ColumnRef" -> last(node, "fields");
      case "FuncCall" -> last(node, "funcname");
      case "A_Indirection" -> {
        Figured field = last(node, "indirection");
        yield field.strength() > 0 ? field : child(node, "arg");
      }
      case "A_Expr" -> node.symbol("kind").equals("AEXPR_NULLIF") ? new Figured("nullif", 2) : NONE;
      case "TypeCast" -> {
        Figured argument = child(node, "arg");
        yield argument.strength() > 1
            ? argument
            : node.node("typeName").map(type -> weak(last(type, "names"))).orElse(argument);
      }
      case "CollateClause" -> child(node, "arg");
      case "SubLink" -> sublink(node);
      case "CaseExpr" -> {
        Figured otherwise = child(node, "defresult");
        yield otherwise.strength() > 1 ? otherwise : new Figured("case", 1);
      }
      case "SQLValueFunction" -> new Figured(sqlValue(node.symbol("op")), 2);
      default -> keyword(node);
    };
  }

  private static Figured keyword(Node node) {
    String name =
        switch (node.tag()) {
          case "A_ArrayExpr" -> "array";
          case "RowExpr" -> "row";
          case "CoalesceExpr" -> "coalesce";
          case "GroupingFunc" -> "grouping";
          case "MergeSupportFunc" -> "merge_action";
          case "MinMaxExpr" -> node.symbol("op").equals("IS_LEAST") ? "least" : "greatest";
          case "XmlExpr" -> xml(node.symbol("op"));
          case "XmlSerialize" -> "xmlserialize";
          case "JsonParseExpr" -> "json";
          case "JsonScalarExpr" -> "json_scalar";
          case "JsonSerializeExpr" -> "json_serialize";
          case "JsonObjectConstructor" -> "json_object";
          case "JsonArrayConstructor", "JsonArrayQueryConstructor" -> "json_array";
          case "JsonObjectAgg" -> "json_objectagg";
          case "JsonArrayAgg" -> "json_arrayagg";
          case "JsonFuncExpr" -> node.symbol("op").replace("_OP", "").toLowerCase(Locale.ROOT);
          default -> "";
        };
    return name.isEmpty() ? NONE : new Figured(name, 2);
  }

  private static String xml(String operation) {
    return operation.equals("IS_DOCUMENT")
        ? ""
        : operation.replace("IS_", "").toLowerCase(Locale.ROOT);
  }

  private static String sqlValue(String operation) {
    return operation.replace("SVFOP_", "").replace("_N", "").toLowerCase(Locale.ROOT);
  }

  private static Figured sublink(Node node) {
    return switch (node.symbol("subLinkType")) {
      case "EXISTS_SUBLINK" -> new Figured("exists", 2);
      case "ARRAY_SUBLINK" -> new Figured("array", 2);
      case "EXPR_SUBLINK" ->
          node.node("subselect")
              .map(OutputNames::firstSelect)
              .filter(select -> !select.nodes("targetList").isEmpty())
              .map(select -> new Figured(nameInSublink(select.nodes("targetList").getFirst()), 2))
              .orElse(NONE);
      default -> NONE;
    };
  }

  private static Node firstSelect(Node select) {
    return select.node("larg").map(OutputNames::firstSelect).orElse(select);
  }

  private static String nameInSublink(Node target) {
    return of(target);
  }

  private static Figured child(Node node, String field) {
    return node.node(field).map(OutputNames::figure).orElse(NONE);
  }

  private static Figured weak(Figured figured) {
    return new Figured(figured.name(), Math.min(1, figured.strength()));
  }

  private static Figured last(Node node, String field) {
    List<String> names = NameParts.of(node.list(field));
    return names.isEmpty() ? NONE : new Figured(names.getLast(), 2);
  }
}
