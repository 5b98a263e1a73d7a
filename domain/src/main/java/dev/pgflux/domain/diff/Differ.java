package dev.pgflux.domain.diff;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.Parts;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRouter;
import dev.pgflux.domain.rules.MetaRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares two schemas and works out the consequences: what must be dropped and made again because
 * something that it rests on does not survive.
 */
public final class Differ {
  private final DiffRequest request;
  private final Snapshot live;
  private final Snapshot desired;
  private final Parts wantedParts;
  private final LiveReferences references;
  private final TreeMap<ObjectId, Decision> decisions = new TreeMap<>();
  private final Deque<Invalidation> pending = new ArrayDeque<>();
  private final Set<Invalidation> seen = new HashSet<>();
  private final List<Change> renames;
  private final List<SchemaObject> unspokenParts;

  private Differ(DiffRequest request) {
    this.request = request;
    PartReconciliation.Reconciled sides = PartReconciliation.of(request);
    this.live = sides.live();
    this.desired = sides.desired();
    this.wantedParts = Parts.of(desired);
    this.references = new LiveReferences(live, request.catalog(), sides.dependencies());
    this.renames = new ArrayList<>(request.renames());
    this.renames.addAll(sides.renames());
    this.unspokenParts = sides.unspoken();
  }

  /**
   * Compares.
   *
   * @param request both schemas and what is known beside them
   * @return the changes; the same for the same schemas, in whatever order they were read
   * @throws OutsideDependentException when something that is not managed would have to be dropped
   */
  public static Difference diff(DiffRequest request) {
    return new Differ(request).run();
  }

  private Difference run() {
    RuleContext comparing = context(Set.of(), Set.of());
    Set<ObjectId> all = new TreeSet<>(live.objects().keySet());
    all.addAll(desired.objects().keySet());
    for (ObjectId id : all) {
      decisions.put(id, decide(live.find(id), desired.find(id), comparing));
    }
    List.copyOf(decisions.values()).forEach(this::announce);
    while (!pending.isEmpty()) {
      spread(pending.poll(), comparing);
    }
    return new Difference(changes(), finalContext(), references, unspokenParts);
  }

  private static Decision decide(
      Optional<SchemaObject> live, Optional<SchemaObject> desired, RuleContext context) {
    if (desired.isEmpty()) {
      return new Decision.Remove(live.orElseThrow());
    }
    if (live.isEmpty()) {
      return new Decision.Make(desired.get());
    }
    if (!live.get().getClass().equals(desired.get().getClass())) {
      return new Decision.Remake(
          live.get(),
          desired.get(),
          "a " + live.get().kindLabel() + " becomes a " + desired.get().kindLabel());
    }
    return compare(live.get(), desired.get(), context);
  }

  private static Decision compare(SchemaObject live, SchemaObject desired, RuleContext context) {
    return switch (KindRouter.rulesOf(desired).compare(live, desired, context)) {
      case Comparison.Recreated<Alteration>(String reason) ->
          new Decision.Remake(live, desired, reason);
      case Comparison.Altered<Alteration>(List<Alteration> alterations) ->
          new Decision.Stay(live, desired, alterations)
              .plus(MetaRules.compare(live, desired, context));
    };
  }

  /** Queues what others lose by a decision. */
  private void announce(Decision decision) {
    switch (decision) {
      case Decision.Make make -> {}
      case Decision.Remove it -> enqueue(dropped(it.live()));
      case Decision.Remake it -> {
        enqueue(dropped(it.live()));
        remakeWhole(it);
      }
      case Decision.Stay it -> announce(it, it.alterations());
    }
  }

  /** PostgreSQL drops no part without the index or key that it is a part of. */
  private void remakeWhole(Decision.Remake part) {
    Adoption.wholeOf(part.live())
        .filter(whole -> Adoption.wholeOf(part.desired()).equals(Optional.of(whole)))
        .ifPresent(whole -> {
          if (decisions.get(whole) instanceof Decision.Stay stay) {
            Decision remake =
                new Decision.Remake(
                    stay.live(), stay.desired(), "its part " + part.live().id() + " is made again");
            decisions.put(whole, remake);
            announce(remake);
          }
        });
  }

