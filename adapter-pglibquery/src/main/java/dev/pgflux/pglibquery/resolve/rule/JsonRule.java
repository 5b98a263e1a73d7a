package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.constant.ConstantText;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.Optional;

/**
 * SQL/JSON constructors and query functions: what RETURNING, WRAPPER and QUOTES are when an author
 * leaves them out is written out by PostgreSQL ({@code transformJsonConstructorOutput} and {@code
 * transformJsonFuncExpr} in {@code src/backend/parser/parse_expr.c}).
 */
final class JsonRule implements ExpressionRule {
  private static final DataType JSON = DataType.builtIn("json");
  private static final DataType PATH = DataType.builtIn("jsonpath");

  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    Optional<Node> constructor = node.node("constructor");
    Node holder = constructor.orElse(node);
    DataType type =
        holder
            .node("output")
            .flatMap(output -> output.node("typeName"))
            .flatMap(expressions.analysis()::resolveType)
            .orElseGet(() -> defaultType(node, level, expressions));
    Node canonical = expressions.withParts(node.without("constructor"), level);
    canonical = withoutDefaults(canonical);
    if (constructor.isPresent()) {
      Node inner = expressions.withParts(constructor.get(), level);
      canonical = canonical.with("constructor", inner.without("output"));
    }
    SqlTree output = Trees.type(type);
    return new Typed(canonical.with("output", output), type);
  }

  private static DataType defaultType(Node node, Level level, Expressions expressions) {
    if (node.is("JsonFuncExpr")) {
      return switch (node.symbol("op")) {
        case "JSON_EXISTS_OP" -> Types.BOOL;
        case "JSON_VALUE_OP" -> Types.TEXT;
        default -> Types.JSONB;
      };
    }
    if (node.is("JsonSerializeExpr")) {
      return Types.TEXT;
    }
    return holdsJsonb(node, level, expressions) ? Types.JSONB : JSON;
  }

  /** Any jsonb among the values makes the result jsonb. */
  private static boolean holdsJsonb(Node node, Level level, Expressions expressions) {
    return switch (node.tag()) {
      case "JsonValueExpr" ->
          node.node("raw_expr")
              .map(value -> Types.same(expressions.analyze(value, level).type(), Types.JSONB))
              .orElse(false);
      case "JsonKeyValue" ->
          node.node("value").map(value -> holdsJsonb(value, level, expressions)).orElse(false);
      case "JsonObjectConstructor", "JsonArrayConstructor" ->
          node.nodes("exprs").stream().anyMatch(part -> holdsJsonb(part, level, expressions));
      case "JsonObjectAgg", "JsonArrayAgg" ->
          node.node("arg").map(part -> holdsJsonb(part, level, expressions)).orElse(false);
      default -> false;
    };
  }

  private static Node withoutDefaults(Node node) {
    Node changed = node;
    if (node.symbol("wrapper").equals("JSW_NONE") || node.symbol("wrapper").equals("JSW_UNSPEC")) {
      changed = changed.without("wrapper");
    }
    if (node.symbol("quotes").startsWith("JS_QUOTES_") && !node.symbol("quotes").endsWith("OMIT")) {
      changed = changed.without("quotes");
    }
    Optional<Node> path = node.node("pathspec").filter(it -> it.is("Const"));
    return path.isPresent()
        ? changed.with(
            "pathspec",
            ConstantRule.constant(PATH, ConstantText.of(PATH, path.get().text("value"))).tree())
        : changed;
  }
}
