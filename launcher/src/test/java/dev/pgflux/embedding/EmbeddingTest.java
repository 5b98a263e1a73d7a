package dev.pgflux.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.emitters.plan.SqlPlanEmitter;
import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.jdbc.testing.TestServers;
import dev.pgflux.ports.application.PgFlux;
import dev.pgflux.ports.application.PlanEmission;
import dev.pgflux.ports.in.ApplyMigration;
import dev.pgflux.ports.in.PlanMigration;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.in.SchemaSource;
import dev.pgflux.ports.spi.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

  private record Result(String sql, ApplyMigration.Outcome outcome) {}

  private static Result planAndApply(String url) {
    // sample begins
    PgFlux pgFlux = PgFlux.create();
    PlanningRequest request =
        PlanningRequest.of(
            SchemaSource.ofSql("CREATE TABLE public.orders (id bigint PRIMARY KEY, note text);"),
            DatabaseAddress.of(url));

    String sql =
        switch (pgFlux.planMigration().plan(request)) {
          case PlanMigration.Outcome.UpToDate upToDate -> "-- nothing to do";
          case PlanMigration.Outcome.Planned planned ->
              PlanEmission.emit(
                      new SqlPlanEmitter(), planned.migration().saved().script(), Map.of())
                  .content();
          case PlanMigration.Outcome.Blocked blocked ->
              throw new IllegalStateException("too dangerous: " + blocked.hazards());
        };

    ApplyMigration.Outcome outcome =
        pgFlux.applyMigration().apply(ApplyMigration.Request.of(request));
    // sample ends
    return new Result(sql, outcome);
  }

  @OnEachServer
  void aHostPlansAndAppliesASchemaAndPlansNothingAgain(int majorVersion) {
    try (TestDatabase database = TestServers.createDatabase(majorVersion)) {
      Result first = planAndApply(database.libpqUrl());
      assertThat(first.sql()).contains("CREATE TABLE public.orders").endsWith("COMMIT;\n");
      assertThat(first.outcome()).isInstanceOf(ApplyMigration.Outcome.Applied.class);
      Result second = planAndApply(database.libpqUrl());
      assertThat(second.sql()).isEqualTo("-- nothing to do");
      assertThat(second.outcome()).isInstanceOf(ApplyMigration.Outcome.UpToDate.class);
    }
  }

  @Test
  void theDocumentShowsThisCode() throws IOException {
    Path root = Path.of("..").toAbsolutePath().normalize();
    String source =
        Files.readString(
            root.resolve("launcher/src/test/java/dev/pgflux/embedding/EmbeddingTest.java"));
    String sample =
        source
            .substring(
                source.indexOf("// sample begins\n") + "// sample begins\n".length(),
                source.lastIndexOf("    // sample ends\n"))
            .stripIndent();
    assertThat(withoutBlanks(Files.readString(root.resolve("docs/embedding.md"))))
        .contains(withoutBlanks(sample));
  }

  private static String withoutBlanks(String text) {
    return text.replace(" ", "").replace("\n", "");
  }
}
