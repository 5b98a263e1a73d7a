package dev.pgflux.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names, literals, comments and expressions that want to break out go from files into a database,
 * out of it into files, and back: each arrives as it was, and none of them does anything.
 */
@Tag("server")
class HostileInputTest {
  private static final int VERSION = Integer.getInteger("proof.version", 18);
  private static final long SEED = Long.getLong("proof.seed", 1);
  private static final int INPUTS = Proof.size(100_000, 1_000);
  private static final int TABLES = Proof.size(250, 12);

  @TempDir private Path folder;

  @Test
  void nothingEscapesOnItsWayRound() throws Exception {
    int inputs = 0;
    long seed = SEED;
    try (OwnServer server = OwnServer.start(VERSION)) {
      for (; inputs < INPUTS; seed++) {
        HostileSchema schema = new HostileSchema(seed, TABLES);
        goRound(schema, server.create("hostile"), "seed " + seed);
        inputs += schema.inputs();
      }
    }
    Proof.record(
        "hostile",
        "%,d names, literals, comments and expressions, seeds %d to %d: all arrived, 0 escaped.%n"
            .formatted(inputs, SEED, seed - 1));
  }

  private void goRound(HostileSchema schema, LiveDatabase database, String seed) throws Exception {
    Path files = folder.resolve("files-" + seed.replace(' ', '-'));
    Path dumped = folder.resolve("dump-" + seed.replace(' ', '-'));
    Files.createDirectories(files);
    Files.writeString(files.resolve("all.sql"), schema.sql());

    expectOk(seed, "apply --schema " + files, database);
    assertThat(left(seed, "--schema " + files, database)).as(seed).isEmpty();
    assertAnswers(seed, schema.answers(), database);
    expectOk(seed, "dump --output " + dumped, database);
    assertThat(left(seed, "--schema " + dumped, database)).as("%s, dumped", seed).isEmpty();
    try (Connection connection = database.connect()) {
      assertThat(connection.isValid(5)).isTrue();
    }
    assertThat(Files.exists(folder.resolve("canary"))).isFalse();
  }

  private void expectOk(String seed, String line, LiveDatabase database) {
    Typed typed = Typed.in(folder, line + " --db " + database.libpqUrl());
    assertThat(typed.exitCode())
        .as("%s: %s: %s", seed, line, abridged(typed.err()))
        .isEqualTo(ExitCode.OK);
  }

  private static String abridged(String text) {
    return text.substring(0, Math.min(text.length(), 4000));
  }

  /** The statements that a plan has still. */
  private List<String> left(String seed, String schema, LiveDatabase database) {
    Typed plan = Typed.in(folder, "plan --format sql " + schema + " --db " + database.libpqUrl());
    assertThat(plan.exitCode()).as("%s: %s", seed, abridged(plan.err())).isEqualTo(ExitCode.OK);
    return plan.out().lines().filter(line -> !line.isBlank() && !line.startsWith("--")).toList();
  }

  private static void assertAnswers(
      String seed, Map<String, List<String>> answers, LiveDatabase database)
      throws SQLException, IOException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (Map.Entry<String, List<String>> answer : answers.entrySet()) {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(answer.getKey())) {
          while (rows.next()) {
            values.add(rows.getString(1));
          }
        }
        assertThat(values)
            .as("%s: %s", seed, answer.getKey())
            .containsExactlyInAnyOrderElementsOf(answer.getValue());
      }
    }
  }
}
