package dev.pgflux.pglibquery.ast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** Fields name types that come later, so types are declared in a first pass. */
  private static Grammar parse(String table) {
    Grammar grammar = new Grammar();
    String[] lines = table.split("\n", -1);
    for (String line : lines) {
      if (line.startsWith("M ")) {
        String name = line.substring(2);
        grammar.messages.put(name, new MessageType(name));
      } else if (line.startsWith("E ")) {
        String name = line.substring(2);
        grammar.enumerations.put(name, new EnumerationType(name));
      }
    }
    grammar.readMembers(lines);
    return grammar;
  }

  private void readMembers(String[] lines) {
    @Nullable MessageType message = null;
    @Nullable EnumerationType enumeration = null;
    for (String line : lines) {
      if (line.startsWith("M ")) {
        message = messages.get(line.substring(2));
        enumeration = null;
      } else if (line.startsWith("E ")) {
        message = null;
        enumeration = enumerations.get(line.substring(2));
      } else if (message != null && !line.isEmpty()) {
        message.add(field(line));
      } else if (enumeration != null && !line.isEmpty()) {
        int space = line.indexOf(' ');
        enumeration.add(Integer.parseInt(line, 0, space, 10), line.substring(space + 1));
      }
    }
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
