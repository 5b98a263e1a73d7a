package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.Identifier;
import java.nio.charset.StandardCharsets;

/** The names that PostgreSQL gives to constraints that have none. */
final class ChosenName {
  private ChosenName() {}

  /**
   * makeObjectName in {@code src/backend/commands/indexcmds.c}: the names joined by underscores and
   * the longer one cut, byte by byte, until all fits.
   */
  static Identifier of(Identifier table, Identifier column, String label) {
    int available = Identifier.MAXIMUM_BYTES - label.length() - 2;
    int tableBytes = table.byteLength();
    int columnBytes = column.byteLength();
    while (tableBytes + columnBytes > available) {
      if (tableBytes > columnBytes) {
        tableBytes--;
      } else {
        columnBytes--;
      }
    }
    return Identifier.of(cut(table, tableBytes) + "_" + cut(column, columnBytes) + "_" + label);
  }

  /** The same for a constraint that belongs to no column. */
  static Identifier of(Identifier domain, String label) {
    int available = Identifier.MAXIMUM_BYTES - label.length() - 1;
    return Identifier.of(cut(domain, Math.min(domain.byteLength(), available)) + "_" + label);
  }

  /** As many whole characters as fit. */
  private static String cut(Identifier name, int bytes) {
    StringBuilder kept = new StringBuilder();
    int used = 0;
    for (int character : name.value().codePoints().toArray()) {
      used += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (used > bytes) {
        break;
      }
      kept.appendCodePoint(character);
    }
    return kept.toString();
  }
}
