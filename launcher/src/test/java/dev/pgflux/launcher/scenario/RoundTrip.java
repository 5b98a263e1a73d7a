package dev.pgflux.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.ports.in.DumpSchema.Layout;
import dev.pgflux.ports.in.SchemaSource;
import dev.pgflux.ports.spi.SourceFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a dump must hold: its files say exactly what the database has, and the flat one makes it
 * again.
 *
 * @param name what is told of in messages
 * @param database what is written down
 * @param version the server's major version
 * @param namesByHistory whether names that PostgreSQL chose are left out of the comparison
 */
record RoundTrip(String name, TestDatabase database, int version, boolean namesByHistory) {

  private static final ScenarioOptions EVERYTHING =
      ScenarioOptions.parse("owners=always\nprivileges=always\nkeep-partitions=false\n");

  private static final Pattern CAST_ARRAY =
      Pattern.compile("\\((ARRAY\\[[^\\[\\]]*])\\)::text\\[]");
  private static final Pattern CAST_ELEMENT =
      Pattern.compile("\\(('[^']*'::character varying)\\)::text");

  void check() throws SQLException {
    checkParsed(Product.dump(database, Layout.PER_KIND));
    List<SourceFile> flat = Product.dump(database, Layout.FLAT);
    assertThat(flat).hasSizeLessThanOrEqualTo(1);
    for (SourceFile file : flat) {
      checkExecuted(file.content());
    }
  }

  private void checkParsed(List<SourceFile> files) {
    SchemaSource source = new SchemaSource.InMemory(files.reversed());
    assertThat(PlanText.sql(Product.plan(database, source, EVERYTHING).plan()))
        .as("what is planned from the dump of %s on PostgreSQL %d", name, version)
        .isEmpty();
  }

  private void checkExecuted(String script) throws SQLException {
    List<String> again;
    try {
      again = ScriptFacts.of(version, script);
    } catch (SQLException e) {
      throw new AssertionError(
          "The dump of %s cannot be run on PostgreSQL %d: %s\n%s"
              .formatted(name, version, e.getMessage(), script),
          e);
    }
    try (Connection connection = ScenarioServer.connect(database)) {
      List<String> dumped = CatalogFacts.of(connection);
      assertThat(CatalogFacts.difference(compared(dumped), compared(again)))
          .as("facts of %s on PostgreSQL %d, - dumped, + made of the dump", name, version)
          .isEmpty();
    }
  }

  private List<String> compared(List<String> facts) {
    List<String> read = facts.stream().map(RoundTrip::asReadAgain).toList();
    return namesByHistory ? CatalogFacts.withoutGivenNames(read) : read;
  }

  /**
   * PostgreSQL moves the cast of an array to its elements whenever it reads what it printed ({@code
   * transformArrayExpr} in {@code src/backend/parser/parse_expr.c}).
   */
  private static String asReadAgain(String fact) {
    return CAST_ELEMENT.matcher(CAST_ARRAY.matcher(fact).replaceAll("$1")).replaceAll("$1");
  }
}
