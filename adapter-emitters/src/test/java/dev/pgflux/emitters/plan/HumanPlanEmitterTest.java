package dev.pgflux.emitters.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.application.PlanEmission;
import dev.pgflux.ports.contract.PlanEmitterContract;
import dev.pgflux.ports.contract.SamplePlans;
import dev.pgflux.ports.plugin.PlanEmitter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HumanPlanEmitterTest extends PlanEmitterContract {

  @Override
  protected PlanEmitter emitter() {
    return new HumanPlanEmitter();
  }

  @Test
  void aPlanReadsPhaseByPhase() {
    assertThat(emit(SamplePlans.ordinary()))
        .isEqualTo(
            """
            Phase 1 of 2: one transaction, 2 steps

              1. ADD COLUMN table public.orders (lock: ACCESS EXCLUSIVE)
                   ALTER TABLE public.orders ADD COLUMN total bigint

              2. DROP COLUMN table public.orders (lock: ACCESS EXCLUSIVE)
                   Locks public.orders ACCESS EXCLUSIVE, public.orders_note_seq ACCESS EXCLUSIVE
                   ALTER TABLE public.orders DROP COLUMN note
                 ! BLOCKED DATA_LOSS: The column and its values are lost.
                   Holds ACCESS EXCLUSIVE for a moment: readers and writers wait.
                   Take a dump first.
                   To accept it: --allow-hazards DATA_LOSS

            Phase 2 of 2: one statement outside a transaction

              3. CREATE INDEX CONCURRENTLY index public.orders_total_idx (lock: SHARE UPDATE EXCLUSIVE)
                   Locks public.orders SHARE UPDATE EXCLUSIVE
                   CREATE INDEX CONCURRENTLY orders_total_idx ON public.orders (total)

            3 steps in 2 phases; blocked by DATA_LOSS.
            """);
  }

  @Test
  void nothingToDoIsOneLine() {
    assertThat(emit(SamplePlans.empty()))
        .isEqualTo("Nothing to do: the database matches the schema.\n");
  }

  @Test
  void colourIsUsedOnRequestAlone() {
    assertThat(emit(SamplePlans.ordinary())).doesNotContain("\u001b");
    assertThat(
            PlanEmission.emit(
                    new HumanPlanEmitter(), SamplePlans.ordinary(), Map.of("color", "true"))
                .content())
        .contains("\u001b[31m! BLOCKED DATA_LOSS\u001b[0m");
  }

  @Test
  void noNameTurnsTheDirectionOfWritingOrBreaksALine() {
    assertThat(emit(SamplePlans.hostile()))
        .doesNotContain("\u202e")
        .doesNotContain("\r")
        .contains("public.new\\u{a}line");
  }
}
