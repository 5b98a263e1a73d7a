package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.launcher.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** What would read all rows under a strong lock is done in stages, and a cut run is carried on. */
@Tag("server")
class StagingTest {

  private static final String BEFORE =
      """
      CREATE TABLE parent (id bigint PRIMARY KEY);
      CREATE TABLE child (id bigint PRIMARY KEY, "Parent" bigint, note text);
      INSERT INTO parent VALUES (1), (2), (3);
      INSERT INTO child SELECT id, id, 'x' FROM parent;
      ANALYZE;
      """;
  private static final String CONSTRAINTS =
      """
      CREATE TABLE parent (id bigint PRIMARY KEY);
      CREATE TABLE child (
        id bigint PRIMARY KEY,
        "Parent" bigint REFERENCES parent,
        note text CHECK (note <> ''));
      """;
  private static final String NOT_NULL =
      """
      CREATE TABLE parent (id bigint PRIMARY KEY);
      CREATE TABLE child (id bigint PRIMARY KEY, "Parent" bigint NOT NULL, note text);
      """;
  private static final String SMALL_HINT = " --set-not-null-reltuple-hint 2";

  @TempDir private Path folder;

  @OnEachServer
  void constraintsAreAddedNotValidAndValidatedInTransactionsOfTheirOwn(int majorVersion)
      throws IOException, SQLException {
    try (Project project = project(majorVersion, CONSTRAINTS)) {
      Typed planned = project.type("plan --format sql");

      assertThat(transactions(planned.out())).hasSize(3);
      assertThat(transactions(planned.out()).getFirst())
          .contains("REFERENCES public.parent (id) NOT VALID", "CHECK (note <> '') NOT VALID")
          .doesNotContain("VALIDATE");
      assertThat(planned.out())
          .contains("VALIDATE_CONSTRAINT_SCAN, notice")
          .doesNotContain("[HAZARD CONSTRAINT_SCAN");

      project.execute(transactions(planned.out()).getFirst());
      List<String> rest = transactions(project.type("plan --format sql").out());
      assertThat(rest).hasSize(2).allMatch(it -> it.contains("VALIDATE CONSTRAINT"));
      assertThat(project.type("apply").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.value("SELECT bool_and(convalidated) FROM pg_constraint")).isEqualTo("t");
      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @OnEachServer
  void aRowThatDoesNotFitStopsTheValidationAndTheNextRunGoesOn(int majorVersion)
      throws IOException, SQLException {
    try (Project project = project(majorVersion, CONSTRAINTS)) {
      project.execute("INSERT INTO child VALUES (4, 3, '')");

      Typed stopped = project.type("apply");
      assertThat(stopped.exitCode()).isEqualTo(ExitCode.ERROR);
      assertThat(stopped.err()).contains("is violated by some row");

      project.execute("UPDATE child SET note = 'y' WHERE note = ''");
      assertThat(project.type("plan --format sql").out())
          .contains("VALIDATE CONSTRAINT child_note_check")
          .doesNotContain("ADD CONSTRAINT");
      assertThat(project.type("apply").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @OnEachServer
  void notNullOfALargeTableIsCarriedOnWhereverARunWasCut(int majorVersion)
      throws IOException, SQLException {
    try (Project project = project(majorVersion, NOT_NULL)) {
      Typed whole = project.type("plan --format sql" + SMALL_HINT);
      List<String> stages = transactions(whole.out());
      assertThat(whole.out())
          .contains("STAGED_SET_NOT_NULL, notice")
          .doesNotContain("[HAZARD CONSTRAINT_SCAN");
      assertThat(stages).hasSize(majorVersion < 18 ? 4 : 2);
      assertThat(stages.get(0))
          .contains(
              majorVersion < 18
                  ? "ADD CONSTRAINT \"pgflux_not_null_Parent\" CHECK (\"Parent\" IS NOT NULL) NOT VALID"
                  : "ADD CONSTRAINT \"child_Parent_not_null\" NOT NULL \"Parent\" NOT VALID");

      for (int done = 0; done < stages.size(); done++) {
        List<String> left = transactions(project.type("plan --format sql" + SMALL_HINT).out());
        assertThat(statements(left)).isEqualTo(statements(stages.subList(done, stages.size())));
        project.execute(left.getFirst());
      }

      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(
              project.value(
                  "SELECT attnotnull FROM pg_attribute WHERE attrelid = 'child'::regclass AND attname = 'Parent'"))
          .isEqualTo("t");
      assertThat(
              project.value(
                  "SELECT count(*) FROM pg_constraint WHERE contype = 'c' AND conrelid = 'child'::regclass"))
          .isEqualTo("0");
    }
  }

  @OnEachServer
  void attachingALargeTableIsCarriedOnWhereverARunWasCut(int majorVersion)
      throws IOException, SQLException {
    String parent =
        "CREATE TABLE \"Sale\" (id bigint, \"Day\" date) PARTITION BY RANGE (\"Day\");\n";
    try (Project project =
        project(
            majorVersion,
            parent
                + "CREATE TABLE old PARTITION OF \"Sale\" FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');"
                + "CREATE INDEX by_day ON \"Sale\" (\"Day\");")) {
      project.execute("DROP TABLE child, parent; " + parent);
      project.execute(
          "CREATE TABLE old (id bigint, \"Day\" date);"
              + " INSERT INTO old SELECT i, date '2024-01-01' + i FROM generate_series(1, 9) AS i;"
              + " ANALYZE old");
      List<String> stages =
          transactions(project.type("plan --format sql --concurrently=false" + SMALL_HINT).out());
      assertThat(stages).hasSize(3);

      for (int done = 0; done < stages.size(); done++) {
        Typed planned = project.type("plan --format sql --concurrently=false" + SMALL_HINT);
        List<String> left = transactions(planned.out());
        assertThat(statements(left)).isEqualTo(statements(stages.subList(done, stages.size())));
        assertThat(planned.out()).doesNotContain("[HAZARD CONSTRAINT_SCAN");
        project.execute(left.getFirst());
      }

      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.value("SELECT count(*) FROM \"Sale\"")).isEqualTo("9");
      assertThat(project.value("SELECT count(*) FROM pg_constraint WHERE conname LIKE 'pgflux%'"))
          .isEqualTo("0");
    }
  }

  @OnEachServer
  void aCheckThatWasLeftForOtherBoundsGoes(int majorVersion) throws IOException, SQLException {
    String tables =
        "CREATE TABLE sale (id bigint, day date) PARTITION BY RANGE (day);"
            + "CREATE TABLE old PARTITION OF sale FOR VALUES FROM ('2024-01-01') TO ('%s');";
    try (Project project = project(majorVersion, tables.formatted("2025-01-01"))) {
      project.execute(
          "DROP TABLE child, parent;"
              + " CREATE TABLE sale (id bigint, day date) PARTITION BY RANGE (day);"
              + " CREATE TABLE old (id bigint, day date);"
              + " INSERT INTO old SELECT i, date '2024-01-01' + i FROM generate_series(1, 9) AS i;"
              + " ANALYZE old");
      project.execute(
          transactions(project.type("plan --format sql" + SMALL_HINT).out()).getFirst());
      project.schema(tables.formatted("2026-01-01"));

      assertThat(project.type("apply" + SMALL_HINT).exitCode()).isEqualTo(ExitCode.OK);

      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.value("SELECT count(*) FROM pg_constraint WHERE conname LIKE 'pgflux%'"))
          .isEqualTo("0");
    }
  }

  @OnEachServer
  void whatIsSmallEmptyOrNotWantedInStagesIsDoneAtOnce(int majorVersion)
      throws IOException, SQLException {
    try (Project project = project(majorVersion, NOT_NULL)) {
      for (String hint :
          List.of("", " --set-not-null-reltuple-hint 3", " --set-not-null-reltuple-hint 0")) {
        assertThat(project.type("plan --format sql" + hint).out())
            .contains("ALTER COLUMN \"Parent\" SET NOT NULL", "[HAZARD CONSTRAINT_SCAN")
            .doesNotContain("NOT VALID");
      }
      project.schema(CONSTRAINTS);
      assertThat(project.type("plan --format sql --auto-not-valid=false").out())
          .contains("ADD CONSTRAINT", "[HAZARD CONSTRAINT_SCAN")
          .doesNotContain("NOT VALID", "VALIDATE");
      project.execute("TRUNCATE parent, child");
      project.execute("VACUUM ANALYZE child");
      waitForCountedRows(project, "child", "0");
      assertThat(project.type("plan --format sql").out())
          .contains("ADD CONSTRAINT")
          .doesNotContain("NOT VALID", "VALIDATE", "[HAZARD CONSTRAINT_SCAN");
    }
  }

  /** What a session counts is known to others a little later. */
  private static void waitForCountedRows(Project project, String table, String expected)
      throws SQLException {
    String counted = "SELECT pg_stat_get_live_tuples('" + table + "'::regclass)";
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!expected.equals(project.value(counted)) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    assertThat(project.value(counted)).isEqualTo(expected);
  }

  @OnEachServer
  void whatNeedsNotNullAtOnceGetsIt(int majorVersion) throws IOException, SQLException {
    try (Project project =
        project(
            majorVersion,
            """
            CREATE TABLE parent (id bigint PRIMARY KEY);
            CREATE TABLE child (
              id bigint,
              "Parent" bigint GENERATED ALWAYS AS IDENTITY,
              note text PRIMARY KEY);
            """)) {
      project.execute(
          "ALTER TABLE child DROP CONSTRAINT child_pkey; UPDATE child SET note = id; ANALYZE");

      Typed planned = project.type("plan --format sql" + SMALL_HINT);
      assertThat(planned.out())
          .contains("ALTER COLUMN \"Parent\" SET NOT NULL", "STAGED_SET_NOT_NULL")
          .doesNotContain("pgflux_not_null_Parent", "child_Parent_not_null");
      assertThat(project.type("plan --format sql --concurrently=false" + SMALL_HINT).out())
          .contains("PRIMARY KEY (note)")
          .doesNotContain("STAGED_SET_NOT_NULL");
      Typed applied = project.type("apply" + SMALL_HINT);
      assertThat(applied.err()).doesNotContain("error");
      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  private Project project(int majorVersion, String schema) throws IOException, SQLException {
    Project project = Project.on(majorVersion, folder);
    project.execute(BEFORE);
    project.schema(schema);
    return project;
  }

  /** The statements alone, without the comments that number and name them. */
  private static List<String> statements(List<String> transactions) {
    return transactions.stream().map(it -> it.replaceAll("(?m)^--.*$", "")).toList();
  }

  private static List<String> transactions(String script) {
    List<String> found = new ArrayList<>();
    for (String part : script.split("BEGIN;", -1)) {
      if (part.contains("COMMIT;")) {
        found.add("BEGIN;" + part.substring(0, part.indexOf("COMMIT;")) + "COMMIT;");
      }
    }
    return found;
  }
}
