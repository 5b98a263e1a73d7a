package dev.pgflux.emitters.plan;

import dev.pgflux.ports.spi.OneLine;

/** Text inside Markdown. */
final class MarkdownText {
  private MarkdownText() {}

  /** A text that Markdown shows as it is, on one line. */
  static String of(String text) {
    StringBuilder safe = new StringBuilder();
    String line = OneLine.of(text);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        case '_', '*', '`', '[', ']', '|', '\\', '~', '$', '#' -> safe.append('\\').append(c);
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /** A fence that the code inside it cannot close. */
  static String fenceFor(String code) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(Math.max(3, longest + 1));
  }
}
