package dev.pgflux.ports.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.application.OutputPaths;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.PlanModel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every emitter of plans must do. */
public abstract class PlanEmitterContract extends EmitterContract<PlanEmitter> {

  /** The text that the emitter makes of a plan. */
  protected final String emit(PlanModel plan) {
    GeneratedFile file = emitter().emit(plan, defaults());
    OutputPaths.check(emitter().name(), List.of(file));
    return file.content();
  }

  @Test
  final void anEmptyPlanIsNoError() {
    assertThat(emit(SamplePlans.empty())).doesNotContain("ALTER");
  }

  @Test
  final void theSamePlanGivesTheSameText() {
    assertThat(emit(SamplePlans.hostile())).isEqualTo(emit(SamplePlans.hostile()));
  }

  @Test
  final void everyStepIsInIt() {
    assertThat(emit(SamplePlans.ordinary()))
        .contains("ADD COLUMN total bigint")
        .contains("DROP COLUMN note")
        .contains("CREATE INDEX CONCURRENTLY");
  }

  @Test
  final void dangersAreInIt() {
    assertThat(emit(SamplePlans.ordinary())).contains("DATA").contains("are lost");
  }
}
