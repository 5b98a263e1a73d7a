package dev.pgflux.launcher.terminal;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where things are printed: results on the standard output, everything else on the standard error,
 * both in UTF-8 whatever the locale, since a plan in another encoding is another plan.
 *
 * @param out the result
 * @param err progress, warnings and errors
 * @param interactive whether a person is watching
 * @param colour whether colour may be used
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colour) {

  private static final String INTERACTIVE_PROPERTY = "pgflux.interactive";
  private static final int BUFFER_BYTES = 1 << 15;

  /**
   * The terminal, pipe or file that the process was started with.
   *
   * @param environment for NO_COLOR and TERM
   * @return it; the output is buffered and must be flushed at the end
   */
  public static Terminal ofProcess(Map<String, String> environment) {
    boolean interactive = isInteractive();
    boolean colour =
        interactive
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Terminal(
        stream(FileDescriptor.out, false), stream(FileDescriptor.err, true), interactive, colour);
  }

  /** A shell knows at no cost what Java looks through several modules for. */
  private static boolean isInteractive() {
    return Optional.ofNullable(System.getProperty(INTERACTIVE_PROPERTY))
        .map(Boolean::parseBoolean)
        .orElseGet(
            () -> Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean autoFlush) {
    FileOutputStream file = new FileOutputStream(descriptor);
    return new PrintStream(
        new BufferedOutputStream(file, BUFFER_BYTES), autoFlush, StandardCharsets.UTF_8);
  }

  /**
   * The same, without what is printed as the result.
   *
   * @return where only the standard error is shown
   */
  public Terminal withoutResult() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Terminal(nowhere, err, interactive, colour);
  }

  /**
   * Prints a part of the result, exactly as it is.
   *
   * @param text with its own line ends
   */
  public void print(String text) {
    out.print(text);
  }

  /**
   * Prints a line of the result.
   *
   * @param line without a line end
   */
  public void printLine(String line) {
    out.print(line);
    out.print('\n');
  }

  /**
   * Tells a person something that is not the result.
   *
   * @param line without a line end
   */
  public void tell(String line) {
    err.print(line);
    err.print('\n');
    err.flush();
  }

  /**
   * Tells a person that something is odd.
   *
   * @param message one line or more
   */
  public void warn(String message) {
    tell(painted(Style.WARNING, "warning: ") + message);
  }

  /**
   * Puts a text in a colour, where colour is used at all.
   *
   * @param style which
   * @param text what
   * @return the text, with control sequences around it or not
   */
  public String painted(Style style, String text) {
    return colour ? "\u001b[" + style.code() + "m" + text + "\u001b[0m" : text;
  }

  /** How text stands out; it never carries the meaning alone. */
  public enum Style {
    /** Something failed. */
    ERROR("1;31"),
    /** Something is odd. */
    WARNING("1;33"),
    /** Something is well. */
    GOOD("32"),
    /** A heading. */
    HEADING("1"),
    /** Beside the point. */
    FAINT("2");

    private final String code;

    Style(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
