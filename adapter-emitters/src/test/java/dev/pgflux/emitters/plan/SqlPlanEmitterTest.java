package dev.pgflux.emitters.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.contract.PlanEmitterContract;
import dev.pgflux.ports.contract.SamplePlans;
import dev.pgflux.ports.plugin.PlanEmitter;
import org.junit.jupiter.api.Test;

class SqlPlanEmitterTest extends PlanEmitterContract {

  @Override
  protected PlanEmitter emitter() {
    return new SqlPlanEmitter();
  }

  @Test
  void aPlanIsAScriptOfTransactionsAndSingleStatements() {
    assertThat(emit(SamplePlans.ordinary()))
        .isEqualTo(
            """
            BEGIN;
            SET LOCAL check_function_bodies = off;
            SET LOCAL lock_timeout = 3000;

            -- [1] ADD_COLUMN: table public.orders
            ALTER TABLE public.orders ADD COLUMN total bigint;

            -- [2] DROP_COLUMN: table public.orders
            -- [HAZARD DATA_LOSS, blocking] The column and its values are lost.
            ALTER TABLE public.orders DROP COLUMN note;
            COMMIT;


            -- [3] CREATE_INDEX_CONCURRENTLY: index public.orders_total_idx
            -- pg-flux: no-transaction
            CREATE INDEX CONCURRENTLY orders_total_idx ON public.orders (total);
            """);
  }

  @Test
  void anEmptyPlanIsNoSql() {
    assertThat(emit(SamplePlans.empty())).isEmpty();
  }

  @Test
  void noNameEndsAComment() {
    String sql = emit(SamplePlans.hostile());
    assertThat(sql)
        .contains("-- [12] COMMENT: table public.new\\u{a}line\n")
        .contains("COMMENT ON TABLE public.\"new\nline\" IS NULL;");
  }
}
