package dev.pgflux.domain.plan;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.table.Attachment;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnNotNull;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

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

  private final MissingParts missingParts;
  private final Attachment attachment;

  /** What partitions lack of what is wanted above, by that. */
  private final Map<ObjectId, List<SchemaObject>> missing = new TreeMap<>();

  /** What tables lack to become partitions, by the table. */
  private final Map<ObjectId, List<SchemaObject>> attached = new TreeMap<>();

  private final SequencedMap<ObjectId, Task> tasks = new LinkedHashMap<>();
  private final List<List<Draft>> later = new ArrayList<>();

  /** What is to be built, and what would make it in one statement. */
  private record Task(SchemaObject object, List<Draft> whole) {}

  IndexBuilds(Staging staging, Difference difference) {
    this.wanted = staging.indexesConcurrently();
    this.difference = difference;
    this.context = difference.context();
    this.missingParts = new MissingParts(difference);
    this.attachment = new Attachment(context);
    if (wanted) {
      difference.changes().forEach(this::collect);
      AttachedTables.prepared(difference)
          .forEach(table -> {
            List<SchemaObject> parts = missingParts.ofAttached(table);
            attached.put(table.id(), parts);
            parts.forEach(this::adoptFor);
          });
      difference.changes().forEach(this::lookForBuilt);
      difference.changes().forEach(this::lookForReplaced);
    }
  }

  private void collect(Change change) {
    if (change instanceof Change.Drop(Index live, Optional<String> again)) {
      going.put(live.id(), live);
    }
  }

  private void lookForBuilt(Change change) {
    if (change instanceof Change.Create(SchemaObject object, Optional<String> again)) {
      if (IndexBuild.canBe(object, context)) {
        adoptFor(object);
      } else if (missingParts.isWhole(object)) {
        List<SchemaObject> parts = missingParts.of(object);
        missing.put(object.id(), parts);
        parts.forEach(this::adoptFor);
      }
    }
  }

  private void lookForReplaced(Change change) {
    if (change instanceof Change.Drop drop
        && IndexBuild.isReplacement(drop)
        && (IndexBuild.canBe(drop.before(), context) || isBuiltInParts(drop.object()))
        // A part goes with the whole.
        && Adoption.wholeOf(drop.before()).isEmpty()
        && !isInTheWay(drop.before())) {
      replaced.put(drop.object(), drop.before());
    }
  }

  private void adoptFor(SchemaObject object) {
    findBuilt(object)
        .ifPresent(live -> {
          built.put(object.id(), live);
          adopted.add(live.id());
          going.remove(live.id());
        });
  }

  /** Whether parts of a wanted index or key of a partitioned table are built before it. */
  private boolean isBuiltInParts(ObjectId wanted) {
    return context
        .desired()
        .find(wanted)
        .filter(missingParts::isWhole)
        .filter(whole ->
            !missing.getOrDefault(whole.id(), List.of()).isEmpty()
                || declaredParts(whole).anyMatch(part -> IndexBuild.canBe(part, context)))
        .isPresent();
  }

  /** The new parts of the files' own which a new whole takes. */
  private Stream<SchemaObject> declaredParts(SchemaObject whole) {
    return context.wantedParts().ofWhole(Adoption.wholeOf(whole).orElse(whole.id())).stream()
        .filter(part -> context.isCreated(part.id()))
        .filter(part -> attachment.nearest(part).filter(whole::equals).isPresent());
  }

  /** A live index that goes in this plan and says the same as the one that is wanted. */
  private Optional<Index> findBuilt(SchemaObject object) {
    Index index = IndexBuild.indexOf(object);
    return going.values().stream()
        // A part goes with its whole, whatever it could serve as.
        .filter(live -> Adoption.wholeOf(live).isEmpty())
        .filter(live -> IndexBuild.saysTheSame(live, index))
        .filter(live ->
            object instanceof Constraint
                ? live.meta().comment().isEmpty()
                : live.id().equals(ReservedName.beside(index.id())))
        .findFirst();
  }

  /** Whether this takes the drafts for a new object. */
  boolean takes(SchemaObject object) {
    return wanted && (IndexBuild.canBe(object, context) || isBuiltInParts(object.id()));
  }

  /** Takes what would make an object in one statement. */
  void add(SchemaObject object, List<Draft> whole) {
    tasks.put(object.id(), new Task(object, whole));
  }

  /** The parts that this plan makes beside what the files speak of. */
  List<SchemaObject> undeclaredParts() {
    return Stream.concat(
            tasks.keySet().stream().flatMap(id -> missing.getOrDefault(id, List.of()).stream()),
            attached.values().stream().flatMap(List::stream))
        .toList();
  }

  /**
   * What is built before all else, for tables that are attached; each group begins a transaction of
   * its own.
   *
   * @param create makes the drafts that create an index or a key
   */
  List<List<Draft>> earlier(Function<SchemaObject, List<Draft>> create) {
    return attached.values().stream()
        .flatMap(List::stream)
        .map(part -> single(part, create.apply(part)).atTheEnd())
        .toList();
  }

  /** Whether the drop of an object is among the drafts here, or needs none. */
  boolean takesDrop(ObjectId object) {
    return replaced.containsKey(object) || adopted.contains(object);
  }

  /**
   * Divides the builds.
   *
   * @param others all other drafts, in groups
   * @param create makes the drafts that create an index or a key
   * @param drop makes the drafts that drop one
   * @return what must be among the others
   */
  List<List<Draft>> place(
      List<List<Draft>> others,
      Function<SchemaObject, List<Draft>> create,
      Function<SchemaObject, List<Draft>> drop) {
    List<List<Draft>> among = new ArrayList<>();
    List<Build> left = builds(create);
    Set<Reference> needed = new HashSet<>();
    others.forEach(group -> group.forEach(draft -> needed.addAll(draft.effects().needs())));
    Set<Reference> destroyed = new HashSet<>();
    others.forEach(group -> group.forEach(draft -> destroyed.addAll(draft.effects().destroys())));
    boolean found = true;
    while (found) {
      List<Build> now = left.stream().filter(build -> isNeeded(build, needed)).toList();
      for (Build build : now) {
        among.add(build.inOrder());
        among.getLast().forEach(draft -> needed.addAll(draft.effects().needs()));
      }
      left.removeAll(now);
      found = !now.isEmpty();
    }
    while (!left.isEmpty()) {
      Build next =
          left.stream().filter(it -> !waits(it, left)).findFirst().orElseGet(left::getFirst);
      later.add(atTheEnd(next, destroyed, drop));
      left.remove(next);
    }
    replaced.values().forEach(object -> among.add(drop.apply(object)));
    return among;
  }

  /** What stands in no other build, each with its parts. */
  private List<Build> builds(Function<SchemaObject, List<Draft>> create) {
    Map<ObjectId, List<Task>> parts = new HashMap<>();
    List<Task> tops = new ArrayList<>();
    for (Task task : tasks.values()) {
      Optional<ObjectId> above =
          Adoption.wholeOf(task.object())
              .flatMap(whole -> attachment.nearest(task.object()))
              .map(SchemaObject::id)
              .filter(tasks::containsKey);
      above.map(id -> parts.computeIfAbsent(id, it -> new ArrayList<>())).orElse(tops).add(task);
    }
    List<Build> builds = new ArrayList<>();
    tops.forEach(task -> builds.add(build(task, parts, create)));
    return builds;
  }

  private Build build(
      Task task, Map<ObjectId, List<Task>> parts, Function<SchemaObject, List<Draft>> create) {
    SchemaObject object = task.object();
    if (!missingParts.isWhole(object)) {
      return single(object, task.whole());
    }
    List<Build> below = new ArrayList<>();
    parts.getOrDefault(object.id(), List.of()).forEach(it -> below.add(build(it, parts, create)));
    missing
        .getOrDefault(object.id(), List.of())
        .forEach(part -> below.add(single(part, create.apply(part))));
    QualifiedId table = Adoption.tableOf(object).orElseThrow();
    return new PartitionedBuild(
        object, task.whole(), below, missingParts.areAllKnown(table), missingParts.joining(table));
  }

  private Build single(SchemaObject object, List<Draft> whole) {
    return new IndexBuild(
        object, IndexBuild.indexOf(object), whole, Optional.ofNullable(built.get(object.id())));
  }

  /** Whether a build needs what another one makes. */
  private static boolean waits(Build build, List<Build> others) {
    Set<Reference> needs = build.whole().getFirst().effects().needs();
    return others.stream().filter(it -> !it.equals(build)).anyMatch(it -> isNeeded(it, needs));
  }

  private static boolean isNeeded(Build build, Set<Reference> needed) {
    return build.makes().stream().anyMatch(needed::contains);
  }

  private List<Draft> atTheEnd(
      Build build, Set<Reference> destroyed, Function<SchemaObject, List<Draft>> drop) {
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
