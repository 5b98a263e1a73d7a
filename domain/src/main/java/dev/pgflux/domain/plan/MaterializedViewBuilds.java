package dev.pgflux.domain.plan;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexSql;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.MaterializedViewRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Materialized views that must be made again, and are computed under a reserved name beside the old
 * one, which is read until a short transaction lets the new one take its place. What a run leaves
 * that was cut short is out of date, and goes in the next plan as anything that nobody declares.
 */
final class MaterializedViewBuilds {
  private final Difference difference;
  private final RuleContext context;
  private final Map<ObjectId, Rebuild> rebuilds = new TreeMap<>();
  private final List<List<Draft>> later = new ArrayList<>();

  /** What is to be made again, and what would do so in one transaction. */
  private static final class Rebuild {
    private final MaterializedView old;
    private final Map<ObjectId, List<Draft>> created = new TreeMap<>();
    private final List<Index> indexes = new ArrayList<>();

    private Rebuild(MaterializedView old) {
      this.old = old;
    }
  }

  MaterializedViewBuilds(Staging staging, Difference difference) {
    this.difference = difference;
    this.context = difference.context();
    if (staging.indexesConcurrently()) {
      difference.changes().forEach(this::collect);
    }
  }

  private void collect(Change change) {
    if (change instanceof Change.Drop drop
        && drop.again().isPresent()
        && drop.before() instanceof MaterializedView old
        && old.populated()
        && !context.factsOf(old.id()).isEmpty()
        && context.desired().find(old.id(), MaterializedView.class).stream()
            .anyMatch(MaterializedView::populated)
        && hasNothingButIndexes(old)) {
      rebuilds.put(old.id(), new Rebuild(old));
    }
  }

  private boolean hasNothingButIndexes(MaterializedView view) {
    return difference.references().to(Reference.to(view.id())).stream()
        .allMatch(it -> context.live().find(it, Index.class).isPresent());
  }

  /** Whether this takes the drafts for a new object. */
  boolean takes(SchemaObject object) {
    return rebuilds.containsKey(viewOf(object));
  }

  private static ObjectId viewOf(SchemaObject object) {
    return object instanceof Index index ? index.table() : object.id();
  }

  /** Takes what would make an object in one transaction. */
  void add(SchemaObject object, List<Draft> drafts) {
    Rebuild rebuild = rebuilds.get(viewOf(object));
    if (rebuild == null) {
      throw new IllegalArgumentException(object.id() + " is made elsewhere");
    }
    rebuild.created.put(object.id(), drafts);
    if (object instanceof Index index) {
      rebuild.indexes.add(index);
    }
  }

  /** Whether the drop of an object is among the drafts here. */
  boolean takesDrop(ObjectId object) {
    return rebuilds.containsKey(object);
  }

  /**
   * Divides the views.
   *
   * @param others all other drafts, in groups
   * @param drop makes the drafts that drop a view
   * @return what must be among the others
   */
  List<List<Draft>> place(List<List<Draft>> others, Function<SchemaObject, List<Draft>> drop) {
    Set<Reference> needed = new HashSet<>();
    Set<Reference> destroyed = new HashSet<>();
    for (List<Draft> group : others) {
      for (Draft draft : group) {
        needed.addAll(draft.effects().needs());
        destroyed.addAll(draft.effects().destroys());
      }
    }
    List<List<Draft>> among = new ArrayList<>();
    for (Rebuild rebuild : rebuilds.values()) {
      if (isFree(rebuild, needed, destroyed)) {
        later.add(beside(rebuild));
        later.add(placed(rebuild, drop.apply(rebuild.old)));
      } else {
        among.add(drop.apply(rebuild.old));
        among.addAll(rebuild.created.values());
      }
    }
    return among;
  }

  /** Whether nothing waits for the new one, and nothing takes away what the old one stands on. */
  private boolean isFree(Rebuild rebuild, Set<Reference> needed, Set<Reference> destroyed) {
    return needed.stream().noneMatch(it -> it.object().equals(rebuild.old.id()))
        && difference.references().of(rebuild.old.id()).stream()
            .noneMatch(it -> destroyed.contains(it) || context.isDropped(it.object()));
  }

  private List<Draft> beside(Rebuild rebuild) {
    MaterializedView wanted = wanted(rebuild);
    List<Draft> drafts = new ArrayList<>();
    drafts.add(
        Draft.of(
                wanted,
                Operation.CREATE_MATERIALIZED_VIEW,
                MaterializedViewRules.statement(wanted.withId(ReservedName.beside(wanted.id()))))
            .withHazard(
                Hazard.notice(
                    HazardKind.INDEX_REBUILD,
                    rebuild.old,
                    "Its rows are computed and its indexes built beside the old one, which is read"
                        + " until they are whole.",
                    "There must be room on disk for both.")));
    for (Index index : rebuild.indexes) {
      drafts.add(
          Draft.of(
              index,
              Operation.CREATE_INDEX,
              IndexSql.create(
                  index
                      .withId(ReservedName.beside(index.id()))
                      .withTable(ReservedName.beside(wanted.id())))));
    }
    return drafts;
  }

  private List<Draft> placed(Rebuild rebuild, List<Draft> drop) {
    MaterializedView wanted = wanted(rebuild);
    List<Draft> drafts = new ArrayList<>();
    drop.stream()
        .map(it -> it.withoutHazard(HazardKind.TABLE_LOCK))
        .map(it -> it.withoutHazard(HazardKind.INDEX_REBUILD))
        .forEach(drafts::add);
    drafts.add(rename(wanted, "ALTER MATERIALIZED VIEW ? RENAME TO ?", wanted.id()));
    rebuild.indexes.forEach(
        index -> drafts.add(rename(index, "ALTER INDEX ? RENAME TO ?", index.id())));
    rebuild.created.values().forEach(created -> drafts.addAll(created.subList(1, created.size())));
    return drafts;
  }

  /** Nobody uses yet what is renamed. */
  private static Draft rename(SchemaObject object, String words, QualifiedId id) {
    return Draft.of(
            object,
            Operation.RENAME,
            Sql.of(words, ReservedName.beside(id).name(), id.name().name()))
        .withLock(LockLevel.NONE);
  }

  private MaterializedView wanted(Rebuild rebuild) {
    return context.desired().find(rebuild.old.id(), MaterializedView.class).orElseThrow();
  }

  /** What comes at the end of the plan, in order; each group begins a transaction of its own. */
  List<List<Draft>> later() {
    return List.copyOf(later);
  }
}
