package dev.pgflux.pglibquery.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits psql's own commands and COPY data from SQL, as psql's scanner does ({@code
 * src/fe_utils/psqlscan.l}): a backslash outside quotes and comments starts a command.
 */
final class PsqlScanner {
  private static final Pattern COPY_FROM_STDIN =
      Pattern.compile("copy\\s.*\\sfrom\\s+stdin\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Set<String> INCLUDES = Set.of("i", "include", "ir", "include_relative");
  private static final Set<String> CONDITIONS = Set.of("if", "elif", "else", "endif");
  private static final Set<String> SENDING =
      Set.of("g", "gx", "gexec", "gset", "gdesc", "crosstabview", "watch");
  private static final Set<String> QUITTING = Set.of("q", "quit");

  private final String text;
  private final StringBuilder sql;
  private final List<PsqlScript.Include> includes = new ArrayList<>();
  private final List<PsqlScript.Refusal> refusals = new ArrayList<>();
  private int at;

  /** Where the current statement starts; -1 between statements. */
  private int statementStart = -1;

  private PsqlScanner(String text) {
    this.text = text;
    this.sql = new StringBuilder(text);
  }

  static PsqlScript scan(String text) {
    String withoutMark = text.startsWith("\uFEFF") ? " " + text.substring(1) : text;
    if (withoutMark.indexOf('\\') < 0 && !mayCopy(withoutMark)) {
      return new PsqlScript(withoutMark, List.of(), List.of());
    }
    PsqlScanner scanner = new PsqlScanner(withoutMark);
    scanner.run();
    return new PsqlScript(scanner.sql.toString(), scanner.includes, scanner.refusals);
  }

  private static boolean mayCopy(String text) {
    return text.contains("stdin") || text.contains("STDIN") || text.contains("Stdin");
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("--", at) || text.startsWith("/*", at)) {
        at = Whitespace.skip(text, at, text.length());
      } else if (c == '\\') {
        command();
      } else if (c == ';') {
        endOfStatement();
      } else {
        token(c);
      }
    }
  }

  private void token(char c) {
    if (statementStart < 0) {
      statementStart = at;
    }
    switch (c) {
      case '\'' -> quoted('\'', escapes());
      case '"' -> quoted('"', false);
      case '$' -> dollar();
      default -> at++;
    }
  }

  /** Whether the quote at hand opens a string in which a backslash escapes. */
  private boolean escapes() {
    return at > 0
        && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E')
        && (at == 1 || !isWord(text.charAt(at - 2)));
  }

  private void quoted(char quote, boolean backslashEscapes) {
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      at += backslashEscapes && text.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  private void dollar() {
    int end = at + 1;
    while (end < text.length() && isWord(text.charAt(end)) && text.charAt(end) != '$') {
      end++;
    }
    boolean opens =
        end < text.length()
            && text.charAt(end) == '$'
            && (at == 0 || !isWord(text.charAt(at - 1)))
            && !Character.isDigit(text.charAt(at + 1));
    if (!opens) {
      at++;
      return;
    }
    String tag = text.substring(at, end + 1);
    int close = text.indexOf(tag, end + 1);
    at = close < 0 ? text.length() : close + tag.length();
  }

  private static boolean isWord(char c) {
    return c == '_' || c == '$' || c >= 0x80 || Character.isLetterOrDigit(c);
  }

  private void endOfStatement() {
    int start = statementStart;
    statementStart = -1;
    at++;
    if (start >= 0
        && text.regionMatches(true, start, "copy", 0, 4)
        && COPY_FROM_STDIN.matcher(text.substring(start, at)).matches()) {
      int end = endOfData();
      blank(start, end);
      at = end;
    }
  }

  /** COPY data starts on the next line and ends after a line that is {@code \.}. */
  private int endOfData() {
    int line = nextLine(at);
    while (line < text.length()) {
      int next = nextLine(line);
      if (text.substring(line, next).strip().equals("\\.")) {
        return next;
      }
      line = next;
    }
    return text.length();
  }

  private int nextLine(int from) {
    int newline = text.indexOf('\n', from);
    return newline < 0 ? text.length() : newline + 1;
  }

  private void command() {
    int start = at;
    int nameEnd = at + 1;
    while (nameEnd < text.length() && isWord(text.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = text.substring(start + 1, nameEnd);
    int newline = text.indexOf('\n', start);
    int end = newline < 0 ? text.length() : newline;
    String argument = text.substring(Math.min(nameEnd, end), end).strip();
    at = end;
    if (INCLUDES.contains(name)) {
      includes.add(
          new PsqlScript.Include(
              start, unquoted(argument), name.equals("ir") || name.equals("include_relative")));
    } else if (CONDITIONS.contains(name)) {
      refusals.add(new PsqlScript.Refusal(start, "\\" + name, false));
    } else if (name.equals("copy")) {
      refusals.add(new PsqlScript.Refusal(start, "\\copy", true));
    } else if (QUITTING.contains(name)) {
      at = text.length();
    }
    blank(start, at);
    if (SENDING.contains(name) && statementStart >= 0) {
      sql.setCharAt(start, ';');
      statementStart = -1;
    }
  }

  private static String unquoted(String argument) {
    boolean quoted = argument.length() >= 2 && argument.startsWith("'") && argument.endsWith("'");
    return quoted ? argument.substring(1, argument.length() - 1).replace("''", "'") : argument;
  }

  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        sql.setCharAt(i, ' ');
      }
    }
  }
}
