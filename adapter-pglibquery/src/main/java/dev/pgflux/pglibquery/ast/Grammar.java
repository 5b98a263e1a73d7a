package dev.pgflux.pglibquery.ast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The message types of libpg_query's syntax trees.
 *
 * <p>They come from a table that the build makes of the library's own {@code pg_query.proto}, so
 * they always fit the library in the jar.
 */
public final class Grammar {
  private static final String RESOURCE = "/dev/pgflux/pglibquery/pg_query.fields";

  private static final class Shared {
    static final Grammar GRAMMAR = read();
  }

  private final Map<String, MessageType> messages = new HashMap<>();
  private final Map<String, EnumerationType> enumerations = new HashMap<>();

  private Grammar() {}

  /**
   * The one grammar, read when first asked for.
   *
   * @return it
   */
  public static Grammar get() {
    return Shared.GRAMMAR;
  }

  /**
   * Whether nodes with a tag have a field of a name: a mistyped name would otherwise look like a
   * default.
   *
   * @param tag such as {@code CreateStmt}
   * @param field such as {@code tableElts}
   * @return true if so
   */
  public boolean has(String tag, String field) {
    return Optional.ofNullable(messages.get(tag)).flatMap(type -> type.find(field)).isPresent();
  }

  /**
   * The number of a symbol.
   *
   * @param enumeration such as {@code Token}
   * @param symbol such as {@code SQL_COMMENT}
   * @return its number in this version of the grammar
   * @throws MalformedTreeException when there is no such enumeration or symbol
   */
  public int number(String enumeration, String symbol) {
    EnumerationType type = enumerations.get(enumeration);
    if (type == null) {
      throw new MalformedTreeException("the grammar has no enumeration " + enumeration);
    }
    return type.number(symbol);
  }

  /**
   * Whether an enumeration has a symbol.
   *
   * @param enumeration such as {@code Token}
   * @param symbol such as {@code SELECT}
   * @return true if so
   */
  public boolean hasSymbol(String enumeration, String symbol) {
    return Optional.ofNullable(enumerations.get(enumeration))
        .flatMap(type -> type.find(symbol))
        .isPresent();
  }

  MessageType message(String tag) {
    MessageType type = messages.get(tag);
    if (type == null) {
      throw new MalformedTreeException("the grammar has no node " + tag);
    }
    return type;
  }

  private static Grammar read() {
    try (InputStream in = Grammar.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "the jar lacks " + RESOURCE + ": build pg-flux again with Maven");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + RESOURCE, unreadable);
    }
  }

  /** Finds the blocks of the table. What is in them is read when it is needed: most never is. */
  private static Grammar parse(String table) {
    Grammar grammar = new Grammar();
    int blank = table.indexOf("\n\n");
    while (blank >= 0) {
      int next = table.indexOf("\n\n", blank + 2);
      grammar.declare(table.substring(blank + 2, next < 0 ? table.length() : next));
      blank = next;
    }
    return grammar;
  }

  private void declare(String block) {
    int newline = block.indexOf('\n');
    String name = block.substring(2, newline < 0 ? block.length() : newline);
    String members = newline < 0 ? "" : block.substring(newline + 1);
    if (block.startsWith("M ")) {
      messages.put(name, new MessageType(name, () -> members.lines().map(this::field).toList()));
    } else {
      enumerations.put(name, new EnumerationType(name, () -> values(members)));
    }
  }

  /** Reads lines of {@code <number> <name>}. */
  private static Map<String, Integer> values(String lines) {
    Map<String, Integer> values = new HashMap<>();
    lines
        .lines()
        .forEach(line -> {
          int space = line.indexOf(' ');
          values.put(line.substring(space + 1), Integer.parseInt(line, 0, space, 10));
        });
    return values;
  }

  /** Reads {@code <number> <name> <type>[*]}. */
  private Field field(String line) {
    int afterNumber = line.indexOf(' ');
    int afterName = line.indexOf(' ', afterNumber + 1);
    boolean repeated = line.endsWith("*");
    String type = line.substring(afterName + 1, line.length() - (repeated ? 1 : 0));
    return new Field(
        Integer.parseInt(line, 0, afterNumber, 10),
        line.substring(afterNumber + 1, afterName).intern(),
        kind(type),
        repeated,
        messages.get(type),
        enumerations.get(type));
  }

  private FieldKind kind(String type) {
    return switch (type) {
      case "int32", "int64" -> FieldKind.SIGNED;
      case "uint32", "uint64" -> FieldKind.UNSIGNED;
      case "bool" -> FieldKind.BOOLEAN;
      case "double" -> FieldKind.DOUBLE;
      case "string" -> FieldKind.STRING;
      case "Node" -> FieldKind.NODE;
      default -> enumerations.containsKey(type) ? FieldKind.ENUMERATION : FieldKind.MESSAGE;
    };
  }
}
