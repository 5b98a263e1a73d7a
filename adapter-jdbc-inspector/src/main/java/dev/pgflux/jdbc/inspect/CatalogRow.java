package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.Identifier;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** The current row of a catalog query, read by column name. */
final class CatalogRow {
  private final ResultSet row;

  CatalogRow(ResultSet row) {
    this.row = row;
  }

  Optional<String> optionalText(String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /** Text that is always there, unless its object went while it was read. */
  String text(String column) throws SQLException {
    return optionalText(column)
        .orElseThrow(() -> new CatalogMovedException("no " + column + " was found"));
  }

  Identifier name(String column) throws SQLException {
    return Identifier.of(text(column));
  }

  /** An OID; 0 for none, as in the catalogs, and for NULL. */
  long oid(String column) throws SQLException {
    return row.getLong(column);
  }

  long number(String column) throws SQLException {
    return row.getLong(column);
  }

  int integer(String column) throws SQLException {
    return row.getInt(column);
  }

  boolean flag(String column) throws SQLException {
    return row.getBoolean(column);
  }

  /** A value of the type {@code "char"}; NUL, which PostgreSQL prints as nothing, for none. */
  char letter(String column) throws SQLException {
    return optionalText(column)
        .filter(text -> !text.isEmpty())
        .map(text -> text.charAt(0))
        .orElse('\0');
  }

  /** A statistics target: -1 before PostgreSQL 17 and NULL since stand for the server's setting. */
  OptionalInt statisticsTarget(String column) throws SQLException {
    int target = row.getInt(column);
    return row.wasNull() || target < 0 ? OptionalInt.empty() : OptionalInt.of(target);
  }

  /** A text array; empty for NULL. */
  List<String> texts(String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  /** Numbers from the text of an array or a vector, such as {1,2} or 1 2; empty for NULL. */
  List<Long> numbers(String column) throws SQLException {
    String text = optionalText(column).orElse("");
    List<Long> numbers = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean digit = i < text.length() && (text.charAt(i) == '-' || isDigit(text.charAt(i)));
      if (digit && start < 0) {
        start = i;
      } else if (!digit && start >= 0) {
        numbers.add(Long.valueOf(text.substring(start, i)));
        start = -1;
      }
    }
    return numbers;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** An array of options, each key=value; empty for NULL. */
  SortedMap<String, String> options(String column) throws SQLException {
    TreeMap<String, String> options = new TreeMap<>();
    for (String option : texts(column)) {
      int equals = option.indexOf('=');
      options.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return options;
  }

  byte[] bytes(String column) throws SQLException {
    return row.getBytes(column);
  }
}
