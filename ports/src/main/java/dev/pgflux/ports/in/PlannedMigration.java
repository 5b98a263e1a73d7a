package dev.pgflux.ports.in;

import dev.pgflux.domain.plan.Plan;
import dev.pgflux.domain.snapshot.UnmanagedObject;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SavedPlan;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What a database needs, and what was noticed on the way.
 *
 * @param plan the plan with its model
 * @param saved the plan written out, as it can be kept and carried out later
 * @param diagnostics warnings and notes for a person
 * @param notAllowed what the connected role is not allowed to do of it, step by step
 * @param unmanaged live objects of kinds that are not compared
 * @param wayBack plans the way back when it is first asked, and knows it from then on
 */
public record PlannedMigration(
    Plan plan,
    SavedPlan saved,
    List<Diagnostic> diagnostics,
    List<String> notAllowed,
    SortedSet<UnmanagedObject> unmanaged,
    Supplier<Undo> wayBack) {

  /** Copies the collections. */
  public PlannedMigration {
    diagnostics = List.copyOf(diagnostics);
    notAllowed = List.copyOf(notAllowed);
    unmanaged = Collections.unmodifiableSortedSet(new TreeSet<>(unmanaged));
  }

  /**
   * What brings the database back once the plan was carried out. Planned when it is first asked.
   *
   * @return the way back, or why there is none
   */
  public Undo undo() {
    return wayBack.get();
  }
}
