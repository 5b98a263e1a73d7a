package dev.pgflux.ports.application;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.change.MetaAlteration;
import dev.pgflux.domain.diff.DiffRequest;
import dev.pgflux.domain.diff.Differ;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.diff.Outcome;
import dev.pgflux.domain.diff.OutsideDependentException;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.plan.Plan;
import dev.pgflux.domain.plan.PlanCycleException;
import dev.pgflux.domain.rules.ImpossibleChangeException;
import dev.pgflux.domain.scope.LiveRenames.Renamed;
import dev.pgflux.domain.scope.RevertedRenames;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.ports.in.Undo;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Plans the way back: both sides of a comparison swap their places, and what was renamed gets its
 * old name again.
 *
 * <p>What will be live then is what the plan makes of the live side now. What holds on to what is
 * known for the objects that stay as they are; for the others it follows from the model, as it does
 * for objects that are yet to be made. Every table is taken to hold rows, since by then it may.
 */
final class UndoPlanning {
  private final SqlLanguage sql;
  private final Function<Difference, Plan> planner;

  /**
   * Plans ways back.
   *
   * @param sql carries names into fragments, and resolves them
   * @param planner the planner that forward plans come from
   */
  UndoPlanning(SqlLanguage sql, Function<Difference, Plan> planner) {
    this.sql = sql;
    this.planner = planner;
  }

  /**
   * The way back.
   *
   * @param sides what was compared
   * @param forward what came of it
   * @param plan the plan for that
   * @param write writes a plan out
   */
  Undo undo(
      ComparedSides sides, Difference forward, Plan plan, Function<Plan, MigrationScript> write) {
    List<String> notUndone = new UndoNotes(forward, plan).sentences();
    try {
      Plan back = planner.apply(Differ.diff(reversed(sides, forward)));
      return new Undo.Script(write.apply(back), notUndone);
    } catch (ImpossibleChangeException e) {
      String reason = e.subject() + " cannot be changed back: " + e.reason();
      return new Undo.Impossible(reason, notUndone);
    } catch (PlanCycleException e) {
      return new Undo.Impossible(e.circle(), notUndone);
    } catch (OutsideDependentException e) {
      return new Undo.Impossible(Objects.requireNonNull(e.getMessage()), notUndone);
    }
  }

  private DiffRequest reversed(ComparedSides sides, Difference forward) {
    Renamed live = RevertedRenames.of(Outcome.of(forward), sides.renames(), sql.renamer());
    Renamed desired = RevertedRenames.of(before(sides, forward), sides.renames(), sql.renamer());
    Snapshot afterwards = resolved(live, sides);
    return new DiffRequest(
        afterwards,
        new ComesBackEmpty(resolved(desired, sides), afterwards).reachable(),
        sides.context(),
        live.dependencies(dependencies(sides, forward)),
        Map.of(),
        live.changes());
  }

  private Snapshot resolved(Renamed renamed, ComparedSides sides) {
    return renamed.changes().isEmpty()
        ? renamed.snapshot()
        : sql.resolver().resolve(renamed.snapshot(), sides.context());
  }

  /** The live side, requested renames applied, without what both sides leave to PostgreSQL. */
  private static Snapshot before(ComparedSides sides, Difference forward) {
    Set<ObjectId> compared = new HashSet<>(forward.context().live().objects().keySet());
    for (Change change : forward.changes()) {
      if (change instanceof Change.Rename it) {
        compared.add(it.before().id());
      }
    }
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(sides.sides().live().objects());
    objects.keySet().retainAll(compared);
    return new Snapshot(sides.sides().live().version(), objects);
  }

  /**
   * What {@code pg_depend} knows of what neither goes nor changes, and of what is not managed. What
   * a new extension has is not known yet: all that is new or changes is taken to use it.
   */
  private static Map<ObjectId, Set<Reference>> dependencies(
      ComparedSides sides, Difference forward) {
    Map<ObjectId, Set<Reference>> known = new TreeMap<>(sides.dependencies());
    Set<Reference> extensions = new TreeSet<>();
    for (Change change : forward.changes()) {
      known.remove(change.object());
      if (change instanceof Change.Create(Extension extension, var again)) {
        extensions.add(Reference.to(extension.id()));
      }
    }
    if (!extensions.isEmpty()) {
      forward.changes().stream()
          .filter(UndoPlanning::mayUseExtensions)
          .forEach(change -> known.put(change.object(), extensions));
    }
    return known;
  }

  private static boolean mayUseExtensions(Change change) {
    return switch (change) {
      case Change.Create it -> !(it.after() instanceof Extension || it.after() instanceof Schema);
      case Change.Alter it -> !(it.alteration() instanceof MetaAlteration);
      case Change.Drop drop -> false;
      case Change.Rename rename -> false;
      case Change.RenameColumn rename -> false;
    };
  }
}
