package dev.pgflux.domain.plan;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintAlteration;
import dev.pgflux.domain.object.constraint.StagedConstraint;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.StagedFill;
import dev.pgflux.domain.object.table.StagedNotNull;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.TableAlteration.AddColumn;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnNotNull;
import dev.pgflux.domain.object.table.TableAlteration.SetHierarchy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes apart what would read all rows under a strong lock. What must be committed before it, and
 * what reads rows, is kept for the end of the plan, each in a transaction of its own.
 */
final class StagedDrafts {
  private final Staging staging;
  private final Difference difference;
  private final StagedNotNull notNull;
  private final StagedFill fill;
  private final StagedAttachments attachments;
  private final List<Draft> fills = new ArrayList<>();
  private final List<Draft> later = new ArrayList<>();
  private final List<Draft> filled = new ArrayList<>();
  private final List<List<Draft>> finalized = new ArrayList<>();

  /** Columns that a run which was cut short has left with rows that have no value yet. */
  private final Map<MemberId, StagedFill.Waiting> left;

  /** Helpers of a run that was cut short, which go once they have served. */
  private final Set<ObjectId> helpers;

  StagedDrafts(Staging staging, Difference difference) {
    this.staging = staging;
    this.difference = difference;
    this.notNull =
        new StagedNotNull(
            difference.context(), difference.changes(), staging.indexesConcurrently());
    this.fill = new StagedFill(difference.context(), difference.changes());
    this.attachments = new StagedAttachments(staging, difference);
    this.left = fill.left();
    this.left.values().forEach(it -> fill(it.table(), it.column()));
    this.helpers = helpers();
  }

  private void fill(Table table, Identifier column) {
    fills.add(fill.fill(table, column));
    filled.add(fill.unmark(table, column));
  }

  private Set<ObjectId> helpers() {
    Set<ObjectId> found = new HashSet<>(attachments.helpers());
    found.addAll(left.keySet());
    for (Change change : difference.changes()) {
      if (change instanceof Change.Alter(SchemaObject before, Table table, SetColumnNotNull set)
          && notNull.canBe(table, set, staging.notNullRows())) {
        notNull.helperOf(table, set.column()).map(Constraint::id).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The drafts for a new constraint, as far as they are not kept for later. */
  List<Draft> create(Constraint constraint, List<Draft> drafts) {
    if (!staging.constraintsNotValid()
        || drafts.isEmpty()
        || !StagedConstraint.canBe(constraint, difference.context())) {
      return drafts;
    }
    later.add(StagedConstraint.validate(constraint));
    List<Draft> now = new ArrayList<>(drafts);
    now.set(0, StagedConstraint.add(constraint, drafts.getFirst()));
    return now;
  }

  /** The drafts for a difference, as far as they are not kept for later. */
  List<Draft> alter(Change.Alter change, List<Draft> drafts) {
    Alteration alteration = change.alteration();
    if (alteration instanceof AddColumn add
        && change.after() instanceof Table table
        && canFill(table, add.column())) {
      return addAndFill(table, add.column());
    }
    if (alteration instanceof SetColumnNotNull set
        && change.after() instanceof Table table
        && left.containsValue(new StagedFill.Waiting(table, set.column()))) {
      later.addAll(notNull(table, set, drafts));
      return List.of();
    }
    if (alteration instanceof SetColumnNotNull set
        && change.after() instanceof Table table
        && notNull.canBe(table, set, staging.notNullRows())) {
      StagedNotNull.Stages stages = notNull.stages(table, set);
      later.addAll(stages.later());
      return stages.now();
    }
    if (staging.constraintsNotValid() && validates(change)) {
      drafts.stream()
          .filter(draft -> draft.operation() == Operation.VALIDATE_CONSTRAINT)
          .map(draft -> StagedConstraint.withScan(draft, change.after()))
          .forEach(later::add);
      return drafts.stream()
          .filter(draft -> draft.operation() != Operation.VALIDATE_CONSTRAINT)
          .toList();
    }
    return attachments.attach(change, finalizeFirst(change, drafts));
  }

  /** Its rows must be able to wait for their values, and so must NOT NULL. */
  private boolean canFill(Table table, Column column) {
    return staging.constraintsNotValid()
        && staging.indexesConcurrently()
        && fill.canBe(table, column, staging.notNullRows())
        && (column.notNull().isEmpty()
            || notNull.canBe(table, becomingNotNull(column), staging.notNullRows()));
  }

  private static SetColumnNotNull becomingNotNull(Column column) {
    return new SetColumnNotNull(column.name(), Optional.empty(), column.notNull());
  }

  private List<Draft> addAndFill(Table table, Column column) {
    fill(table, column.name());
    if (column.notNull().isPresent()) {
      later.addAll(notNull(table, becomingNotNull(column), List.of()));
    }
    return fill.add(table, column);
  }

  /** NOT NULL for a column that is filled first: nobody may be refused before that is done. */
  private List<Draft> notNull(Table table, SetColumnNotNull set, List<Draft> atOnce) {
    if (!notNull.canBe(table, set, staging.notNullRows())) {
      return atOnce;
    }
    StagedNotNull.Stages stages = notNull.stages(table, set);
    List<Draft> all = new ArrayList<>(stages.now());
    all.addAll(stages.later());
    return all;
  }

  private static boolean validates(Change.Alter change) {
    return (change.alteration() instanceof ConstraintAlteration.Validate
            && change.after() instanceof Constraint constraint
            && constraint.owner().objectClass() == ObjectClass.RELATION)
        || change.alteration() instanceof SetColumnNotNull;
  }

  /** Whether the drop of an object is kept for later. */
  boolean keepsDrop(ObjectId object) {
    return helpers.contains(object);
  }

  /** PostgreSQL changes nothing of a partition that is half detached. */
  private List<Draft> finalizeFirst(Change.Alter change, List<Draft> drafts) {
    boolean pending =
        change.alteration() instanceof SetHierarchy set
            && set.before() instanceof Table.Hierarchy.Partition partition
            && partition.detachPending();
    if (!pending || difference.changes().stream().anyMatch(it -> it instanceof Change.Rename)) {
      return drafts;
    }
    finalized.add(drafts.stream().filter(draft -> draft.operation() == Operation.DETACH).toList());
    return drafts.stream().filter(draft -> draft.operation() != Operation.DETACH).toList();
  }

  /** What comes before all else; each group begins a transaction of its own. */
  List<List<Draft>> earlier() {
    List<List<Draft>> earlier = new ArrayList<>(finalized);
    earlier.addAll(attachments.earlier());
    return earlier;
  }

  /** What comes at the end, in order. */
  List<Draft> later() {
    List<Draft> all = new ArrayList<>(fills);
    all.addAll(later);
    all.addAll(filled);
    return List.copyOf(all);
  }
}
