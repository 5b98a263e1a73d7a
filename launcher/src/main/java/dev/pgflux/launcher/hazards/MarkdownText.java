package dev.pgflux.launcher.hazards;

import java.util.Locale;

/**
 * Markdown as plain text: headings in capitals, code indented, links and emphasis without their
 * marks. It knows what the pages of this project use, and leaves the rest as it is.
 */
final class MarkdownText {
  private static final String FENCE = "```";

  private MarkdownText() {}

  static String plain(String markdown) {
    StringBuilder text = new StringBuilder();
    boolean code = false;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith(FENCE)) {
        code = !code;
      } else if (code) {
        text.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
      } else {
        text.append(prose(line)).append('\n');
      }
    }
    return text.toString();
  }

  private static String prose(String line) {
    if (line.startsWith("# ")) {
      return line.substring(2);
    }
    if (line.startsWith("## ")) {
      return line.substring(3).toUpperCase(Locale.ROOT);
    }
    return line.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("**", "").replace("`", "");
  }
}
