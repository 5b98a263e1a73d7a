package dev.pgflux.domain.plan;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnNotNull;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The indexes of a plan that are built while others write. They come after everything else, so that
 * what can be one transaction stays one; only what other steps need is built in between.
 */
final class IndexBuilds {
  private final boolean wanted;
  private final RuleContext context;
  private final Difference difference;

  /** What would be dropped to be made again, and is kept until the new one is whole. */
  private final Map<ObjectId, SchemaObject> replaced = new TreeMap<>();

  /** Live indexes that serve as what was to be built, by what that is. */
  private final Map<ObjectId, Index> built = new TreeMap<>();

  private final Set<ObjectId> adopted = new HashSet<>();

  /** Live indexes that go in this plan, as long as none of them serves. */
  private final Map<ObjectId, Index> going = new LinkedHashMap<>();

  private final List<IndexBuild> builds = new ArrayList<>();
  private final List<List<Draft>> later = new ArrayList<>();

  IndexBuilds(Staging staging, Difference difference) {
    this.wanted = staging.indexesConcurrently();
    this.difference = difference;
    this.context = difference.context();
    if (wanted) {
      difference.changes().forEach(this::collect);
      difference.changes().forEach(this::look);
    }
  }

  private void collect(Change change) {
    if (change instanceof Change.Drop(Index live, Optional<String> again)) {
      going.put(live.id(), live);
    }
  }

  private void look(Change change) {
    if (change instanceof Change.Create(SchemaObject object, Optional<String> again)
        && IndexBuild.canBe(object, context)) {
      findBuilt(object).ifPresent(index -> adopt(object, index));
    }
    if (change instanceof Change.Drop drop
        && IndexBuild.isReplacement(drop)
        && IndexBuild.canBe(drop.before(), context)
        // A part goes with the whole.
        && Adoption.wholeOf(drop.before()).isEmpty()
        && !isInTheWay(drop.before())) {
      replaced.put(drop.object(), drop.before());
    }
  }

  private void adopt(SchemaObject object, Index live) {
    built.put(object.id(), live);
    adopted.add(live.id());
    going.remove(live.id());
  }

  /** A live index that goes in this plan and says the same as the one that is wanted. */
  private Optional<Index> findBuilt(SchemaObject object) {
    Index index = IndexBuild.indexOf(object);
    return going.values().stream()
        .filter(live -> IndexBuild.saysTheSame(live, index))
        .filter(live ->
            object instanceof Constraint
                ? live.meta().comment().isEmpty()
                : live.id().equals(IndexBuild.besides(index)))
        .findFirst();
  }

  /** Whether this takes the drafts for a new object. */
  boolean takes(SchemaObject object) {
    return wanted && IndexBuild.canBe(object, context);
  }

  /** Takes what would make an object in one statement. */
  void add(SchemaObject object, List<Draft> whole) {
    builds.add(
        new IndexBuild(
            object,
            IndexBuild.indexOf(object),
            whole,
            Optional.ofNullable(built.get(object.id()))));
  }

  /** Whether the drop of an object is among the drafts here, or needs none. */
  boolean takesDrop(ObjectId object) {
    return replaced.containsKey(object) || adopted.contains(object);
  }

  /**
   * Divides the builds.
   *
   * @param others all other drafts, in groups
   * @param drop makes the drafts that drop an index
   * @return what must be among the others
   */
  List<List<Draft>> place(List<List<Draft>> others, Function<SchemaObject, List<Draft>> drop) {
    List<List<Draft>> among = new ArrayList<>();
    List<IndexBuild> left = new ArrayList<>(builds);
    Set<Reference> needed = new HashSet<>();
    others.forEach(group -> group.forEach(draft -> needed.addAll(draft.effects().needs())));
    Set<Reference> destroyed = new HashSet<>();
    others.forEach(group -> group.forEach(draft -> destroyed.addAll(draft.effects().destroys())));
    boolean found = true;
    while (found) {
      List<IndexBuild> now = left.stream().filter(build -> isNeeded(build, needed)).toList();
      for (IndexBuild build : now) {
        among.add(build.inOrder());
        among.getLast().forEach(draft -> needed.addAll(draft.effects().needs()));
      }
      left.removeAll(now);
      found = !now.isEmpty();
    }
    for (IndexBuild build : left) {
      later.add(atTheEnd(build, destroyed, drop));
    }
    replaced.values().forEach(object -> among.add(drop.apply(object)));
    return among;
  }

  private static boolean isNeeded(IndexBuild build, Set<Reference> needed) {
    return build.whole().getFirst().effects().makes().stream().anyMatch(needed::contains);
  }

  private List<Draft> atTheEnd(
      IndexBuild build, Set<Reference> destroyed, Function<SchemaObject, List<Draft>> drop) {
    Optional<SchemaObject> old =
        Optional.ofNullable(replaced.get(build.object().id()))
            .filter(object -> survives(object, destroyed));
    old.ifPresent(object -> replaced.remove(object.id()));
    return old.map(object -> build.inPlaceOf(object, drop.apply(object)))
        .orElseGet(build::atTheEnd);
  }

  /** Whether no other step takes away what the index is built over. */
  private boolean survives(SchemaObject object, Set<Reference> destroyed) {
    return difference.references().of(object.id()).stream().noneMatch(destroyed::contains);
  }

  /**
   * Columns of a primary key become nullable only when it is gone, and a new foreign key takes hold
   * of the first key that fits.
   */
  private boolean isInTheWay(SchemaObject object) {
    return object instanceof Constraint constraint
        && constraint.definition() instanceof Key key
        && difference.changes().stream().anyMatch(change -> waits(change, constraint, key));
  }

  private static boolean waits(Change change, Constraint constraint, Key key) {
    return switch (change) {
      case Change.Alter it ->
          it.after().id().equals(constraint.owner())
              && it.alteration() instanceof SetColumnNotNull set
              && set.after().isEmpty()
              && key.columns().contains(set.column());
      case Change.Create it ->
          it.after() instanceof Constraint made
              && made.definition() instanceof ForeignKey foreignKey
              && foreignKey.referenced().equals(constraint.owner());
      case Change.Drop _, Change.Rename _, Change.RenameColumn _ -> false;
    };
  }

  /** What comes at the end of the plan, in order; each group begins a transaction of its own. */
  List<List<Draft>> later() {
    return List.copyOf(later);
  }
}
