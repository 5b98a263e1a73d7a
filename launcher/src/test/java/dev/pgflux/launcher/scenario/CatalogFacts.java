package dev.pgflux.launcher.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a database holds, one fact a line, read from the catalogs by a query that shares nothing
 * with the product: two databases with the same facts have the same schema.
 */
public final class CatalogFacts {

  private static final String QUERY = load();

  private CatalogFacts() {}

  /** The facts in order. */
  public static List<String> of(Connection connection) throws SQLException {
    List<String> facts = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      // Names are printed with their schema where no schema is searched.
      statement.execute("SET search_path = ''");
      try (ResultSet rows = statement.executeQuery(QUERY)) {
        while (rows.next()) {
          facts.add(rows.getString(1));
        }
      }
      statement.execute("RESET search_path");
    }
    return facts;
  }

  /** The same facts without the names of constraints and indexes. */
  static List<String> withoutGivenNames(List<String> facts) {
    return facts.stream()
        .map(fact ->
            fact.replaceFirst("^constraint (\"([^\"]|\"\")*\"|\\S+) on", "constraint on")
                .replaceFirst(
                    "^index \\S+: CREATE (UNIQUE )?INDEX (\"([^\"]|\"\")*\"|\\S+) ", "index "))
        .sorted()
        .toList();
  }

  /** Facts that only one side has: the first side's with a minus, the other's with a plus. */
  public static List<String> difference(List<String> expected, List<String> actual) {
    List<String> difference = new ArrayList<>();
    List<String> more = new ArrayList<>(actual);
    for (String fact : expected) {
      if (!more.remove(fact)) {
        difference.add("- " + fact);
      }
    }
    more.forEach(fact -> difference.add("+ " + fact));
    return difference;
  }

  private static String load() {
    try (InputStream stream =
        Objects.requireNonNull(CatalogFacts.class.getResourceAsStream("catalog-facts.sql"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
