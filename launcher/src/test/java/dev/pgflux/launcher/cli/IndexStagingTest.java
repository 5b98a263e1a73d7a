package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.launcher.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Indexes are built while others write, and a run that was cut is carried on from where it was. */
@Tag("server")
class IndexStagingTest {

  private static final String BEFORE =
      """
      CREATE TABLE item (
        id bigint, code text, price numeric, CONSTRAINT item_code UNIQUE (code, price));
      CREATE INDEX item_price ON item (price);
      CREATE UNIQUE INDEX item_once ON item (price, id);
      COMMENT ON INDEX item_price IS 'by price';
      INSERT INTO item SELECT i, 'c' || i, i FROM generate_series(1, 100) AS i;
      """;
  private static final String AFTER =
      """
      CREATE TABLE item (
        id bigint NOT NULL, code text, price numeric, note text,
        CONSTRAINT item_pkey PRIMARY KEY (id),
        CONSTRAINT item_code UNIQUE (code),
        CONSTRAINT item_both UNIQUE (price, id));
      CREATE INDEX item_price ON item (price DESC) WHERE price > 0;
      CREATE INDEX item_lower ON item (lower(code));
      COMMENT ON INDEX item_price IS 'by price';
      COMMENT ON CONSTRAINT item_code ON item IS 'its code';
      """;

  private static final String PARTITIONED_BEFORE =
      """
      CREATE TABLE item (id bigint NOT NULL, code text, price numeric) PARTITION BY RANGE (id);
      CREATE TABLE item_1 PARTITION OF item FOR VALUES FROM (0) TO (50);
      CREATE TABLE item_2 PARTITION OF item FOR VALUES FROM (50) TO (1000) PARTITION BY LIST (code);
      CREATE TABLE item_2_rest PARTITION OF item_2 DEFAULT;
      CREATE INDEX item_price ON item (price);
      ALTER TABLE item ADD CONSTRAINT item_once UNIQUE (id, code);
      INSERT INTO item SELECT i, 'c' || i, i FROM generate_series(1, 100) AS i;
      """;
  private static final String PARTITIONED_AFTER =
      """
      CREATE TABLE item (
        id bigint NOT NULL, code text NOT NULL, price numeric,
        CONSTRAINT item_pkey PRIMARY KEY (id, code),
        CONSTRAINT item_once UNIQUE (id, code, price)) PARTITION BY RANGE (id);
      CREATE TABLE item_1 PARTITION OF item FOR VALUES FROM (0) TO (50);
      CREATE TABLE item_2 PARTITION OF item FOR VALUES FROM (50) TO (1000) PARTITION BY LIST (code);
      CREATE TABLE item_2_rest PARTITION OF item_2 DEFAULT;
      CREATE INDEX item_price ON item (price DESC, id);
      CREATE INDEX item_lower ON item (lower(code));
      """;
  @TempDir private Path folder;

  private Project project(int majorVersion, String before, String after)
      throws IOException, SQLException {
    Project project = Project.on(majorVersion, folder);
    project.execute(before);
    project.schema(after);
    return project;
  }

  @OnEachServer
  void aRunIsCarriedOnWhereverItWasCut(int majorVersion) throws IOException, SQLException {
    assertThat(carryOn(majorVersion, BEFORE, AFTER)).isGreaterThan(8);
  }

  @OnEachServer
  void aRunOnPartitionsIsCarriedOnWhereverItWasCut(int majorVersion)
      throws IOException, SQLException {
    assertThat(carryOn(majorVersion, PARTITIONED_BEFORE, PARTITIONED_AFTER)).isGreaterThan(12);
  }

  @OnEachServer
  void aMaterializedViewIsComputedAnewWhereverARunWasCut(int majorVersion)
      throws IOException, SQLException {
    String before =
        "CREATE TABLE item (id bigint, price numeric);"
            + "INSERT INTO item SELECT i, i FROM generate_series(1, 100) AS i;"
            + "CREATE MATERIALIZED VIEW dear AS SELECT id FROM item WHERE price > 50;"
            + "CREATE INDEX dear_id ON dear (id);";
    String after =
        "CREATE TABLE item (id bigint, price numeric);"
            + "CREATE MATERIALIZED VIEW dear AS SELECT id, price FROM item WHERE price > 10;"
            + "CREATE INDEX dear_id ON dear (id);";
    assertThat(carryOn(majorVersion, before, after)).isEqualTo(2);
  }

  /** Cuts a plan after each of its phases in turn, of which there are as many as it returns. */
  private int carryOn(int majorVersion, String before, String after)
      throws IOException, SQLException {
    int steps = 1;
    for (int done = 0; done < steps; done++) {
      try (Project project = project(majorVersion, before, after)) {
        List<String> phases = phases(project.type("plan --format sql").out());
        steps = phases.size();
        for (String phase : phases.subList(0, done)) {
          project.execute(phase);
        }

        Typed rest = project.type("apply");

        assertThat(rest.exitCode())
            .as("after %d of %s: %s", done, phases, rest.err())
            .isEqualTo(ExitCode.OK);
        assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(project.value("SELECT count(*) FROM item")).isEqualTo("100");
        assertThat(project.value("SELECT count(*) FROM pg_class WHERE relname LIKE 'pgflux%'"))
            .isEqualTo("0");
      }
    }
    return steps;
  }

