package dev.pgflux.pglibquery.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.domain.hazard.HazardPolicy;
import dev.pgflux.ports.migration.MigrationSteps;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.MigrationStatement;
import dev.pgflux.ports.spi.MigrationStatement.Form;
import dev.pgflux.ports.spi.MigrationStatement.Name;
import dev.pgflux.ports.spi.MigrationStatement.Outcome;
import dev.pgflux.ports.spi.SchemaException;
import dev.pgflux.ports.spi.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PgQueryMigrationReaderTest {

  private static List<MigrationStatement> read(String sql) {
    return new PgQueryMigrationReader().read(new SourceFile("m/1.sql", sql));
  }

  private static Form form(String sql) {
    return read(sql).getFirst().form();
  }

  @Test
  void statementsHaveTheCommentsBeforeThemAndTheirPlace() {
    List<MigrationStatement> statements =
        read(
            """
            -- first
            /* second */
            CREATE TABLE a (x text DEFAULT ';' /* inner */); -- behind

            UPDATE a SET x = 'ä';
            """);

    assertThat(statements)
        .extracting(MigrationStatement::tag)
        .containsExactly("CREATE TABLE", "UPDATE A");
    assertThat(statements.getFirst().comments()).containsExactly("first", "second");
    assertThat(statements.getLast().comments()).containsExactly("behind");
    assertThat(statements.getLast().location()).hasToString("m/1.sql:5:1");
    assertThat(statements.getFirst().sql())
        .isEqualTo("CREATE TABLE a (x text DEFAULT ';' /* inner */)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VACUUM a",
        "VACUUM (FULL, ANALYZE) a",
        "REINDEX TABLE CONCURRENTLY a",
        "REINDEX (CONCURRENTLY) INDEX a",
        "REINDEX SCHEMA s",
        "CLUSTER",
        "DO $$ -- pg-flux: repeatable\nBEGIN COMMIT; END $$",
        "DO LANGUAGE plpgsql $$\n  -- pg-flux: repeatable  \nBEGIN COMMIT; END $$"
      })
  void whatMayBeDoneTwiceRunsAlone(String sql) {
    assertThat(form(sql)).isEqualTo(new Form.Alone(new Outcome.Repeatable(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DO $$ BEGIN NULL; END $$",
        "DO $$ BEGIN PERFORM '-- pg-flux: repeatable'; END $$"
      })
  void aBlockThatSaysNothingIsPartOfATransaction(String sql) {
    assertThat(form(sql)).isEqualTo(new Form.Plain());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE DATABASE a",
        "DROP DATABASE a",
        "ALTER SYSTEM SET work_mem = '1MB'",
        "DROP TABLESPACE a"
      })
  void ofWhatLeavesNoTraceInTheSchemaNothingIsKnown(String sql) {
    assertThat(form(sql)).isEqualTo(new Form.Alone(new Outcome.Unknown(), Optional.empty()));
  }

  @Test
  void theCatalogsTellOfWhatIsDoneConcurrently() {
    assertThat(form("CREATE INDEX CONCURRENTLY \"I x\" ON s.\"T\" (concurrently(a))"))
        .isEqualTo(
            new Form.Alone(
                new Outcome.IndexBuilt(new Name(Optional.of("s"), "T"), "I x"),
                Optional.of("CREATE INDEX  \"I x\" ON s.\"T\" (concurrently(a))")));
    assertThat(form("DROP INDEX CONCURRENTLY IF EXISTS s.i"))
        .isEqualTo(
            new Form.Alone(
                new Outcome.IndexGone(new Name(Optional.of("s"), "i")),
                Optional.of("DROP INDEX  IF EXISTS s.i")));
    assertThat(form("ALTER TABLE p DETACH PARTITION s.c CONCURRENTLY"))
        .isEqualTo(
            new Form.Alone(
                new Outcome.PartitionDetached(
                    new Name(Optional.empty(), "p"), new Name(Optional.of("s"), "c")),
                Optional.of("ALTER TABLE p DETACH PARTITION s.c ")));
    assertThat(form("CREATE INDEX CONCURRENTLY ON t (a)"))
        .isInstanceOfSatisfying(
            Form.Alone.class, it -> assertThat(it.outcome()).isEqualTo(new Outcome.Unknown()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET search_path = app",
        "SET SESSION work_mem = '1MB'",
        "RESET ALL",
        "SET ROLE app",
        "SELECT pg_catalog.set_config('search_path', '', false)"
      })
  void settingsOfTheSessionAreKnown(String sql) {
    assertThat(form(sql)).isEqualTo(new Form.SessionSetting());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET LOCAL lock_timeout = 1",
        "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE",
        "CREATE INDEX i ON t (a)",
        "DROP INDEX i",
        "ALTER TABLE p DETACH PARTITION c",
        "ANALYZE a",
        "REINDEX TABLE a",
        "SAVEPOINT a",
        "INSERT INTO a VALUES (1)"
      })
  void everythingElseCanBePartOfATransaction(String sql) {
    assertThat(form(sql)).isEqualTo(new Form.Plain());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ROLLBACK",
        "BEGIN ISOLATION LEVEL SERIALIZABLE",
        "COMMIT AND CHAIN",
        "PREPARE TRANSACTION 'x'",
        "\\i other.sql",
        "COPY a FROM stdin;\n1\n\\.\n",
        "CREATE TABEL a ()",
        "\\connect other"
      })
  void whatHasNoPlaceInAMigrationIsRefusedWithItsPlace(String sql) {
    assertThatThrownBy(() -> read("SELECT 1;\n" + sql))
        .isInstanceOfSatisfying(
            SchemaException.class,
            e ->
                assertThat(e.diagnostics())
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.location().orElseThrow().line()).isEqualTo(2)));
  }

  @Test
  void phasesAreCutWhereTransactionsEndAndAroundWhatRunsAlone() {
    MigrationSteps steps =
        MigrationSteps.of(
            read(
                """
                SELECT 1; SELECT 2;
                BEGIN; SELECT 3; COMMIT;
                SELECT 4;
                CREATE INDEX CONCURRENTLY i ON t (a);
                -- pg-flux: no-transaction
                CALL p();
                SELECT 6;
                """));

    assertThat(steps.script().phases())
        .extracting(phase -> phase.transactional() + " " + phase.steps().size())
        .containsExactly("true 2", "true 1", "true 1", "false 1", "false 1", "true 1");
    assertThat(steps.script().steps())
        .extracting(PlanModel.Step::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(steps.statements()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN; VACUUM a; COMMIT;",
        "BEGIN; BEGIN; COMMIT;",
        "COMMIT;",
        "BEGIN; SELECT 1;",
        "-- pg-flux: no-transactions\nSELECT 1;",
        "BEGIN; -- pg-flux: no-transaction\nSELECT 1; COMMIT;"
      })
  void whatDoesNotGoTogetherIsRefused(String sql) {
    assertThatThrownBy(() -> MigrationSteps.of(read(sql))).isInstanceOf(SchemaException.class);
  }

  @Test
  void dangersStandInComments() {
    MigrationSteps steps =
        MigrationSteps.of(
            read(
                """
                -- [1] DROP_COLUMN: table a
                -- [HAZARD DATA_LOSS, blocking] gone
                -- [HAZARD TABLE_LOCK, notice] for a moment
                ALTER TABLE a DROP COLUMN x;
                -- [HAZARD MASS_DROP] of another tool
                DROP TABLE b;
                """));

    assertThat(steps.blocking(HazardPolicy.STRICT))
        .extracting(PlanModel.Hazard::code)
        .containsExactly("DATA_LOSS", "MASS_DROP");
    assertThat(steps.script().steps().getFirst().operation()).isEqualTo("DROP_COLUMN");
  }
}
