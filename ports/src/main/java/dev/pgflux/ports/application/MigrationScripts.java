package dev.pgflux.ports.application;

import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.RelationLock;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardPolicy;
import dev.pgflux.domain.plan.Phase;
import dev.pgflux.domain.plan.Plan;
import dev.pgflux.domain.plan.Step;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.DatabaseIdentity;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.MigrationScript.ScriptHazard;
import dev.pgflux.ports.spi.MigrationScript.ScriptLock;
import dev.pgflux.ports.spi.MigrationScript.ScriptPhase;
import dev.pgflux.ports.spi.MigrationScript.ScriptStep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes plans out as scripts. */
final class MigrationScripts {
  /** How long a step waits for a lock that others wait behind, before it lets them through. */
  private static final long LOCK_TIMEOUT_MILLIS = 3000;

  private final String toolVersion;
  private final HazardPolicy policy;

  /** What is not in the plan itself. */
  record Origin(Instant createdAt, DatabaseIdentity database, String sourceHash, String liveHash) {
    /** The same for a plan that follows another one, whose outcome has no digest yet. */
    Origin afterwards() {
      return new Origin(createdAt, database, sourceHash, "");
    }
  }

  MigrationScripts(String toolVersion, HazardPolicy policy) {
    this.toolVersion = toolVersion;
    this.policy = policy;
  }

  /** Writes a plan out. */
  MigrationScript write(Plan plan, Origin origin, List<String> notes) {
    return new MigrationScript(
        toolVersion,
        origin.createdAt(),
        origin.database().database(),
        plan.version().major(),
        origin.sourceHash(),
        origin.liveHash(),
        plan.phases().stream().map(this::phase).toList(),
        notes);
  }

  private PlanModel.Phase phase(Phase phase) {
    return new ScriptPhase(
        phase.mode() == Phase.Mode.TRANSACTION, phase.steps().stream().map(this::step).toList());
  }

  private PlanModel.Step step(Step step) {
    Operation operation = step.operation();
    return new ScriptStep(
        step.number(),
        operation.name(),
        step.kindLabel(),
        step.object().toString(),
        step.sql(),
        operation.refusesTransaction(),
        nameOf(step.strongestLock()),
        step.locks().stream().map(MigrationScripts::lock).toList(),
        waitsForStrongLock(step) ? LOCK_TIMEOUT_MILLIS : 0,
        0,
        step.hazards().stream().map(hazard -> hazard(hazard, step.strongestLock())).toList());
  }

  private static PlanModel.Lock lock(RelationLock lock) {
    return new ScriptLock(lock.relation().toString(), lock.level().sqlName());
  }

  private static String nameOf(LockLevel level) {
    return level == LockLevel.NONE ? "" : level.sqlName();
  }

  /** A concurrent build that gave up waiting would leave an invalid index behind. */
  private static boolean waitsForStrongLock(Step step) {
    return step.strongestLock().blocksWrites() && !step.operation().refusesTransaction();
  }

  private PlanModel.Hazard hazard(Hazard hazard, LockLevel lock) {
    return new ScriptHazard(
        hazard.kind().name(),
        policy.blocks(hazard),
        hazard.object(),
        nameOf(lock),
        lock == LockLevel.NONE ? "" : hazard.duration().name().toLowerCase(Locale.ROOT),
        hazard.reason(),
        hazard.advice());
  }
}
