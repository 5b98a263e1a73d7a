package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.jdbc.testing.TestServers;
import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.plugin.PluginJar;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schema files give the same code as the database that was made of them. */
@Tag("server")
class GenSourceTest {

  /** Views over what PostgreSQL alone knows the types of. */
  private static final String VIEWS =
      """
      CREATE VIEW shop.everything AS
        SELECT p.*, o.history[1] AS first, o.parcel, (o.parcel).destination, now() - o.took AS began,
               row_number() OVER () AS number, array_agg(o.status) OVER () AS statuses,
               shop.home_of(1) AS home, NULL AS nothing, jsonb_build_object('a', 1) AS doc
        FROM shop.product p, shop.orders o;
      COMMENT ON COLUMN shop.everything.number IS 'Counted. pg-flux: tstype=Count';
      CREATE VIEW shop.more AS SELECT number + 1 AS next, tags, statuses, e FROM shop.everything e;
      CREATE VIEW audit.open_order AS SELECT * FROM shop.open_order;
      CREATE MATERIALIZED VIEW audit.turnover AS SELECT t.total::numeric(8, 2), t.month::date FROM shop.turnover t;
      """;

  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void createProject() throws Exception {
    project = Project.on(18, folder);
    PluginJar.addTo(folder, "NotesEmitter");
    String shop = resource("/codegen/shop.sql") + VIEWS;
    project.execute(shop);
    project.schema(shop);
    generate(project, "live", "");
  }

  private static String resource(String path) throws Exception {
    try (InputStream stream = GenSourceTest.class.getResourceAsStream(path)) {
      return new String(
          Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterEach
  void dropDatabase() {
    project.close();
  }

  @Test
  void theDatabaseItselfKnowsTheColumnsOfViews() throws Exception {
    generate(project, "source", " --from-source");

    assertSame("source");
  }

  @Test
  void anEmptyDatabaseIsBuiltInAndLeftEmpty() throws Exception {
    try (TestDatabase empty = TestServers.createDatabase(18)) {
      generate(new Project(folder, empty), "source", " --from-source");

      assertSame("source");
      assertThat(
              new Project(folder, empty)
                  .value("SELECT count(*) FROM pg_namespace WHERE oid > 16384"))
          .isEqualTo("0");
    }
  }

  @Test
  void anotherDatabaseNeedNotHaveWhatTheFilesHave() throws Exception {
    try (TestDatabase other = TestServers.createDatabase(18)) {
      Project elsewhere = new Project(folder, other);
      elsewhere.execute("CREATE TABLE something_else (a int); CREATE SCHEMA shop;");
      generate(elsewhere, "source", " --from-source");

      assertSame("source");
    }
  }

  @Test
  void aShadowDatabaseDoesAndSoDoesAServerOfTheToolsOwn() throws Exception {
    generate(project, "shadow", " --from-source --shadow-url embedded:18");
    Typed own = Typed.in(folder, "gen --lang notes --functions --out own --from-source");

    assertThat(own.exitCode()).as(own.err()).isEqualTo(ExitCode.OK);
    assertSame("shadow");
    assertSame("own");
  }

  @Test
  void aShadowThatIsNotEmptyIsRefused() {
    Typed typed =
        Typed.in(
            folder, "gen --lang notes --from-source --shadow-url " + project.database().libpqUrl());

    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.err()).contains("The shadow database must be empty");
  }

  private static void generate(Project project, String out, String flags) {
    Typed typed = project.type("gen --lang notes --functions --out " + out + flags);
    assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.OK);
    assertThat(typed.err()).doesNotContain("warning");
  }

  private void assertSame(String out) throws Exception {
    assertThat(Files.readString(folder.resolve(out).resolve("all.notes")))
        .isEqualTo(Files.readString(folder.resolve("live/all.notes")))
        .contains("hints={tstype=Count}", "name=nothing");
  }
}
