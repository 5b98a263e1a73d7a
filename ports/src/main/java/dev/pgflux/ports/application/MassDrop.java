package dev.pgflux.ports.application;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.plan.Phase;
import dev.pgflux.domain.plan.Plan;
import dev.pgflux.domain.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds plans that drop so much that something else is likely to be wrong: the wrong folder of
 * files, or the wrong database.
 */
final class MassDrop {
  /** Fewer drops are ordinary work, however small the schema is. */
  private static final int FEWEST = 3;

  private MassDrop() {}

  /** Adds the hazard to the first of the drops, where a plan drops that much. */
  static Plan marked(Plan plan, Difference difference, int thresholdPercent) {
    Set<?> dropped =
        difference.changes().stream()
            .filter(Change.Drop.class::isInstance)
            .map(Change.Drop.class::cast)
            .filter(drop -> drop.again().isEmpty() && counts(drop.before()))
            .map(Change::object)
            .collect(Collectors.toSet());
    long live =
        difference.context().live().objects().values().stream().filter(MassDrop::counts).count();
    if (dropped.size() < FEWEST || dropped.size() * 100L <= live * thresholdPercent) {
      return plan;
    }
    Hazard hazard =
        new Hazard(
            HazardKind.MASS_DROP,
            Hazard.Severity.BLOCKING,
            "the schema",
            "%d of %d live tables, views and sequences would be dropped, more than %d percent."
                .formatted(dropped.size(), live, thresholdPercent),
            "Check that the schema files are complete and the database is the right one; if both are"
                + " right, allow it (--allow-mass-drop).");
    return withHazard(plan, dropped, hazard);
  }

  private static boolean counts(SchemaObject object) {
    return object instanceof Table
        || object instanceof View
        || object instanceof MaterializedView
        || (object instanceof Sequence sequence && sequence.ownedBy().isEmpty());
  }

  private static Plan withHazard(Plan plan, Set<?> dropped, Hazard hazard) {
    List<Phase> phases = new ArrayList<>();
    boolean added = false;
    for (Phase phase : plan.phases()) {
      List<Step> steps = new ArrayList<>();
      for (Step step : phase.steps()) {
        boolean here = !added && dropped.contains(step.object());
        steps.add(here ? step.withHazard(hazard) : step);
        added |= here;
      }
      phases.add(new Phase(phase.mode(), steps));
    }
    return new Plan(plan.version(), phases);
  }
}
