package dev.pgflux.pglibquery.parse.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a name as SQL spells it, quoted or not, with or without a schema. */
final class HintName {
  private final String text;
  private int at;

  private HintName(String text) {
    this.text = text;
  }

  /** The parts of the name at the start of a text; empty when there is none. */
  static List<String> parse(String text) {
    HintName reader = new HintName(text);
    List<String> parts = new ArrayList<>();
    do {
      String part = reader.part();
      if (part.isEmpty()) {
        return List.of();
      }
      parts.add(part);
    } while (reader.skipDot());
    return parts;
  }

  private boolean skipDot() {
    boolean dot = at < text.length() && text.charAt(at) == '.';
    at += dot ? 1 : 0;
    return dot;
  }

  private String part() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
  }

  private String quoted() {
    StringBuilder name = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        name.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        name.append('"');
        at++;
      } else {
        break;
      }
    }
    return name.toString();
  }

  private String plain() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_$".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(start, at).toLowerCase(Locale.ROOT);
  }
}
