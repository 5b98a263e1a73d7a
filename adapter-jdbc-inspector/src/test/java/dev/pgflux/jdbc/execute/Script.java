package dev.pgflux.jdbc.execute;

import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.MigrationScript.ScriptPhase;
import dev.pgflux.ports.spi.MigrationScript.ScriptStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts scripts together from plain statements. */
final class Script {
  private static final long LOCK_TIMEOUT_MILLIS = 50;

  private final List<PlanModel.Phase> phases = new ArrayList<>();
  private int steps;

  Script transaction(String... statements) {
    List<PlanModel.Step> ofPhase = new ArrayList<>();
    for (String sql : statements) {
      ofPhase.add(step(sql, false, LOCK_TIMEOUT_MILLIS));
    }
    phases.add(new ScriptPhase(true, ofPhase));
    return this;
  }

  Script alone(String sql) {
    phases.add(new ScriptPhase(false, List.of(step(sql, true, 0))));
    return this;
  }

  private PlanModel.Step step(String sql, boolean concurrently, long lockTimeoutMillis) {
    int number = ++steps;
    return new ScriptStep(
        number,
        "DO_PART",
        "table",
        "number " + number,
        sql,
        concurrently,
        "",
        List.of(),
        lockTimeoutMillis,
        0,
        List.of());
  }

  MigrationScript written() {
    return new MigrationScript(
        "test", Instant.EPOCH, "the database", 18, "", "", phases, List.of());
  }
}
