package dev.pgflux.ports.application;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.diff.DiffRequest;
import dev.pgflux.domain.diff.Differ;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.diff.OutsideDependentException;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.plan.Plan;
import dev.pgflux.domain.plan.PlanCycleException;
import dev.pgflux.domain.rules.ImpossibleChangeException;
import dev.pgflux.domain.scope.LiveRenames;
import dev.pgflux.domain.scope.LiveRenames.Renamed;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.ports.in.Undo;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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
    } catch (PlanCycleException | OutsideDependentException e) {
      return new Undo.Impossible(Objects.requireNonNull(e.getMessage()), notUndone);
    }
  }

  private DiffRequest reversed(ComparedSides sides, Difference forward) {
    Renamed live = LiveRenames.revert(after(forward), sides.renames(), sql.renamer());
    Renamed desired = LiveRenames.revert(before(sides, forward), sides.renames(), sql.renamer());
    return new DiffRequest(
        resolved(live, sides),
        resolved(desired, sides),
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

  /** What the plan leaves behind: what is live, save where it changes. */
  static Snapshot after(Difference forward) {
    Snapshot live = forward.context().live();
    Map<ObjectId, SchemaObject> made = new HashMap<>();
    Set<ObjectId> altered = new HashSet<>();
    for (Change change : forward.changes()) {
      switch (change) {
        case Change.Create it -> made.put(it.object(), it.after());
        case Change.Alter it -> altered.add(it.object());
        case Change.Drop drop -> {}
        case Change.Rename rename -> {}
        case Change.RenameColumn rename -> {}
      }
    }
    return forward
        .context()
        .desired()
        .map(wanted -> {
          SchemaObject present = live.find(wanted.id()).orElse(wanted);
          if (made.containsKey(wanted.id())) {
            return made.getOrDefault(wanted.id(), wanted);
          }
          return altered.contains(wanted.id()) ? spelledAs(present, wanted) : present;
        });
  }

  /** The wanted object with the live fragments, where they are equal. */
  private static SchemaObject spelledAs(SchemaObject live, SchemaObject wanted) {
    Map<Fragment, Fragment> spelling = new HashMap<>();
    live.fragments().forEach(fragment -> spelling.put(fragment, fragment));
    UnaryOperator<Fragment> spelled = fragment -> spelling.getOrDefault(fragment, fragment);
    return wanted.mapFragments(spelled);
  }

  /** What {@code pg_depend} knows of what neither goes nor changes, and of what is not managed. */
  private static Map<ObjectId, Set<Reference>> dependencies(
      ComparedSides sides, Difference forward) {
    Map<ObjectId, Set<Reference>> known = new TreeMap<>(sides.dependencies());
    List<ObjectId> changed = new ArrayList<>();
    forward.changes().forEach(change -> changed.add(change.object()));
    changed.forEach(known::remove);
    return known;
  }
}
