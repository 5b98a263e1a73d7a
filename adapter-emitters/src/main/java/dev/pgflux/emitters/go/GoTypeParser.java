package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.ports.plugin.EmitterException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Types that people choose, with the import path before the name: {@code
 * github.com/shopspring/decimal.Decimal}, {@code []*net/netip.Prefix}, {@code map[string]any}.
 */
final class GoTypeParser {

  /** Packages that need no path, being what everybody means by their names. */
  private static final Map<String, String> WELL_KNOWN =
      Map.ofEntries(
          Map.entry("big", "math/big"),
          Map.entry("decimal", "github.com/shopspring/decimal"),
          Map.entry("json", "encoding/json"),
          Map.entry("net", "net"),
          Map.entry("netip", "net/netip"),
          Map.entry("pgtype", "github.com/jackc/pgx/v5/pgtype"),
          Map.entry("sql", "database/sql"),
          Map.entry("time", "time"),
          Map.entry("url", "net/url"),
          Map.entry("uuid", "github.com/google/uuid"));

  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~/-]*");
  private static final Pattern LENGTH = Pattern.compile("[0-9]+");
  private static final String MAP = "map[";

  private final String chosen;
  private int at;

  private GoTypeParser(String chosen) {
    this.chosen = chosen;
  }

  /**
   * Reads a type.
   *
   * @throws EmitterException when it is none, or its package is not known
   */
  static GoType parse(String chosen) {
    GoTypeParser parser = new GoTypeParser(chosen.strip());
    String text = parser.type();
    if (parser.at < parser.chosen.length()) {
      throw parser.noType("it goes on behind its end");
    }
    return classify(text);
  }

  /** What NULL is, going by the looks of a type. */
  private static GoType classify(String text) {
    boolean slice = text.startsWith("[]") || text.startsWith(MAP);
    String name = text.substring(text.lastIndexOf('}') + 1);
    boolean nullable =
        slice
            || text.startsWith("*")
            || text.equals("any")
            || text.equals("{encoding/json}.RawMessage")
            || text.equals("{net}.HardwareAddr")
            || text.startsWith(GoType.PGTYPE)
            || name.startsWith(".Null");
    boolean structure = text.startsWith("{") && !text.equals("{encoding/json}.RawMessage");
    return new GoType(text, nullable, structure);
  }

  private String type() {
    if (accept("*")) {
      return "*" + type();
    }
    if (accept(MAP)) {
      String key = type();
      expect("]");
      return MAP + key + "]" + type();
    }
    if (accept("[")) {
      String length = until("]");
      expect("]");
      if (!length.isEmpty() && !LENGTH.matcher(length).matches()) {
        throw noType("\"" + CommentText.visible(length) + "\" is no length of an array");
      }
      return "[" + length + "]" + type();
    }
    for (String empty : new String[] {"interface{}", "struct{}"}) {
      if (accept(empty)) {
        return empty;
      }
    }
    return named();
  }

  private String named() {
    String name = qualified(until("[],").strip());
    if (!accept("[")) {
      return name;
    }
    StringBuilder text = new StringBuilder(name).append('[').append(type());
    while (accept(",")) {
      while (accept(" ")) {
        // Blanks after a comma mean nothing.
      }
      text.append(", ").append(type());
    }
    expect("]");
    return text.append(']').toString();
  }

  private String qualified(String text) {
    int dot = text.indexOf('.', text.lastIndexOf('/') + 1) < 0 ? -1 : text.lastIndexOf('.');
    String name = text.substring(dot + 1);
    if (!GoIdentifier.isIdentifier(name)) {
      throw noType("\"" + CommentText.visible(text) + "\" names no type");
    }
    if (dot < 0) {
      return name;
    }
    String path = text.substring(0, dot);
    if (!PATH.matcher(path).matches()) {
      throw noType("\"" + CommentText.visible(path) + "\" is no import path");
    }
    if (!path.contains("/") && !WELL_KNOWN.containsKey(path)) {
      throw noType(
          "the package %s is not known. Write its import path, such as github.com/you/%s.%s"
              .formatted(path, path, name));
    }
    return "{" + WELL_KNOWN.getOrDefault(path, path) + "}." + name;
  }

  private boolean accept(String text) {
    boolean here = chosen.startsWith(text, at);
    at += here ? text.length() : 0;
    return here;
  }

  private void expect(String text) {
    if (!accept(text)) {
      throw noType("\"" + text + "\" is missing");
    }
  }

  private String until(String ends) {
    int start = at;
    while (at < chosen.length() && ends.indexOf(chosen.charAt(at)) < 0) {
      at++;
    }
    return chosen.substring(start, at);
  }

  private EmitterException noType(String why) {
    return new EmitterException(
        "\"%s\" is no Go type: %s.".formatted(CommentText.visible(chosen), why));
  }
}
