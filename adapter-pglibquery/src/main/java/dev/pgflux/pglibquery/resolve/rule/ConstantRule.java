package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.constant.ConstantText;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.math.BigInteger;

/**
 * {@code 1} is an integer, {@code 1.5} numeric, {@code 'x'} of a type yet unknown ({@code
 * make_const} in {@code src/backend/parser/parse_node.c}).
 */
final class ConstantRule implements ExpressionRule {
  private static final int LONGEST_BIGINT = 20;
  private static final int BIGINT_BITS = 63;

  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    if (node.flag("isnull")) {
      return new Typed(
          Trees.node("Const", "type", Trees.type(Types.UNKNOWN), "isnull", Trees.yes()),
          Types.UNKNOWN);
    }
    if (node.node("ival").isPresent()) {
      return constant(Types.INT4, Long.toString(node.node("ival").get().number("ival")));
    }
    if (node.node("fval").isPresent()) {
      return number(node.node("fval").get().text("fval"));
    }
    if (node.node("boolval").isPresent()) {
      return constant(Types.BOOL, Boolean.toString(node.node("boolval").get().flag("boolval")));
    }
    if (node.node("bsval").isPresent()) {
      return constant(Types.BIT, bits(node.node("bsval").get().text("bsval")));
    }
    return constant(Types.UNKNOWN, node.node("sval").map(value -> value.text("sval")).orElse(""));
  }

  static Typed constant(DataType type, String value) {
    return new Typed(
        Trees.node("Const", "type", Trees.type(type), "value", Trees.text(value)), type);
  }

  private static Typed number(String text) {
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    boolean whole = digits.length() < LONGEST_BIGINT && digits.chars().allMatch(Character::isDigit);
    boolean bigint = whole && new BigInteger(text).bitLength() <= BIGINT_BITS;
    return bigint
        ? constant(Types.INT8, ConstantText.of(Types.INT8, text))
        : constant(Types.NUMERIC, ConstantText.of(Types.NUMERIC, text));
  }

  private static String bits(String literal) {
    if (literal.startsWith("b")) {
      return literal.substring(1);
    }
    StringBuilder bits = new StringBuilder();
    for (char digit : literal.substring(1).toCharArray()) {
      String four = Integer.toBinaryString(Math.max(0, Character.digit(digit, 16)));
      bits.append("0".repeat(4 - four.length())).append(four);
    }
    return bits.toString();
  }
}