  private void announce(Decision.Stay stay, List<? extends Alteration> alterations) {
    for (Alteration alteration : alterations) {
      KindRouter.invalidations(stay.live(), stay.desired(), alteration).forEach(this::enqueue);
    }
  }

  private static Invalidation dropped(SchemaObject live) {
    return new Invalidation(Reference.to(live.id()), Invalidation.Kind.DROPPED);
  }

  private void enqueue(Invalidation invalidation) {
    if (seen.add(invalidation)) {
      pending.add(invalidation);
    }
  }

  /** A generated column may be computed from another column of its own table. */
  private Set<ObjectId> dependents(Reference lost) {
    Set<ObjectId> dependents = new TreeSet<>(references.to(lost));
    if (lost.column().isPresent() && live.find(lost.object(), Table.class).isPresent()) {
      dependents.add(lost.object());
    }
    return dependents;
  }

  private void spread(Invalidation lost, RuleContext context) {
    for (ObjectId dependent : dependents(lost.reference())) {
      Decision decision = decisions.get(dependent);
      if (decision == null) {
        refuseOutside(dependent, lost);
      } else if (decision instanceof Decision.Stay stay) {
        decisions.put(dependent, react(stay, lost, context));
      }
    }
  }

  private Decision react(Decision.Stay stay, Invalidation lost, RuleContext context) {
    Comparison<Alteration> reaction =
        KindRouter.rulesOf(stay.desired()).react(stay.live(), stay.desired(), lost, context);
    return switch (reaction) {
      case Comparison.Recreated<Alteration>(String reason) -> {
        Decision remake = new Decision.Remake(stay.live(), stay.desired(), reason);
        announce(remake);
        yield remake;
      }
      case Comparison.Altered<Alteration>(List<Alteration> more) -> {
        announce(stay, more);
        yield stay.plus(more);
      }
    };
  }

  /** What is in neither snapshot and is no extension's is outside of what is managed. */
  private void refuseOutside(ObjectId dependent, Invalidation lost) {
    if (!request.catalog().extensionMembers().containsKey(dependent)) {
      throw new OutsideDependentException(dependent, lost.reference());
    }
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>(renames);
    for (Decision decision : decisions.values()) {
      switch (decision) {
        case Decision.Make it -> changes.add(new Change.Create(it.desired(), Optional.empty()));
        case Decision.Remove it -> changes.add(new Change.Drop(it.live(), Optional.empty()));
        case Decision.Remake it -> {
          changes.add(new Change.Drop(it.live(), Optional.of(it.reason())));
          changes.add(
              new Change.Create(
                  MetaInheritance.from(it.live(), it.desired()), Optional.of(it.reason())));
        }
        case Decision.Stay it ->
            it.alterations()
                .forEach(what -> changes.add(new Change.Alter(it.live(), it.desired(), what)));
      }
    }
    return changes;
  }

  private RuleContext finalContext() {
    Set<ObjectId> created = new HashSet<>();
    Set<ObjectId> dropped = new HashSet<>();
    decisions.forEach((id, decision) -> {
      switch (decision) {
        case Decision.Make make -> created.add(id);
        case Decision.Remove remove -> dropped.add(id);
        case Decision.Remake remake -> {
          created.add(id);
          dropped.add(id);
        }
        case Decision.Stay stay -> {}
      }
    });
    return context(created, dropped);
  }

  private RuleContext context(Set<ObjectId> created, Set<ObjectId> dropped) {
    return new RuleContext(
        live,
        desired,
        wantedParts,
        request.catalog(),
        Collections.unmodifiableMap(request.facts()),
        Collections.unmodifiableSet(created),
        Collections.unmodifiableSet(dropped));
  }
}
