package dev.pgflux.domain.plan;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns a difference into a plan: drafts, their order, and the phases in which they are committed.
 */
public final class Planner {
  private final SqlRenderer renderer;
  private final Staging staging;

  /**
   * Makes a planner.
   *
   * @param renderer writes the statements
   * @param staging when a change is carried out in stages
   */
  public Planner(SqlRenderer renderer, Staging staging) {
    this.renderer = renderer;
    this.staging = staging;
  }

  /**
   * Plans.
   *
   * @param difference what differs
   * @return the steps in order; the same for the same difference
   * @throws PlanCycleException when steps need each other
   */
  public Plan plan(Difference difference) {
    Drafting drafting = new Drafting(difference, staging);
    List<Draft> ordered = new StepGraph(drafting.renames(), drafting.others()).order();
    StepLocks locks = new StepLocks(drafting.withParts());
    List<List<Draft>> groups = new ArrayList<>(drafting.earlier());
    groups.add(ordered);
    groups.addAll(drafting.later());
    List<Phase> phases = new ArrayList<>();
    int number = 0;
    for (List<Draft> group : groups) {
      phases.addAll(phases(group, number, locks));
      number += group.size();
    }
    return new Plan(difference.context().version(), phases);
  }

  private List<Phase> phases(List<Draft> drafts, int before, StepLocks locks) {
    List<Phase> phases = new ArrayList<>();
    List<Step> open = new ArrayList<>();
    Set<Reference> uncommitted = new HashSet<>();
    int number = before;
    for (Draft draft : drafts) {
      Step step = step(++number, draft, locks);
      if (draft.operation().refusesTransaction()) {
        close(phases, open);
        phases.add(new Phase(Phase.Mode.AUTOCOMMIT, List.of(step)));
        uncommitted.clear();
        continue;
      }
      if (needsCommitted(draft, uncommitted)) {
        close(phases, open);
        uncommitted.clear();
      }
      open.add(step);
      if (draft.operation() == Operation.ADD_ENUM_VALUE) {
        uncommitted.add(Reference.to(draft.object()));
      }
    }
    close(phases, open);
    return phases;
  }

  /**
   * A value that was added to an enum cannot be used before its transaction is committed (<a
   * href="https://www.postgresql.org/docs/18/sql-altertype.html">ALTER TYPE</a>, Notes).
   */
  private static boolean needsCommitted(Draft draft, Set<Reference> uncommitted) {
    return draft.operation() != Operation.ADD_ENUM_VALUE
        && (draft.effects().needs().stream().anyMatch(uncommitted::contains)
            || draft.effects().prefers().stream().anyMatch(uncommitted::contains));
  }

  private static void close(List<Phase> phases, List<Step> open) {
    if (!open.isEmpty()) {
      phases.add(new Phase(Phase.Mode.TRANSACTION, open));
      open.clear();
    }
  }

  private Step step(int number, Draft draft, StepLocks locks) {
    return new Step(
        number,
        draft.object(),
        draft.kindLabel(),
        draft.operation(),
        renderer.render(draft.sql()),
        locks.of(draft),
        draft.hazards());
  }
}
