package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.launcher.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Migration files, from the first one to a team's. */
@Tag("server")
class MigrateTest {

  private static final String FIRST =
      """
      CREATE TABLE item (id int PRIMARY KEY, note text);
      CREATE VIEW noted AS SELECT id FROM item WHERE note IS NOT NULL;
      """;
  private static final String SECOND =
      """
      CREATE TABLE item (id int PRIMARY KEY, note text, amount numeric(10, 2) DEFAULT 0);
      CREATE VIEW noted AS SELECT id FROM item WHERE note IS NOT NULL;
      CREATE INDEX item_note ON item (note);
      """;

  @TempDir private Path folder;

  @OnEachServer
  void aMigrationIsGeneratedAppliedAndRolledBack(int majorVersion)
      throws IOException, SQLException {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema(FIRST);
      Typed generated = project.type("migrate generate --label first --undo");
      assertThat(generated.exitCode()).as(generated.err()).isEqualTo(ExitCode.OK);
      assertThat(files())
          .hasSize(2)
          .allMatch(name -> name.matches("\\d{8}_\\d{6}_first(_undo)?\\.sql"));

      Typed applied = project.type("migrate apply");

      assertThat(applied.exitCode()).as(applied.err()).isEqualTo(ExitCode.OK);
      assertThat(applied.out()).contains("_first.sql (");
      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.type("migrate apply").err()).contains("every migration already");
      assertThat(project.type("migrate generate").err()).contains("no migration is needed");
      assertThat(project.type("migrate status").out()).contains("applied ").contains("yes");
      project.execute("INSERT INTO item VALUES (1, 'x')");
      Typed dangerous = project.type("migrate rollback");
      assertThat(dangerous.exitCode()).isEqualTo(ExitCode.BLOCKED);
      assertThat(dangerous.err()).contains("DATA_LOSS");
      assertThat(project.type("migrate rollback --allow-hazards all").exitCode())
          .isEqualTo(ExitCode.OK);
      assertThat(project.value("SELECT to_regclass('item')")).isEqualTo("null");
      assertThat(project.type("migrate rollback").exitCode())
          .isEqualTo(ExitCode.NOTHING_TO_ROLL_BACK);
    }
  }

  @OnEachServer
  void whatIsPendingIsNotGeneratedAgain(int majorVersion) throws IOException, SQLException {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema(FIRST);
      project.type("migrate generate --label first");

      Typed again = project.type("migrate generate --label second");

      assertThat(again.exitCode()).isEqualTo(ExitCode.ERROR);
      assertThat(again.err()).contains("_first.sql").contains("would be written again");
      assertThat(files()).hasSize(1);
      assertThat(project.type("migrate baseline --all").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.type("migrate generate --label second").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @OnEachServer
  void severalPendingFilesFollowEachOther(int majorVersion) throws IOException, SQLException {
    try (Project made = Project.on(majorVersion, folder);
        Project other = Project.on(majorVersion, folder)) {
      made.schema(FIRST);
      made.type("migrate generate --label first");
      made.type("migrate apply");
      made.schema(SECOND);
      made.type("migrate generate --label second");
      made.type("migrate apply");

      assertThat(other.type("migrate apply --to " + files().getFirst()).out())
          .contains("_first.sql")
          .doesNotContain("_second.sql");
      Typed rest = other.type("migrate apply --verbose");

      assertThat(rest.exitCode()).as(rest.err()).isEqualTo(ExitCode.OK);
      assertThat(other.type("drift").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(hash(files().get(1), "baseline")).isEqualTo(hash(files().get(0), "target"));
    }
  }

  @OnEachServer
  void aDriftedDatabaseIsRefusedAndTheDifferenceShown(int majorVersion)
      throws IOException, SQLException {
    try (Project project = Project.on(majorVersion, folder);
        Project other = Project.on(majorVersion, folder)) {
      project.schema(FIRST);
      project.type("migrate generate --label first");
      project.type("migrate apply");
      other.type("migrate apply");
      project.schema(SECOND);
      project.type("migrate generate --label second");
      other.execute("ALTER TABLE item ADD COLUMN by_hand int; CREATE TABLE stranger (x int)");

      Typed refused = other.type("migrate apply");

      assertThat(refused.exitCode()).isEqualTo(ExitCode.DRIFT);
      assertThat(refused.err())
          .contains("table public.item is changed")
          .contains("table public.stranger is new")
          .contains("Nothing was changed");
      assertThat(other.value("SELECT count(*) FROM _pgflux.migrations")).isEqualTo("1");
      assertThat(other.type("migrate apply --force-after-drift").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @OnEachServer
  void anEditedALateAndAForeignFileAreRefused(int majorVersion) throws IOException, SQLException {
    try (Project project = Project.on(majorVersion, folder)) {
      write("20260101_000000_a.sql", "CREATE TABLE a (x int);");
      write("20260103_000000_c.sql", "CREATE TABLE c (x int);");
      assertThat(project.type("migrate apply").exitCode()).isEqualTo(ExitCode.OK);
      write("20260101_000000_a.sql", "CREATE TABLE a (x int, y int);");
      write("20260102_000000_b.sql", "CREATE TABLE b (x int);");
      write("V4__d.sql", "CREATE TABLE d (x int);");

      Typed refused = project.type("migrate apply");

      assertThat(refused.exitCode()).isEqualTo(ExitCode.ERROR);
      assertThat(refused.err())
          .contains("20260101_000000_a.sql was edited")
          .contains("20260102_000000_b.sql comes before 20260103_000000_c.sql")
          .contains("V4__d.sql")
          .contains("Flyway");
      assertThat(project.value("SELECT to_regclass('b')")).isEqualTo("null");
      assertThat(project.type("migrate rehash 20260101_000000_a.sql").exitCode())
          .isEqualTo(ExitCode.OK);
      assertThat(project.type("migrate baseline V4__d.sql").out())
          .contains("20260102_000000_b.sql is taken as applied")
          .contains("V4__d.sql is taken as applied");
      assertThat(project.type("migrate apply").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @OnEachServer
  void anEarlierFailureIsCarriedOnOnceItsCauseIsGone(int majorVersion)
      throws IOException, SQLException {
    try (Project project = Project.on(majorVersion, folder)) {
      String file = "20260101_000000_steps.sql";
      String beginning =
          """
          CREATE TABLE a (x int);
          INSERT INTO a VALUES (1), (1);
          -- pg-flux: no-transaction
          SET work_mem = '5MB';
          CREATE UNIQUE INDEX CONCURRENTLY a_x ON a (x);
          BEGIN;
          INSERT INTO a SELECT 7 WHERE current_setting('work_mem') = '5MB';
          COMMIT;
          """;
      write(file, beginning);
      Typed failed = project.type("migrate apply");
      assertThat(failed.exitCode()).isEqualTo(ExitCode.ERROR);
      assertThat(failed.err())
          .contains("Step 4 of 5 failed")
          .contains("Steps 1 to 3 were committed before it and stay");
      assertThat(project.type("migrate status").out()).contains("interrupted");
      assertThat(project.type("migrate rollback").err()).contains("was interrupted");
      write(file, beginning.replace("(1), (1)", "(2), (3)"));
      assertThat(project.type("migrate apply").err()).contains("was edited since");
      write(file, beginning);
      project.execute("DELETE FROM a WHERE ctid = (SELECT min(ctid) FROM a)");

      Typed carriedOn = project.type("migrate apply");

      assertThat(carriedOn.exitCode()).as(carriedOn.err()).isEqualTo(ExitCode.OK);
      assertThat(carriedOn.out()).contains("carried on after statement 3");
      assertThat(project.value("SELECT string_agg(x::text, ',' ORDER BY x) FROM a"))
          .isEqualTo("1,7");
      assertThat(
              project.value(
                  "SELECT bool_and(indisvalid) FROM pg_index WHERE indrelid = 'a'::regclass"))
          .isEqualTo("t");
    }
  }

  @OnEachServer
  void twoBranchesMeetAndARebasePutsThemInOrder(int majorVersion) throws IOException, SQLException {
    try (Project production = Project.on(majorVersion, folder);
        Project mine = Project.on(majorVersion, folder);
        Project theirs = Project.on(majorVersion, folder)) {
      mine.schema("CREATE TABLE mine (x int);");
      mine.type("migrate generate --label mine");
      Path aside = folder.resolve("mine.sql");
      Files.move(folder.resolve("migrations").resolve(files().getFirst()), aside);
      theirs.schema("CREATE TABLE theirs (x int);");
      theirs.type("migrate generate --label theirs --undo");
      Files.move(aside, folder.resolve("migrations/20260101_000000_mine.sql"));
      production.schema("CREATE TABLE theirs (x int); CREATE TABLE mine (x int);");
      assertThat(production.type("migrate apply --to 20260101_000000").exitCode())
          .isEqualTo(ExitCode.OK);
      assertThat(production.type("migrate verify-files").err()).contains("two branches met");
      assertThat(production.type("migrate apply").exitCode()).isEqualTo(ExitCode.DRIFT);

      Typed rebased = production.type("migrate rebase");

      assertThat(rebased.exitCode()).as(rebased.err()).isEqualTo(ExitCode.OK);
      assertThat(rebased.err()).doesNotContain("ask for more");
      Typed applied = production.type("migrate apply");
      assertThat(applied.exitCode()).as(applied.err()).isEqualTo(ExitCode.OK);
      assertThat(production.type("drift").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(production.type("migrate verify-files").err()).contains(" 0 problems");
    }
  }

  @OnEachServer
  void theShadowStopsWhatDoesNotLeadToTheSchemaFiles(int majorVersion)
      throws IOException, SQLException {
    try (Project project = Project.on(majorVersion, folder)) {
      project.execute("CREATE TABLE item (id int PRIMARY KEY); INSERT INTO item VALUES (1)");
      project.schema("CREATE TABLE item (id int PRIMARY KEY, note text);");
      String shadow = " --shadow-url embedded:" + majorVersion;
      write("20260101_000000_note.sql", "ALTER TABLE item ADD COLUMN note varchar;");
      Typed refused = project.type("migrate apply" + shadow);
      assertThat(refused.exitCode()).as(refused.err()).isEqualTo(ExitCode.DRIFT);
      assertThat(refused.err()).contains("ALTER_COLUMN").contains("Nothing was changed");
      write("20260101_000000_note.sql", "ALTER TABLE item ADD COLUMN nothing;");
      assertThat(project.type("migrate apply" + shadow).exitCode()).isEqualTo(ExitCode.ERROR);
      write("20260101_000000_note.sql", "ALTER TABLE missing ADD COLUMN note text;");
      assertThat(project.type("migrate apply" + shadow).err()).contains("missing");

      write("20260101_000000_note.sql", "ALTER TABLE item ADD COLUMN note text;");
      Typed applied = project.type("migrate apply" + shadow);

      assertThat(applied.exitCode()).as(applied.err()).isEqualTo(ExitCode.OK);
      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @OnEachServer
  void whatAFileAsksForOfAStatementIsDone(int majorVersion) throws IOException, SQLException {
    try (Project project = Project.on(majorVersion, folder)) {
      write(
          "20260101_000000_limits.sql",
          """
          CREATE TABLE seen (setting text);
          -- pg-flux: timeout=7s lock_timeout=2s
          INSERT INTO seen VALUES (current_setting('statement_timeout') || ' ' || current_setting('lock_timeout'));
          INSERT INTO seen VALUES (current_setting('statement_timeout') || ' ' || current_setting('lock_timeout'));
          -- pg-flux: no-transaction timeout=9s
          INSERT INTO seen VALUES (current_setting('statement_timeout') || ' ' || current_setting('lock_timeout'));
          """);
      write("hooks/pre-apply.sql", "CREATE TABLE before_all (x int);");
      write("hooks/post-apply.sql", "INSERT INTO before_all SELECT count(*) FROM seen;");

      Typed applied = project.type("migrate apply --statement-timeout 1h");

      assertThat(applied.exitCode()).as(applied.err()).isEqualTo(ExitCode.OK);
      assertThat(project.value("SELECT string_agg(setting, ', ') FROM seen"))
          .isEqualTo("7s 2s, 1h 3s, 9s 0");
      assertThat(project.value("SELECT x FROM before_all")).isEqualTo("3");
      write("20260102_000000_wrong.sql", "-- pg-flux: timeout=soon\nSELECT 1;");
      Typed refused = project.type("migrate apply");
      assertThat(refused.exitCode()).isEqualTo(ExitCode.ERROR);
      assertThat(refused.err())
          .contains("migrations/20260102_000000_wrong.sql:2:1")
          .contains("no time");
    }
  }

  @OnEachServer
  void aProjectOfTheGoToolGoesOn(int majorVersion) throws IOException, SQLException {
    try (Project project = Project.on(majorVersion, folder)) {
      String first = "CREATE TABLE public.item (id int PRIMARY KEY);\n";
      write(
          "20250301_101112_123_first.sql",
          "-- pg-flux-baseline-hash: 0123456789abcdef\n\n-- [1] CREATE_TABLE: public.item\n"
              + first);
      write("20250301_101112_123_first_undo.sql", "DROP TABLE public.item;\n");
      write(
          "20250302_101112_456_second.sql",
          """
          -- pg-flux-baseline-hash: fedcba9876543210

          -- +migrate Up
          BEGIN;
          -- [1] ADD_COLUMN: public.item
          ALTER TABLE public.item ADD COLUMN note text;
          COMMIT;
          -- [2] CREATE_INDEX: public.item_note
          CREATE INDEX CONCURRENTLY item_note ON public.item (note);

          -- +migrate Down
          DROP INDEX CONCURRENTLY item_note;
          -- [1] DROP_COLUMN: public.item
          -- [HAZARD DATA_LOSS] the values are gone
          ALTER TABLE public.item DROP COLUMN note;
          """);
      String checksum =
          project.value(
              "SELECT encode(sha256(%s::bytea), 'hex')"
                  .formatted(literal(content("20250301_101112_123_first.sql"))));
      project.execute(first);
      project.execute(
          """
          CREATE SCHEMA _pgflux;
          CREATE TABLE _pgflux.migrations (filename text PRIMARY KEY,
            applied_at timestamptz NOT NULL DEFAULT now(), checksum text NOT NULL);
          INSERT INTO _pgflux.migrations (filename, checksum)
            VALUES ('20250301_101112_123_first.sql', '%s');
          """
              .formatted(checksum));
      Files.writeString(
          folder.resolve(".pg-flux.yml"),
          """
          version: 1
          schema_dir: ./schema
          migrations_dir: ./migrations
          target_schemas: [public]
          tracking_schema: _pgflux
          migrate:
            generate_undo: true
            format: combined
          """);
      project.schema(
          "CREATE TABLE item (id int PRIMARY KEY, note text, more int); CREATE INDEX item_note ON item (note);");

      assertThat(project.type("migrate status").out()).contains("applied ").contains("pending ");
      Typed applied = project.type("migrate apply");

      assertThat(applied.exitCode()).as(applied.err()).isEqualTo(ExitCode.OK);
      Typed generated = project.type("migrate generate --label more");
      assertThat(generated.exitCode()).as(generated.err()).isEqualTo(ExitCode.OK);
      assertThat(content(files().getLast()))
          .contains("-- +migrate Up")
          .contains("-- +migrate Down");
      assertThat(project.type("migrate apply").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.type("migrate rollback 2").exitCode()).isEqualTo(ExitCode.BLOCKED);
      Typed back = project.type("migrate rollback 3 --allow-hazards all");
      assertThat(back.exitCode()).as(back.err()).isEqualTo(ExitCode.OK);
      assertThat(project.value("SELECT to_regclass('item')")).isEqualTo("null");
    }
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private String content(String file) throws IOException {
    return Files.readString(folder.resolve("migrations").resolve(file));
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve("migrations").resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, content);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> content = Files.list(folder.resolve("migrations"))) {
      return content
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList();
    }
  }

  private String hash(String file, String which) throws IOException {
    return content(file)
        .lines()
        .filter(line -> line.startsWith("-- pg-flux-" + which + "-hash: "))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElseThrow();
  }
}
