package dev.pgflux.domain.plan;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.diff.ObjectReferences;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintRules;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.TableAlteration;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.rules.KindRouter;
import dev.pgflux.domain.rules.MetaRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns changes into drafts of steps, and adds to their effects what follows from references. */
final class Drafting {
  private final Difference difference;
  private final RuleContext context;
  private final ObjectReferences wanted;
  private final DroppedAlong droppedAlong;
  private final StagedDrafts staged;
  private final IndexBuilds builds;
  private final MaterializedViewBuilds views;

  Drafting(Difference difference, Staging staging) {
    this.staged = new StagedDrafts(staging, difference);
    this.builds = new IndexBuilds(staging, difference);
    this.views = new MaterializedViewBuilds(staging, difference);
    this.difference = difference;
    this.context = difference.context();
    this.wanted = new ObjectReferences(context.desired(), context.catalog());
    this.droppedAlong = new DroppedAlong(context, difference.references());
  }

  /** What comes before everything else; each group begins a transaction of its own. */
  List<List<Draft>> earlier() {
    List<List<Draft>> earlier = new ArrayList<>(staged.earlier());
    earlier.addAll(builds.earlier(this::create));
    return earlier;
  }

  /** The renames in order. */
  List<Draft> renames() {
    List<Draft> renames = new ArrayList<>();
    for (Change change : difference.changes()) {
      switch (change) {
        case Change.Rename it -> renames.addAll(RenameDrafts.rename(it, context));
        case Change.RenameColumn it -> renames.addAll(RenameDrafts.renameColumn(it));
        case Change.Create it -> {}
        case Change.Drop it -> {}
        case Change.Alter it -> {}
      }
    }
    return renames;
  }

  /** All but the renames, in groups of drafts that keep their order. */
  List<List<Draft>> others() {
    List<List<Draft>> groups = new ArrayList<>();
    for (Change change : difference.changes()) {
      switch (change) {
        case Change.Rename it -> {}
        case Change.RenameColumn it -> {}
        case Change.Create(SchemaObject object, Optional<String> again) -> {
          if (views.takes(object)) {
            views.add(object, create(object));
          } else if (builds.takes(object)) {
            builds.add(object, create(object));
          } else {
            groups.add(create(object));
          }
        }
        case Change.Drop it -> {
          if (!staged.keepsDrop(it.object())
              && !builds.takesDrop(it.object())
              && !views.takesDrop(it.object())) {
            groups.add(drop(it.before()));
          }
        }
        case Change.Alter it -> groups.add(alter(it));
      }
    }
    groups.addAll(views.place(groups, this::drop));
    groups.addAll(builds.place(groups, this::create, this::drop));
    return groups;
  }

  /** What follows everything else, in order; each group begins a transaction of its own. */
  List<List<Draft>> later() {
    List<List<Draft>> later = new ArrayList<>(staged.later().stream().map(List::of).toList());
    later.addAll(builds.later());
    later.addAll(views.later());
    return later;
  }

  /** What differs, with the parts of indexes that the plan makes by statements of their own. */
  Difference withParts() {
    return difference.alsoMaking(builds.undeclaredParts());
  }

  private List<Draft> create(SchemaObject object) {
    List<Draft> drafts = new ArrayList<>(KindRouter.rulesOf(object).create(object, context));
    if (object instanceof Constraint constraint
        && !ConstraintRules.isMadeWithTable(constraint, context)) {
      drafts = new ArrayList<>(staged.create(constraint, drafts));
    }
    if (!drafts.isEmpty()) {
      Draft first = drafts.getFirst();
      Set<Reference> needed = new TreeSet<>(wanted.of(object));
      drafts.subList(1, drafts.size()).forEach(it -> needed.removeAll(onlyNeededBy(it, first)));
      Effects effects =
          first
              .effects()
              .needing(needed)
              .preferring(ObjectReferences.mentionsOf(object))
              .making(parts(object));
      drafts.set(0, first.withEffects(effects));
    }
    drafts.addAll(MetaRules.create(object, context));
    return drafts;
  }

  /** Functions that a shell type is there for are needed by what completes it. */
  private static Set<Reference> onlyNeededBy(Draft later, Draft first) {
    return later.operation() == first.operation() ? later.effects().needs() : Set.of();
  }

  private List<Draft> drop(SchemaObject object) {
    if (droppedAlong.contains(object)) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>(KindRouter.rulesOf(object).drop(object, context));
    if (!drafts.isEmpty()) {
      Draft last = drafts.getLast();
      Effects effects = last.effects();
      List<SchemaObject> gone = new ArrayList<>(droppedAlong.with(object));
      gone.add(object);
      for (SchemaObject each : gone) {
        effects =
            effects
                .freeing(difference.references().of(each.id()))
                .releasing(ObjectReferences.mentionsOf(each))
                .destroying(parts(each));
      }
      drafts.set(drafts.size() - 1, last.withEffects(effects));
    }
    return drafts;
  }

  private List<Draft> alter(Change.Alter change) {
    List<Draft> drafts = staged.alter(change, KindRouter.alter(change, context));
    if (change.after() instanceof Table) {
      return leavingExtensions(change, drafts);
    }
    Set<Reference> before = difference.references().of(change.before().id());
    Set<Reference> after = wanted.of(change.after());
    Set<Reference> freed = new TreeSet<>(before);
    freed.removeAll(after);
    return drafts.stream().map(it -> it.withEffects(around(it, after, freed))).toList();
  }

  /**
   * Which column of a table uses an extension is not always known: what a table uses of it goes
   * before it, if the table needs nothing of it afterwards.
   */
  private List<Draft> leavingExtensions(Change.Alter change, List<Draft> drafts) {
    if (change.alteration() instanceof TableAlteration.AddColumn) {
      return drafts;
    }
    Set<Reference> left = new TreeSet<>(difference.references().of(change.before().id()));
    left.removeIf(it -> it.object().objectClass() != ObjectClass.EXTENSION);
    if (left.isEmpty()) {
      return drafts;
    }
    left.removeAll(wanted.of(change.after()));
    return drafts.stream().map(it -> it.withEffects(it.effects().freeing(left))).toList();
  }

  /** A step that makes an object let go of something must not wait for that to be made again. */
  private static Effects around(Draft draft, Set<Reference> after, Set<Reference> freed) {
    Set<Reference> needed = new TreeSet<>(after);
    needed.removeAll(draft.effects().frees());
    return draft.effects().needing(needed).freeing(freed);
  }

  /** An object with its columns: whatever others can refer to. */
  private static Set<Reference> parts(SchemaObject object) {
    Set<Reference> parts = new TreeSet<>();
    ObjectId id = object.id();
    parts.add(Reference.to(id));
    columnNames(object).forEach(name -> parts.add(Reference.to(id, name)));
    return parts;
  }

  private static List<Identifier> columnNames(SchemaObject object) {
    return switch (object) {
      case Table it -> it.columns().stream().map(Column::name).toList();
      case View it -> it.columns().stream().map(ViewColumn::name).toList();
      case MaterializedView it -> it.columns().stream().map(ViewColumn::name).toList();
      case SchemaObject other -> List.of();
    };
  }
}
