package dev.pgflux.jdbc.connect;

import dev.pgflux.ports.spi.DatabaseException;
import java.util.List;
import java.util.Map;

/** What a user writes to name a database, in any of the forms that psql takes, or as a JDBC URL. */
final class ConnectionString {

  private static final List<String> SCHEMES = List.of("postgresql://", "postgres://");
  private static final String JDBC = "jdbc:postgresql:";

  private ConnectionString() {}

  /** A text that is neither a URL nor has an equals sign is a database's name, as in psql. */
  static ConnectionParameters parse(String text) {
    String trimmed = text.strip();
    if (trimmed.startsWith(JDBC)) {
      return JdbcUrl.parse(trimmed.substring(JDBC.length()));
    }
    for (String scheme : SCHEMES) {
      if (trimmed.startsWith(scheme)) {
        return ConnectionUri.parse(trimmed.substring(scheme.length()));
      }
    }
    if (looksLikeUrl(trimmed)) {
      throw new DatabaseException(
          "The connection string looks like a URL, and is none that PostgreSQL knows.",
          "Write it like  postgresql://ann@localhost:5432/shop ; a database whose name has an at sign or"
              + " two slashes in it is named like  dbname='a@b'");
    }
    if (trimmed.contains("=")) {
      return ConnectionParameters.of(KeyValueString.parse(trimmed));
    }
    return ConnectionParameters.of(trimmed.isEmpty() ? Map.of() : Map.of(Keyword.DBNAME, trimmed));
  }

  /** A mistyped URL may hold a password, and must not become a name that is shown. */
  private static boolean looksLikeUrl(String text) {
    String start = text.substring(0, text.contains("=") ? text.indexOf('=') : text.length());
    return start.contains("@") || start.contains("//");
  }
}
