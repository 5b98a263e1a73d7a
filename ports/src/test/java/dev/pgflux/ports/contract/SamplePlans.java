package dev.pgflux.ports.contract;

import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.MigrationScript.ScriptHazard;
import dev.pgflux.ports.spi.MigrationScript.ScriptLock;
import dev.pgflux.ports.spi.MigrationScript.ScriptPhase;
import dev.pgflux.ports.spi.MigrationScript.ScriptStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plans to emit. */
public final class SamplePlans {
  private SamplePlans() {}

  /** Nothing to do. */
  public static MigrationScript empty() {
    return script(List.of(), List.of());
  }

  /** A transaction of two steps, one of them dangerous, and an index that is built beside it. */
  public static MigrationScript ordinary() {
    ScriptHazard loss =
        new ScriptHazard(
            "DATA_LOSS",
            true,
            "public.orders.note",
            "ACCESS EXCLUSIVE",
            "instant",
            "The column and its values are lost.",
            "Take a dump first.");
    return script(
        List.of(
            new ScriptPhase(
                true,
                List.of(
                    step(
                        1,
                        "ADD_COLUMN",
                        "public.orders",
                        "ALTER TABLE public.orders ADD COLUMN total bigint"),
                    new ScriptStep(
                        2,
                        "DROP_COLUMN",
                        "table",
                        "public.orders",
                        "ALTER TABLE public.orders DROP COLUMN note",
                        false,
                        "ACCESS EXCLUSIVE",
                        List.of(
                            new ScriptLock("public.orders", "ACCESS EXCLUSIVE"),
                            new ScriptLock("public.orders_note_seq", "ACCESS EXCLUSIVE")),
                        3000,
                        0,
                        List.of(loss)))),
            new ScriptPhase(
                false,
                List.of(
                    new ScriptStep(
                        3,
                        "CREATE_INDEX_CONCURRENTLY",
                        "index",
                        "public.orders_total_idx",
                        "CREATE INDEX CONCURRENTLY orders_total_idx ON public.orders (total)",
                        true,
                        "SHARE UPDATE EXCLUSIVE",
                        List.of(new ScriptLock("public.orders", "SHARE UPDATE EXCLUSIVE")),
                        0,
                        0,
                        List.of())))),
        List.of("A note."));
  }

  /** Every hostile name as object, and in hazards. */
  public static MigrationScript hostile() {
    List<PlanModel.Step> steps = new ArrayList<>();
    for (String name : HostileNames.ALL) {
      steps.add(
          new ScriptStep(
              steps.size() + 1,
              "COMMENT",
              "table",
              "public." + name,
              "COMMENT ON TABLE public.\"" + name.replace("\"", "\"\"") + "\" IS NULL",
              false,
              "SHARE UPDATE EXCLUSIVE",
              List.of(
                  new ScriptLock(name, "SHARE UPDATE EXCLUSIVE"),
                  new ScriptLock("public." + name, "SHARE UPDATE EXCLUSIVE")),
              0,
              0,
              List.of(
                  new ScriptHazard(
                      "DATA_LOSS",
                      true,
                      name,
                      "SHARE UPDATE EXCLUSIVE",
                      "instant",
                      "About " + name + ".",
                      name))));
    }
    return script(List.of(new ScriptPhase(true, steps)), HostileNames.ALL);
  }

  private static ScriptStep step(int number, String operation, String object, String sql) {
    return new ScriptStep(
        number,
        operation,
        "table",
        object,
        sql,
        false,
        "ACCESS EXCLUSIVE",
        List.of(new ScriptLock(object, "ACCESS EXCLUSIVE")),
        3000,
        0,
        List.of());
  }

  private static MigrationScript script(List<PlanModel.Phase> phases, List<String> notes) {
    return new MigrationScript(
        "1.0.0", Instant.parse("2026-11-23T07:00:00Z"), "shop", 18, "aaaa", "bbbb", phases, notes);
  }
}
