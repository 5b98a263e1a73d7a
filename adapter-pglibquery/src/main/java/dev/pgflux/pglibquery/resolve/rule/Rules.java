package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules by the kind of expression that each is for. */
public final class Rules {
  private static final Map<String, ExpressionRule> ALL = all();

  private Rules() {}

  /**
   * Every rule.
   *
   * @return by node tag
   */
  public static Map<String, ExpressionRule> byTag() {
    return ALL;
  }

  private static Map<String, ExpressionRule> all() {
    Map<String, ExpressionRule> rules = new HashMap<>();
    rules.put("A_Const", new ConstantRule());
    rules.put("TypeCast", new CastRule());
    rules.put("A_ArrayExpr", new ArrayRule());
    rules.put("ColumnRef", new ColumnReferenceRule());
    rules.put("ParamRef", new ParameterRule());
    rules.put("A_Indirection", new IndirectionRule());
    rules.put("A_Expr", operators());
    rules.put("BoolExpr", new BooleanRule());
    rules.put("NullTest", new TestRule("nulltesttype"));
    rules.put("BooleanTest", new TestRule("booltesttype"));
    rules.put("CaseExpr", new CaseRule());
    rules.put("CoalesceExpr", new CommonTypeRule());
    rules.put("MinMaxExpr", new CommonTypeRule());
    rules.put("CollateClause", new CollateRule());
    rules.put("SQLValueFunction", new SqlValueRule());
    rules.put("RowExpr", new RowRule());
    rules.put("SubLink", new SublinkRule());
    rules.put("FuncCall", new FunctionCallRule());
    rules.put("GroupingFunc", parts(Types.INT4));
    rules.put("XmlExpr", new XmlRule());
    rules.put("JsonIsPredicate", parts(Types.BOOL));
    for (String json :
        List.of(
            "JsonObjectConstructor",
            "JsonArrayConstructor",
            "JsonArrayQueryConstructor",
            "JsonObjectAgg",
            "JsonArrayAgg",
            "JsonFuncExpr",
            "JsonSerializeExpr")) {
      rules.put(json, new JsonRule());
    }
    return Map.copyOf(rules);
  }

  private static ExpressionRule operators() {
    Map<String, ExpressionRule> kinds = new HashMap<>();
    for (String kind : new String[] {"OP", "LIKE", "ILIKE", "SIMILAR"}) {
      kinds.put("AEXPR_" + kind, new OperatorExpressionRule());
    }
    for (String kind : new String[] {"OP_ANY", "OP_ALL"}) {
      kinds.put("AEXPR_" + kind, new ArrayComparisonRule());
    }
    for (String kind : new String[] {"BETWEEN", "NOT_BETWEEN", "BETWEEN_SYM", "NOT_BETWEEN_SYM"}) {
      kinds.put("AEXPR_" + kind, new BetweenRule());
    }
    kinds.put("AEXPR_DISTINCT", new DistinctRule());
    kinds.put("AEXPR_NOT_DISTINCT", new DistinctRule());
    kinds.put("AEXPR_NULLIF", new NullIfRule());
    kinds.put("AEXPR_IN", new InListRule());
    ExpressionRule other =
        (node, level, expressions) -> Typed.undetermined(expressions.withParts(node, level));
    return (node, level, expressions) ->
        kinds.getOrDefault(node.symbol("kind"), other).apply(node, level, expressions);
  }

  /** Kinds whose parts alone need a look, and whose type is always the same. */
  private static ExpressionRule parts(DataType type) {
    return (node, level, expressions) -> new Typed(expressions.withParts(node, level), type);
  }
}
