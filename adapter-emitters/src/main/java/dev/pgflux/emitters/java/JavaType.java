package dev.pgflux.emitters.java;

import java.util.Optional;
import java.util.Set;

/**
 * A Java type and how a value of it goes through JDBC.
 *
 * @param name the type, the boxed one of a primitive
 * @param primitive the primitive type that it boxes, or empty
 * @param access how a result has it and a statement takes it
 * @param parse a function from PostgreSQL's text to a value
 * @param format a function from a value to PostgreSQL's text
 */
record JavaType(
    String name, Optional<String> primitive, Access access, String parse, String format) {

  /** How a value goes through JDBC. */
  sealed interface Access {
    /** {@code getObject(…, Long.class)} and {@code setObject(…, Types.BIGINT)}. */
    record ByClass(String sqlType) implements Access {}

    /** {@code getObject(…, OffsetTime.class)}, and written as text. */
    record ByClassAsText() implements Access {}

    /** {@code getString(…)} and {@code setString(…)}. */
    record ByMethod(String suffix) implements Access {}

    /** As text whose type the server finds out. */
    record AsText() implements Access {}
  }

  /** What parameters of lambdas in generated code are called. */
  static final Set<String> LAMBDA_PARAMETERS =
      Set.of("array", "array2", "array3", "list", "list2", "list3", "range", "ranges", "json");

  private static final String IDENTITY = "Function.identity()";
  private static final String TO_STRING = "Object::toString";

  static JavaType primitive(String primitive, String boxed, String sqlType, String parse) {
    return new JavaType(
        boxed, Optional.of(primitive), new Access.ByClass(sqlType), parse, TO_STRING);
  }

  static JavaType byClass(String name, String sqlType, String parse, String format) {
    return new JavaType(name, Optional.empty(), new Access.ByClass(sqlType), parse, format);
  }

  static JavaType byMethod(String name, String suffix, String parse, String format) {
    return new JavaType(name, Optional.empty(), new Access.ByMethod(suffix), parse, format);
  }

  static JavaType text(String name, String parse, String format) {
    return new JavaType(name, Optional.empty(), new Access.AsText(), parse, format);
  }

  /** The text of a type that the server knows by its place. */
  static JavaType untypedString() {
    return text("String", IDENTITY, IDENTITY);
  }

  static JavaType string() {
    return byMethod("String", "String", IDENTITY, IDENTITY);
  }

  boolean bytes() {
    return name.equals("byte[]");
  }

  /** A list of the values as an array has them, any of which may be NULL. */
  JavaType list(JavaSettings settings) {
    String array = fresh("array");
    String list = fresh("list");
    return text(
        "List<" + settings.nullable(name) + ">",
        "%1$s -> PgText.readList(%1$s, %2$s)".formatted(array, parse),
        "%1$s -> PgText.writeList(%1$s, %2$s)".formatted(list, format));
  }

  JavaType range() {
    return text(
        "Range<" + name + ">",
        "range -> Range.parse(range, " + parse + ")",
        "range -> Range.format(range, " + format + ")");
  }

  JavaType multirange() {
    return text(
        "List<Range<" + name + ">>",
        "ranges -> Range.parseAll(ranges, " + parse + ")",
        "ranges -> Range.formatAll(ranges, " + format + ")");
  }

  /** A lambda's parameter must not be called as one around it. */
  private String fresh(String wanted) {
    String name = wanted;
    for (int number = 2; parse.contains(name + " ->") || format.contains(name + " ->"); number++) {
      name = wanted + number;
    }
    return name;
  }

  /**
   * Code that reads a value; where NULL cannot be, a NULL makes it fail.
   *
   * @param column a column's name or number in code
   */
  String read(String column, boolean nullable) {
    return switch (access) {
      case Access.ByClass it -> "row.getObject(%s, %s.class)".formatted(column, name);
      case Access.ByClassAsText it -> "row.getObject(%s, %s.class)".formatted(column, name);
      case Access.ByMethod it -> "row.get%s(%s)".formatted(it.suffix(), column);
      case Access.AsText it ->
          fromText("row.getString(%s)".formatted(column), nullable || parse.equals(IDENTITY));
    };
  }

  /** Code that makes a value from text. */
  String fromText(String text, boolean nullable) {
    if (nullable) {
      return parse.equals(IDENTITY) ? text : "PgText.valueOrNull(%s, %s)".formatted(text, parse);
    }
    return "PgText.value(%s, %s)".formatted(text, parse);
  }

  /** Code that makes text from a value, or null from null. */
  String toText(String value, boolean nullable) {
    if (format.equals(IDENTITY)) {
      return value;
    }
    return "PgText.%s(%s, %s)".formatted(nullable ? "textOrNull" : "text", value, format);
  }

  /** A statement that binds a value. */
  String bind(String index, String value) {
    return switch (access) {
      case Access.ByClass it ->
          "statement.setObject(%s, %s, Types.%s);".formatted(index, value, it.sqlType());
      case Access.ByMethod it -> "statement.set%s(%s, %s);".formatted(it.suffix(), index, value);
      case Access.AsText it -> bindText(index, value);
      case Access.ByClassAsText it -> bindText(index, value);
    };
  }

  private String bindText(String index, String value) {
    return "statement.setObject(%s, %s, Types.OTHER);".formatted(index, toText(value, true));
  }
}