  @OnEachServer
  void thePartThatAFailedBuildLeftInvalidIsBuiltAgainAndTheOthersStay(int majorVersion)
      throws IOException, SQLException {
    try (Project project =
        project(
            majorVersion,
            PARTITIONED_BEFORE,
            PARTITIONED_BEFORE.substring(0, PARTITIONED_BEFORE.indexOf("INSERT"))
                + "CREATE UNIQUE INDEX item_single ON item (price, id, code);")) {
      project.execute("ALTER TABLE item DROP CONSTRAINT item_once");
      project.execute("INSERT INTO item VALUES (60, 'c60', 60)");
      project.schema(
          PARTITIONED_BEFORE.substring(0, PARTITIONED_BEFORE.indexOf("ALTER"))
              + "CREATE UNIQUE INDEX item_single ON item (price, id, code);");

      Typed failed = project.type("apply");

      assertThat(failed.exitCode()).isEqualTo(ExitCode.ERROR);
      assertThat(failed.err()).contains("could not create unique index");
      assertThat(project.value("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
          .isEqualTo("1");
      project.execute(
          "DELETE FROM item_2_rest WHERE ctid IN"
              + " (SELECT max(ctid) FROM item_2_rest GROUP BY id HAVING count(*) > 1)");
      assertThat(project.type("plan --format sql").out())
          .contains("CONCURRENTLY item_2_rest_price_id_code_idx")
          .doesNotContain("CONCURRENTLY item_1_price_id_code_idx", "TABLE_LOCK");
      assertThat(project.type("apply").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.value("SELECT bool_and(indisvalid) FROM pg_index")).isEqualTo("t");
    }
  }

  @OnEachServer
  void aPartitionThatIsNotManagedIsSpokenOfBecauseItsWritersWait(int majorVersion)
      throws IOException, SQLException {
    try (Project project = project(majorVersion, PARTITIONED_BEFORE, PARTITIONED_AFTER)) {
      assertThat(project.type("plan --format sql").out()).doesNotContain("TABLE_LOCK");
      assertThat(project.type("plan --format sql --ignore public.item_1").out())
          .contains("CONCURRENTLY item_2_rest_lower_idx", "TABLE_LOCK")
          .doesNotContain("CONCURRENTLY item_1");
    }
  }

  @OnEachServer
  void whatWasBuiltBeforeTheCutIsNotBuiltAgain(int majorVersion) throws IOException, SQLException {
    try (Project project = project(majorVersion, BEFORE, AFTER)) {
      String whole = project.type("plan --format sql").out();
      assertThat(whole)
          .contains(
              "CREATE UNIQUE INDEX CONCURRENTLY item_pkey",
              "CREATE UNIQUE INDEX CONCURRENTLY pgflux_new_item_code",
              "CREATE INDEX CONCURRENTLY pgflux_new_item_price")
          .contains("UNIQUE USING INDEX item_once")
          .doesNotContain("DROP INDEX public.item_once", "TABLE_LOCK, notice] Building");
      for (String phase : phases(whole)) {
        if (!phase.contains("CONCURRENTLY")) {
          continue;
        }
        project.execute(phase);
      }

      assertThat(project.type("plan --format sql").out()).doesNotContain("CONCURRENTLY");
      assertThat(project.type("apply").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @OnEachServer
  void aBuildThatFailsLeavesTheOldIndexInPlaceAndIsBegunAnew(int majorVersion)
      throws IOException, SQLException {
    try (Project project = project(majorVersion, BEFORE, AFTER)) {
      project.execute("INSERT INTO item VALUES (101, 'c1', 101)");

      Typed failed = project.type("apply");

      assertThat(failed.exitCode()).isEqualTo(ExitCode.ERROR);
      assertThat(failed.err()).contains("could not create unique index");
      assertThat(project.value("SELECT count(*) FROM pg_constraint WHERE conname = 'item_code'"))
          .isEqualTo("1");
      project.execute("DELETE FROM item WHERE id = 101");
      assertThat(project.type("apply").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.value("SELECT bool_and(indisvalid) FROM pg_index")).isEqualTo("t");
    }
  }

  @OnEachServer
  void whatIsNewEmptyOrNotWantedSoIsBuiltAtOnce(int majorVersion) throws IOException, SQLException {
    try (Project project = project(majorVersion, BEFORE, AFTER)) {
      assertThat(project.type("plan --format sql --concurrently=false").out())
          .contains("CREATE INDEX item_lower")
          .doesNotContain("CONCURRENTLY", "USING INDEX");
      project.schema(
          BEFORE.substring(0, BEFORE.indexOf("INSERT"))
              + "CREATE TABLE fresh (id int); CREATE INDEX fresh_id ON fresh (id);");
      assertThat(project.type("plan --format sql").out())
          .contains("CREATE INDEX fresh_id")
          .doesNotContain("CONCURRENTLY");
    }
  }

  /** The transactions and the single statements of a plan. */
  private static List<String> phases(String plan) {
    List<String> phases = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    boolean transaction = false;
    for (String line : plan.lines().filter(it -> !it.isBlank() && !it.startsWith("--")).toList()) {
      open.append(line).append('\n');
      transaction |= line.equals("BEGIN;");
      if (line.equals("COMMIT;") || (!transaction && line.endsWith(";"))) {
        phases.add(open.toString());
        open.setLength(0);
        transaction = false;
      }
    }
    return phases;
  }
}
