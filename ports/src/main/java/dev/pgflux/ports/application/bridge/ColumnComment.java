package dev.pgflux.ports.application.bridge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A column's comment in its two parts: text for people, and after {@code pg-flux:} hints for
 * emitters as {@code key=value} between blanks.
 *
 * @param text the text; empty for none
 * @param hints values by key
 */
record ColumnComment(Optional<String> text, Map<String, String> hints) {
  private static final String MARK = "pg-flux:";

  static ColumnComment of(Optional<String> comment) {
    String whole = comment.orElse("");
    int mark = whole.lastIndexOf(MARK);
    if (mark < 0) {
      return new ColumnComment(comment, Map.of());
    }
    Map<String, String> hints = new LinkedHashMap<>();
    for (String word : whole.substring(mark + MARK.length()).strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        hints.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    String text = whole.substring(0, mark).strip();
    return new ColumnComment(text.isEmpty() ? Optional.empty() : Optional.of(text), hints);
  }
}
