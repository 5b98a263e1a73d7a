package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.ports.plugin.EmitterException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A type that a person wrote, such as {@code dict[str, package.module.Type] | None}: names,
 * arguments in brackets, strings and numbers for {@code Literal}, and unions; nothing else. A name
 * with dots is imported from its module, which is what comes before the first part with a capital.
 */
final class TypeExpression {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<name>[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*)"
              + "|(?<sign>[\\[\\],|]|\\.\\.\\.)"
              + "|(?<value>-?\\d+|\"[^\"\\\\]*\"|'[^'\\\\]*'))\\s*");

  private static final Set<String> BUILT_IN =
      Set.of(
          "None",
          "bool",
          "bytearray",
          "bytes",
          "complex",
          "dict",
          "float",
          "frozenset",
          "int",
          "list",
          "object",
          "set",
          "str",
          "tuple",
          "type");

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("Annotated", "typing"),
          Map.entry("Any", "typing"),
          Map.entry("Callable", "collections.abc"),
          Map.entry("Decimal", "decimal"),
          Map.entry("Iterable", "collections.abc"),
          Map.entry("JsonValue", "pydantic"),
          Map.entry("Literal", "typing"),
          Map.entry("Mapping", "collections.abc"),
          Map.entry("Optional", "typing"),
          Map.entry("Sequence", "collections.abc"),
          Map.entry("UUID", "uuid"),
          Map.entry("Union", "typing"));

  private final String written;
  private final List<String> tokens = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Set<PythonImport> imports = new LinkedHashSet<>();
  private boolean union;
  private int at;

  private TypeExpression(String written) {
    this.written = written;
  }

  /**
   * Reads a type.
   *
   * @throws EmitterException when it is none
   */
  static PythonType parse(String written) {
    TypeExpression expression = new TypeExpression(written);
    expression.split();
    expression.union(0);
    expression.require(expression.at == expression.tokens.size());
    return new PythonType(
        expression.text.toString(), expression.imports, Set.of(), !expression.union);
  }

  private void split() {
    Matcher matcher = TOKEN.matcher(written);
    int end = 0;
    while (end < written.length()) {
      require(matcher.find(end) && matcher.start() == end);
      tokens.add(matcher.group().strip());
      end = matcher.end();
    }
  }

  private void union(int depth) {
    single(depth);
    while (accept("|")) {
      union |= depth == 0;
      text.append(" | ");
      single(depth);
    }
  }

  private void single(int depth) {
    require(at < tokens.size());
    String token = tokens.get(at++);
    if (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_') {
      name(token);
      if (accept("[")) {
        arguments(depth);
      }
    } else if (token.equals("[")) {
      require(depth > 0);
      arguments(depth);
    } else {
      require(depth > 0 && !token.equals("]") && !token.equals(",") && !token.equals("|"));
      text.append(token);
    }
  }

  private void arguments(int depth) {
    text.append('[');
    union(depth + 1);
    while (accept(",")) {
      text.append(", ");
      union(depth + 1);
    }
    require(accept("]"));
    text.append(']');
  }

  private boolean accept(String sign) {
    boolean found = at < tokens.size() && tokens.get(at).equals(sign);
    at += found ? 1 : 0;
    return found;
  }

  private void name(String name) {
    require(
        name.equals("None")
            || Stream.of(name.split("\\.", -1)).noneMatch(PythonIdentifier.KEYWORDS::contains));
    union |= name.equals("None") || name.equals("Any") || name.equals("JsonValue");
    if (BUILT_IN.contains(name)) {
      text.append(name);
    } else if (name.contains(".")) {
      String module = module(name);
      imports.add(PythonImport.whole(module));
      text.append(module.equals("datetime") ? name.replaceFirst("datetime", "dt") : name);
    } else {
      String module = KNOWN.get(name);
      if (module == null) {
        throw new EmitterException(
            "\"%s\" is no type that Python has. Write it with its module, like module.%s."
                .formatted(name, name));
      }
      imports.add(new PythonImport(module, name));
      text.append(name);
    }
  }

  private static String module(String name) {
    List<String> parts = List.of(name.split("\\.", -1));
    int length = 1;
    while (length < parts.size() - 1 && !Character.isUpperCase(parts.get(length).codePointAt(0))) {
      length++;
    }
    return String.join(".", parts.subList(0, length));
  }

  private void require(boolean condition) {
    if (!condition) {
      throw new EmitterException(
          "\"%s\" is no Python type. Write it like list[package.module.Type]."
              .formatted(CommentText.visible(written)));
    }
  }
}
