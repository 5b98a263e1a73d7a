package dev.pgflux.ports.migration;

import dev.pgflux.ports.spi.OneLine;
import java.util.List;
import java.util.stream.Collectors;

/** How a migration file is put together. */
public final class MigrationFileText {
  private static final String UP = "-- +migrate Up\n";
  private static final String DOWN = "-- +migrate Down\n";

  private MigrationFileText() {}

  /**
   * A file.
   *
   * @param title what it is about and who made it, in one line
   * @param header what it says of itself
   * @param sql its statements
   * @return its text
   */
  public static String of(String title, MigrationHeader header, String sql) {
    return "-- " + OneLine.of(title) + "\n" + header.text() + "\n" + sql;
  }

  /**
   * A file with its undo in a section.
   *
   * @param title what it is about and who made it, in one line
   * @param header what it says of itself
   * @param sql its statements
   * @param undo the statements that undo them
   * @return its text
   */
  public static String combined(String title, MigrationHeader header, String sql, String undo) {
    return of(title, header, UP + "\n" + sql + "\n" + DOWN + "\n" + undo);
  }

  /**
   * The statements of an undo, under what they do not bring back.
   *
   * @param notUndone sentences
   * @param sql the statements; empty where there is no way back
   * @return text for a file or a section
   */
  public static String undo(List<String> notUndone, String sql) {
    StringBuilder text = new StringBuilder();
    notUndone.forEach(
        sentence -> text.append("-- Not undone: ").append(OneLine.of(sentence)).append('\n'));
    if (!notUndone.isEmpty()) {
      text.append('\n');
    }
    return text.append(sql).toString();
  }

  /**
   * A text as comment lines. PostgreSQL ends a comment at a carriage return too, and names hold
   * what they like.
   *
   * @param text lines, however they end
   * @return with a line feed after each
   */
  public static String comment(String text) {
    return text.lines().map(line -> "-- " + OneLine.of(line) + "\n").collect(Collectors.joining());
  }
}
