package dev.pgflux.emitters.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.contract.PlanEmitterContract;
import dev.pgflux.ports.contract.SamplePlans;
import dev.pgflux.ports.plugin.PlanEmitter;
import org.junit.jupiter.api.Test;

class MarkdownPlanEmitterTest extends PlanEmitterContract {

  @Override
  protected PlanEmitter emitter() {
    return new MarkdownPlanEmitter();
  }

  @Test
  void everyStepIsAFencedStatement() {
    assertThat(emit(SamplePlans.ordinary()))
        .startsWith("**3 steps in 2 phases; blocked by DATA\\_LOSS.**\n")
        .contains("### Phase 1: one transaction\n")
        .contains("```sql\nALTER TABLE public.orders DROP COLUMN note;\n```\n")
        .contains(
            "> **Blocked: DATA\\_LOSS** – The column and its values are lost. Holds ACCESS EXCLUSIVE"
                + " for a moment: readers and writers wait. Take a dump first.\n")
        .contains(
            "Locks public.orders ACCESS EXCLUSIVE, public.orders\\_note\\_seq ACCESS EXCLUSIVE.\n");
  }

  @Test
  void namesAreNoMarkup() {
    assertThat(emit(SamplePlans.hostile()))
        .contains("public.&lt;b&gt;&amp;amp;")
        .contains("public.{{mustache}}")
        .doesNotContain("table public.<b>");
  }

  @Test
  void aFenceIsLongerThanAnyInTheCode() {
    assertThat(MarkdownText.fenceFor("a ```` b")).isEqualTo("`````");
    assertThat(MarkdownText.fenceFor("SELECT 1")).isEqualTo("```");
  }
}
