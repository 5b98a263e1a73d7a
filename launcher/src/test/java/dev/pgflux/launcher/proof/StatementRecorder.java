package dev.pgflux.launcher.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Learns which steps an undisturbed run has, from what it tells the server. */
final class StatementRecorder implements Tap {
  /** How steps begin; what goes round them does not. */
  private static final List<String> STEPS =
      List.of("ALTER ", "COMMENT ", "CREATE ", "DROP ", "GRANT ", "REVOKE ");

  private final List<ProvenStep> steps = new ArrayList<>();
  private Optional<ProxiedSession> applying = Optional.empty();
  private long began;
  private int phase;

  @Override
  public void before(ProxiedSession session, String sql) {
    began = System.nanoTime();
  }

  @Override
  public void after(ProxiedSession session, String sql) {
    if (sql.contains("pg_try_advisory_lock")) {
      applying = Optional.of(session);
    } else if (applying.isPresent() && applying.get() == session) {
      record(sql);
    }
  }

  private void record(String sql) {
    if (STEPS.stream().anyMatch(sql::startsWith)) {
      steps.add(new ProvenStep(steps.size() + 1, phase, sql, System.nanoTime() - began));
    }
    if (sql.equals("COMMIT") || sql.contains("CONCURRENTLY")) {
      phase++;
    }
  }

  List<ProvenStep> steps() {
    return List.copyOf(steps);
  }

  /** The steps of the phase that a step is in. */
  static List<ProvenStep> phaseOf(ProvenStep step, List<ProvenStep> steps) {
    return steps.stream().filter(it -> it.phase() == step.phase()).toList();
  }

  /** Whether a text is one of the steps. */
  static Stream<ProvenStep> among(List<ProvenStep> steps, List<String> statements) {
    return steps.stream().filter(step -> statements.contains(step.sql()));
  }
}
