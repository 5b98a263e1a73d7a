package dev.pgflux.emitters.plan;

import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.SavedPlan;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over whatever a saved plan says. */
final class PlanChecksum {
  private final MessageDigest digest;

  private PlanChecksum(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(SavedPlan plan) {
    try {
      PlanChecksum checksum = new PlanChecksum(MessageDigest.getInstance("SHA-256"));
      checksum.add(plan);
      return HexFormat.of().formatHex(checksum.digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void add(SavedPlan plan) {
    MigrationScript script = plan.script();
    text(plan.database().systemIdentifier());
    text(plan.database().database());
    text(plan.database().version().toString());
    text(plan.scope().trackingSchema().value());
    text(script.toolVersion());
    text(script.createdAt().toString());
    text(script.sourceHash());
    text(script.liveHash());
    number(script.notes().size());
    script.notes().forEach(this::text);
    number(script.phases().size());
    for (PlanModel.Phase phase : script.phases()) {
      number(phase.transactional() ? 1 : 0);
      number(phase.steps().size());
      phase.steps().forEach(this::step);
    }
  }

  private void step(PlanModel.Step step) {
    number(step.number());
    text(step.operation());
    text(step.objectKind());
    text(step.objectName());
    text(step.sql());
    number(step.concurrently() ? 1 : 0);
    text(step.lock());
    number(step.locks().size());
    for (PlanModel.Lock lock : step.locks()) {
      text(lock.relation());
      text(lock.level());
    }
    number(step.lockTimeoutMillis());
    number(step.statementTimeoutMillis());
    number(step.hazards().size());
    for (PlanModel.Hazard hazard : step.hazards()) {
      text(hazard.code());
      number(hazard.blocking() ? 1 : 0);
      text(hazard.objectName());
      text(hazard.lock());
      text(hazard.duration());
      text(hazard.reason());
      text(hazard.advice());
    }
  }

  /** Each text with its length, so that no two plans give the same bytes. */
  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    digest.update(bytes);
  }

  private void number(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
  }
}
