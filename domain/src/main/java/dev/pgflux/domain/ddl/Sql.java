package dev.pgflux.domain.ddl;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.Fragment;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement, or a part of one, before it becomes text: words of the language, and values whose
 * meaning is known. Only {@link SqlRenderer} turns it into text, and so only there is anything
 * quoted.
 *
 * @param parts in order
 */
public record Sql(List<Part> parts) {

  /** Nothing. */
  public static final Sql EMPTY = new Sql(List.of());

  /** The characters of operators, from the scanner ({@code scan.l}, {@code op_chars}). */
  private static final String OPERATOR_CHARACTERS = "~!@#^&|`?+-*/%<>=";

  /** A piece of a statement. */
  public sealed interface Part {
    /**
     * Words and punctuation of the language, from our own source code alone.
     *
     * @param text the words
     */
    record Words(String text) implements Part {}

    /**
     * A name, to be quoted where it must.
     *
     * @param name the exact spelling
     */
    record Name(Identifier name) implements Part {}

    /**
     * A name with its schema.
     *
     * @param name the exact spelling
     */
    record Qualified(QualifiedName name) implements Part {}

    /**
     * A type.
     *
     * @param type the type
     */
    record Type(DataType type) implements Part {}

    /**
     * A string literal.
     *
     * @param value its value
     */
    record Text(String value) implements Part {}

    /**
     * A string literal that names an object, as functions on {@code regclass} take it.
     *
     * @param name the exact spelling
     */
    record NameText(QualifiedName name) implements Part {}

    /**
     * A string in dollar quotes, for routine bodies.
     *
     * @param fragment the body
     */
    record Body(Fragment fragment) implements Part {}

    /**
     * A string in dollar quotes, for a block of statements.
     *
     * @param sql the block
     */
    record Block(Sql sql) implements Part {}

    /**
     * SQL that belongs to an object.
     *
     * @param fragment resolved
     */
    record Embedded(Fragment fragment) implements Part {}
  }

  /**
   * Marks a string argument of {@link #of} as a literal.
   *
   * @param value its value
   */
  public record Literal(String value) {}

  /**
   * Marks a name argument of {@link #of} as a string literal that names an object.
   *
   * @param name the exact spelling
   */
  public record NameLiteral(QualifiedName name) {}

  /**
   * Marks a fragment argument of {@link #of} as a string in dollar quotes.
   *
   * @param fragment the body
   */
  public record DollarQuoted(Fragment fragment) {}

  /**
   * Marks an SQL argument of {@link #of} as a string in dollar quotes.
   *
   * @param sql the block of statements
   */
  public record DollarQuotedSql(Sql sql) {}

  /** Copies the parts. */
  public Sql {
    parts = List.copyOf(parts);
  }

  /**
   * Makes SQL from a template. Each {@code ?} stands for the next argument: an {@link Identifier},
   * a {@link QualifiedName}, a {@link DataType}, a {@link Fragment}, a {@link Literal}, a {@link
   * NameLiteral}, a {@link DollarQuoted}, a whole number, or more {@link Sql}.
   *
   * @param template words of the language; never anything from outside
   * @param arguments the values, as many as there are question marks
   * @return the SQL
   */
  public static Sql of(String template, Object... arguments) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (Object argument : arguments) {
      int mark = template.indexOf('?', from);
      if (mark < 0) {
        throw new IllegalArgumentException("more arguments than question marks: " + template);
      }
      addWords(parts, template.substring(from, mark));
      addArgument(parts, argument);
      from = mark + 1;
    }
    if (template.indexOf('?', from) >= 0) {
      throw new IllegalArgumentException("fewer arguments than question marks: " + template);
    }
    addWords(parts, template.substring(from));
    return new Sql(parts);
  }

  /**
   * Joins SQL.
   *
   * @param separator words between two elements
   * @param elements what to join
   * @return the joined SQL
   */
  public static Sql join(String separator, List<Sql> elements) {
    List<Part> parts = new ArrayList<>();
    for (Sql element : elements) {
      if (!parts.isEmpty()) {
        addWords(parts, separator);
      }
      parts.addAll(element.parts());
    }
    return new Sql(parts);
  }

  /**
   * Joins names with commas.
   *
   * @param names what to join
   * @return the list
   */
  public static Sql names(List<Identifier> names) {
    return join(", ", names.stream().map(name -> of("?", name)).toList());
  }

  /**
   * An operator, which PostgreSQL never quotes.
   *
   * @param name such as {@code &&}
   * @return the operator
   * @throws IllegalArgumentException when it has a character that no operator can have
   */
  public static Sql operator(Identifier name) {
    for (int index = 0; index < name.value().length(); index++) {
      if (OPERATOR_CHARACTERS.indexOf(name.value().charAt(index)) < 0) {
        throw new IllegalArgumentException("not an operator: " + name);
      }
    }
    return new Sql(List.of(new Part.Words(name.value())));
  }

  /**
   * This SQL followed by more.
   *
   * @param more what follows
   * @return both
   */
  public Sql plus(Sql more) {
    List<Part> both = new ArrayList<>(parts);
    both.addAll(more.parts());
    return new Sql(both);
  }

  /**
   * This SQL followed by a template, as in {@link #of}.
   *
   * @param template words of the language
   * @param arguments the values
   * @return both
   */
  public Sql plus(String template, Object... arguments) {
    return plus(of(template, arguments));
  }

  private static void addWords(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part.Words(text));
    }
  }

  private static void addArgument(List<Part> parts, Object argument) {
    switch (argument) {
      case Identifier name -> parts.add(new Part.Name(name));
      case QualifiedName name -> parts.add(new Part.Qualified(name));
      case DataType type -> parts.add(new Part.Type(type));
      case Literal literal -> parts.add(new Part.Text(literal.value()));
      case NameLiteral literal -> parts.add(new Part.NameText(literal.name()));
      case DollarQuoted body -> parts.add(new Part.Body(body.fragment()));
      case DollarQuotedSql block -> parts.add(new Part.Block(block.sql()));
      case Fragment fragment -> parts.add(new Part.Embedded(fragment));
      case Sql sql -> parts.addAll(sql.parts());
      case Integer number -> parts.add(new Part.Words(number.toString()));
      case Long number -> parts.add(new Part.Words(number.toString()));
      default -> throw new IllegalArgumentException("not a part of SQL: " + argument.getClass());
    }
  }
}
