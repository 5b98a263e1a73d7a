package dev.pgflux.domain.ddl;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.FragmentPrinter;
import java.util.List;

/**
 * The only producer of SQL text, and so the only place where names and literals are quoted.
 *
 * <p>What it writes means the same under any {@code search_path}, and with {@code
 * standard_conforming_strings} on or off.
 */
public final class SqlRenderer {
  private final FragmentPrinter fragments;

  /**
   * Makes a renderer.
   *
   * @param fragments prints the SQL that belongs to objects
   */
  public SqlRenderer(FragmentPrinter fragments) {
    this.fragments = fragments;
  }

  /**
   * Writes a statement.
   *
   * @param sql the statement
   * @return its text, without a semicolon at its end
   */
  public String render(Sql sql) {
    StringBuilder text = new StringBuilder();
    for (Sql.Part part : sql.parts()) {
      switch (part) {
        case Sql.Part.Words words -> text.append(words.text());
        case Sql.Part.Name name -> text.append(identifier(name.name()));
        case Sql.Part.Qualified name -> text.append(qualified(name.name()));
        case Sql.Part.Type type -> text.append(type(type.type()));
        case Sql.Part.Text literal -> text.append(literal(literal.value()));
        case Sql.Part.NameText name -> text.append(literal(qualified(name.name())));
        case Sql.Part.Body body -> text.append(dollarQuoted(fragments.print(body.fragment())));
        case Sql.Part.Block block -> text.append(dollarQuoted(render(block.sql())));
        case Sql.Part.Embedded embedded -> text.append(fragments.print(embedded.fragment()));
      }
    }
    return text.toString();
  }

  /**
   * Writes a name.
   *
   * @param name the exact spelling
   * @return the name, quoted where PostgreSQL's {@code quote_ident} would quote it
   */
  public static String identifier(Identifier name) {
    String value = name.value();
    if (isPlain(value) && !Keywords.mustBeQuoted(value)) {
      return value;
    }
    return "\"" + value.replace("\"", "\"\"") + "\"";
  }

  /**
   * Writes a name with its schema.
   *
   * @param name the exact spelling
   * @return both names
   */
  public static String qualified(QualifiedName name) {
    return identifier(name.schema()) + "." + identifier(name.name());
  }

  /**
   * Writes a string literal.
   *
   * @param value its value
   * @return the literal; one with a backslash in the escape form, which does not depend on settings
   */
  public static String literal(String value) {
    String quoted = "'" + value.replace("'", "''") + "'";
    return value.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
  }

  /**
   * Writes a string in dollar quotes.
   *
   * @param value its value
   * @return the string with a tag that it does not hold
   */
  public static String dollarQuoted(String value) {
    String tag = "$$";
    for (int number = 0; value.contains(tag) || (value + "$").contains(tag); number++) {
      tag = number == 0 ? "$body$" : "$body" + number + "$";
    }
    return tag + value + tag;
  }

  /**
   * Writes a type, PostgreSQL's own ones under their SQL names.
   *
   * @param type the type
   * @return such as {@code timestamp(3) with time zone[]}
   */
  public static String type(DataType type) {
    return (type.name().isBuiltIn() ? builtIn(type) : qualified(type.name()) + modifiers(type))
        + (type.array() ? "[]" : "");
  }

  private static String builtIn(DataType type) {
    String name = type.name().name().value();
    return switch (name) {
      case "int2" -> "smallint";
      case "int4" -> "integer";
      case "int8" -> "bigint";
      case "float4" -> "real";
      case "float8" -> "double precision";
      case "bool" -> "boolean";
      case "varchar" -> "character varying" + modifiers(type);
      case "varbit" -> "bit varying" + modifiers(type);
      case "numeric" -> "numeric" + modifiers(type);
      // without a length these two names mean a length of 1, which is not what the catalog says
      case "bpchar" -> type.modifiers().isEmpty() ? "bpchar" : "character" + modifiers(type);
      case "bit" -> type.modifiers().isEmpty() ? "pg_catalog.\"bit\"" : "bit" + modifiers(type);
      case "timestamp" -> "timestamp" + modifiers(type) + " without time zone";
      case "timestamptz" -> "timestamp" + modifiers(type) + " with time zone";
      case "time" -> "time" + modifiers(type) + " without time zone";
      case "timetz" -> "time" + modifiers(type) + " with time zone";
      case "interval" -> "interval" + intervalModifiers(type.modifiers());
      default -> otherBuiltIn(type);
    };
  }

  private static String otherBuiltIn(DataType type) {
    String quoted = identifier(type.name().name());
    boolean plain = quoted.equals(type.name().name().value());
    return (plain ? quoted : "pg_catalog." + quoted) + modifiers(type);
  }

  private static String modifiers(DataType type) {
    return type.modifiers().isEmpty() ? "" : "(" + String.join(",", type.modifiers()) + ")";
  }

  private static String intervalModifiers(List<String> modifiers) {
    if (modifiers.isEmpty()) {
      return "";
    }
    String fields = modifiers.getFirst().isEmpty() ? "" : " " + modifiers.getFirst();
    return modifiers.size() == 1 ? fields : fields + "(" + modifiers.get(1) + ")";
  }

  private static boolean isPlain(String value) {
    for (int index = 0; index < value.length(); index++) {
      char character = value.charAt(index);
      boolean letter = (character >= 'a' && character <= 'z') || character == '_';
      boolean digit = character >= '0' && character <= '9';
      if (!letter && (!digit || index == 0)) {
        return false;
      }
    }
    return true;
  }
}
