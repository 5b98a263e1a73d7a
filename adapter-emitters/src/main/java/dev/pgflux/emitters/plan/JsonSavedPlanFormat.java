package dev.pgflux.emitters.plan;

import dev.pgflux.ports.spi.SavedPlan;
import dev.pgflux.ports.spi.SavedPlanException;
import dev.pgflux.ports.spi.SavedPlanFormat;

/**
 * Plans in files: the JSON of {@link JsonPlanEmitter}, with the database's identity and a checksum
 * over everything, so that an edited plan is told from the one that was reviewed.
 */
public final class JsonSavedPlanFormat implements SavedPlanFormat {
  static final String SYSTEM_IDENTIFIER = "system_identifier";
  static final String MINOR_VERSION = "postgres_minor_version";
  static final String TRACKING_SCHEMA = "tracking_schema";
  static final String CHECKSUM = "checksum";

  /** Made by the service loader. */
  public JsonSavedPlanFormat() {}

  @Override
  public String write(SavedPlan plan) {
    String checksum = PlanChecksum.of(plan);
    return JsonText.ofObject(json -> {
      new PlanJson(json).writeFields(plan.script());
      json.writeStringField(SYSTEM_IDENTIFIER, plan.database().systemIdentifier());
      json.writeNumberField(MINOR_VERSION, plan.database().version().minor());
      json.writeStringField(TRACKING_SCHEMA, plan.scope().trackingSchema().value());
      json.writeStringField(CHECKSUM, checksum);
    });
  }

  @Override
  public SavedPlan read(String text) {
    SavedPlanReader.Result result = SavedPlanReader.read(text);
    if (!PlanChecksum.of(result.plan()).equals(result.checksum())) {
      throw new SavedPlanException(
          "The plan was changed after it was written: its checksum does not fit. Plan again, review"
              + " that plan, and apply it as it is.");
    }
    return result.plan();
  }
}
