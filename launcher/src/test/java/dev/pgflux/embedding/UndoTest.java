package dev.pgflux.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.jdbc.testing.TestServers;
import dev.pgflux.ports.application.PgFlux;
import dev.pgflux.ports.in.PlanMigration;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.in.SchemaSource;
import dev.pgflux.ports.in.Undo;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

class UndoTest {

  private static PlannedMigration plan(TestDatabase database, String schema) {
    PlanMigration.Outcome outcome =
        PgFlux.create()
            .planMigration()
            .plan(
                PlanningRequest.of(
                    SchemaSource.ofSql(schema), DatabaseAddress.of(database.libpqUrl())));
    return outcome.migration();
  }

  @OnEachServer
  void thePlanKnowsItsWayBackAndWhatStaysLost(int majorVersion) throws SQLException {
    try (TestDatabase database = TestServers.createDatabase(majorVersion);
        Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE old_name (id int PRIMARY KEY, gone text, kept text)");
      Undo undo =
          plan(
                  database,
                  """
                  -- @renamed-table from=old_name
                  CREATE TABLE new_name (id int PRIMARY KEY, kept text NOT NULL DEFAULT 'x');
                  CREATE VIEW v AS SELECT id FROM new_name;
                  """)
              .undo();
      assertThat(undo.notUndone())
          .containsExactly("The values of column public.new_name.gone do not come back.");
      assertThat(undo)
          .isInstanceOfSatisfying(
              Undo.Script.class,
              it ->
                  assertThat(it.script().steps())
                      .extracting(PlanModel.Step::sql)
                      .contains(
                          "ALTER TABLE public.new_name RENAME TO old_name",
                          "DROP VIEW public.v",
                          "ALTER TABLE public.old_name ADD COLUMN gone text",
                          "ALTER TABLE public.old_name ALTER COLUMN kept DROP DEFAULT"));
    }
  }

  @OnEachServer
  void nothingIsUndoneOfAPlanWithoutSteps(int majorVersion) {
    try (TestDatabase database = TestServers.createDatabase(majorVersion)) {
      assertThat(plan(database, "").undo())
          .isInstanceOfSatisfying(
              Undo.Script.class, it -> assertThat(it.script().steps()).isEmpty());
    }
  }
}
