package dev.pgflux.emitters.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.contract.PlanEmitterContract;
import dev.pgflux.ports.contract.SamplePlans;
import dev.pgflux.ports.plugin.PlanEmitter;
import org.junit.jupiter.api.Test;

class JsonPlanEmitterTest extends PlanEmitterContract {

  @Override
  protected PlanEmitter emitter() {
    return new JsonPlanEmitter();
  }

  @Test
  void itHasTheKeysThatScriptsRead() {
    assertThat(emit(SamplePlans.ordinary()))
        .startsWith("{\n  \"formatVersion\" : 1,\n  \"version\" : \"1.0.0\",")
        .contains("\"generated_at\" : \"2026-11-23T07:00:00Z\"")
        .contains("\"source_schema_hash\" : \"aaaa\"")
        .contains("\"live_schema_hash\" : \"bbbb\"")
        .contains("\"has_blocking_hazards\" : true")
        .contains("\"id\" : 2,\n      \"ddl\" : \"ALTER TABLE public.orders DROP COLUMN note\"")
        .contains("\"operation_type\" : \"DROP_COLUMN\"")
        .contains("\"object_name\" : \"public.orders\"")
        .contains("\"is_concurrent\" : true")
        .contains("\"lock_timeout_ms\" : 3000")
        .contains("\"statement_timeout_ms\" : 0")
        .contains("\"blocking_hazards\" : true")
        .contains("\"type\" : \"DATA_LOSS\",\n          \"severity\" : \"blocking\"");
  }

  @Test
  void anEmptyPlanHasEmptyLists() {
    assertThat(emit(SamplePlans.empty()))
        .contains("\"has_blocking_hazards\" : false")
        .contains("\"statements\" : [ ]")
        .contains("\"phases\" : [ ]");
  }
}
