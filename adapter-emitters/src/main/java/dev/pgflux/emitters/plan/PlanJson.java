package dev.pgflux.emitters.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pgflux.ports.plugin.PlanModel;
import java.io.IOException;

/**
 * The keys of a plan in JSON: those that scripts for the Go tool of the same name read, with {@code
 * formatVersion} and {@code phases} beside them.
 */
final class PlanJson {
  /** Goes up when a key changes its meaning or is gone. */
  static final int FORMAT_VERSION = 1;

  private final JsonGenerator json;

  PlanJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the fields of a plan into an open object. */
  void writeFields(PlanModel plan) throws IOException {
    json.writeNumberField("formatVersion", FORMAT_VERSION);
    json.writeStringField("version", plan.toolVersion());
    json.writeStringField("generated_at", plan.createdAt().toString());
    json.writeStringField("database", plan.database());
    json.writeNumberField("postgres_version", plan.postgresMajorVersion());
    json.writeStringField("source_schema_hash", plan.sourceHash());
    json.writeStringField("live_schema_hash", plan.liveHash());
    json.writeBooleanField("has_blocking_hazards", PlanSummary.blocks(plan));
    json.writeArrayFieldStart("statements");
    for (PlanModel.Step step : PlanSummary.steps(plan)) {
      step(step);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("phases");
    for (PlanModel.Phase phase : plan.phases()) {
      phase(phase);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (String note : plan.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
  }

  private void phase(PlanModel.Phase phase) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("transactional", phase.transactional());
    json.writeArrayFieldStart("statements");
    for (PlanModel.Step step : phase.steps()) {
      json.writeNumber(step.number());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void step(PlanModel.Step step) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", step.number());
    json.writeStringField("ddl", step.sql());
    json.writeStringField("operation_type", step.operation());
    json.writeStringField("object_name", step.objectName());
    json.writeStringField("object_kind", step.objectKind());
    json.writeBooleanField("is_concurrent", step.concurrently());
    json.writeStringField("lock", step.lock());
    json.writeArrayFieldStart("locks");
    for (PlanModel.Lock lock : step.locks()) {
      json.writeStartObject();
      json.writeStringField("relation", lock.relation());
      json.writeStringField("lock", lock.level());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("lock_timeout_ms", step.lockTimeoutMillis());
    json.writeNumberField("statement_timeout_ms", step.statementTimeoutMillis());
    json.writeBooleanField(
        "blocking_hazards", step.hazards().stream().anyMatch(PlanModel.Hazard::blocking));
    json.writeArrayFieldStart("hazards");
    for (PlanModel.Hazard hazard : step.hazards()) {
      hazard(hazard);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void hazard(PlanModel.Hazard hazard) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", hazard.code());
    json.writeStringField("severity", hazard.blocking() ? "blocking" : "advisory");
    json.writeStringField("object_name", hazard.objectName());
    json.writeStringField("lock", hazard.lock());
    json.writeStringField("duration", hazard.duration());
    json.writeStringField("message", hazard.reason());
    json.writeStringField("advice", hazard.advice());
    json.writeEndObject();
  }
}
