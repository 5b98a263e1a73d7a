package dev.pgflux.domain.object.table;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintRules;
import dev.pgflux.domain.object.constraint.ParentChecks;
import dev.pgflux.domain.object.index.IndexUse;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.object.table.Table.ReplicaIdentity;
import dev.pgflux.domain.object.table.Table.RowSecurity;
import dev.pgflux.domain.object.table.Table.Storage;
import dev.pgflux.domain.object.table.TableAlteration.SetForeignOptions;
import dev.pgflux.domain.object.table.TableAlteration.SetHierarchy;
import dev.pgflux.domain.object.table.TableAlteration.SetOfType;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.ForeignOptions;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.StorageParameters;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements for differences of a table as a whole. */
final class TableSettings {
  /** The first version in which NOT NULL is a constraint that can be a parent's alone. */
  private static final int NAMED_NOT_NULL = 18;

  private final Table desired;
  private final RuleContext context;
  private final TableHazards hazards;

  TableSettings(Table desired, RuleContext context) {
    this.desired = desired;
    this.context = context;
    this.hazards = new TableHazards(desired, context);
  }

  private Sql alter(String rest, Object... arguments) {
    return Sql.of("ALTER TABLE ?", desired.id().name()).plus(rest, arguments);
  }

  private Draft draft(Operation operation, Sql sql) {
    return Draft.on(desired, operation, sql);
  }

  List<Draft> hierarchy(SetHierarchy change) {
    List<Draft> drafts = new ArrayList<>();
    switch (change.before()) {
      case Hierarchy.Root root -> {}
      case Hierarchy.Partition it -> drafts.add(detach(it));
      case Hierarchy.Child it ->
          it.parents().stream()
              .filter(parent -> !desired.parents().contains(parent) || isPartition(change.after()))
              .forEach(parent -> drafts.add(noInherit(parent)));
    }
    new ParentChecks(context).unwanted(desired.id()).forEach(name -> drafts.add(dropLeft(name)));
    switch (change.after()) {
      case Hierarchy.Root root -> {}
      case Hierarchy.Partition it -> {
        drafts.addAll(missingChecks());
        drafts.addAll(attached(it));
      }
      case Hierarchy.Child it -> {
        drafts.addAll(missingChecks());
        it.parents().stream()
            .filter(parent -> !inherits(change.before(), parent))
            .forEach(parent -> drafts.add(inherit(parent)));
      }
    }
    return drafts;
  }

  /** INHERIT and ATTACH PARTITION want the parents' checks to be there. */
  private List<Draft> missingChecks() {
    return new ParentChecks(context)
        .missing(desired).stream()
            .map(it -> ConstraintRules.add(it, context))
            .map(this::after)
            .toList();
  }

  /** After another check of that name is gone, and columns that it uses have come. */
  private Draft after(Draft check) {
    List<Reference> columns =
        desired.columns().stream().map(it -> Reference.to(desired.id(), it.name())).toList();
    return check.withEffects(check.effects().needing(columns).making(Reference.to(check.object())));
  }

  private static boolean isPartition(Hierarchy hierarchy) {
    return hierarchy instanceof Hierarchy.Partition;
  }

  private static boolean inherits(Hierarchy before, QualifiedId parent) {
    return before instanceof Hierarchy.Child child && child.parents().contains(parent);
  }

  private Draft detach(Hierarchy.Partition partition) {
    Sql sql =
        Sql.of(
            partition.detachPending()
                ? "ALTER TABLE ? DETACH PARTITION ? FINALIZE"
                : "ALTER TABLE ? DETACH PARTITION ?",
            partition.parent().name(),
            desired.id().name());
    return draft(Operation.DETACH, sql)
        .withEffects(
            Effects.NONE
                .freeing(Reference.to(partition.parent()))
                .freeing(new ParentChecks(context).ofOldParents(desired.id()))
                .freeing(new Attachment(context).letGo(desired.id()))
                .making(letGo()));
  }

  private Draft dropLeft(Identifier check) {
    return draft(Operation.DROP_CONSTRAINT, alter(" DROP CONSTRAINT ?", check))
        .withEffects(
            Effects.NONE.destroying(Reference.to(ObjectId.constraint(desired.id(), check))));
  }

  /** ATTACH PARTITION, and what makes the table's own what that made the parent's alone. */
  List<Draft> attached(Hierarchy.Partition partition) {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(attach(partition));
    drafts.addAll(ownNotNulls(partition.parent()));
    drafts.addAll(new InheritedTriggers(context).ofAttached(desired));
    return drafts;
  }

  private Draft attach(Hierarchy.Partition partition) {
    Sql sql =
        Sql.of(
            "ALTER TABLE ? ATTACH PARTITION ? ?",
            partition.parent().name(),
            desired.id().name(),
            partition.bound());
    Effects effects =
        Effects.NONE
            .needing(Reference.to(partition.parent()), Reference.to(desired.id()))
            .needing(notNulls(desired))
            .needing(notNulls(partition.parent()))
            .needing(new ParentChecks(context).forNewParents(desired.id()))
            .needing(new Attachment(context).broughtAlong(desired.id()));
    return hazards.ofNewPartition(
        partition.parent(),
        hazards.ofAttaching(draft(Operation.ATTACH_PARTITION, sql).withEffects(effects)));
  }

  /** ATTACH PARTITION makes each NOT NULL constraint that the parent demands the parent's alone. */
  private List<Draft> ownNotNulls(QualifiedId parent) {
    NotNullDrafts drafts = new NotNullDrafts(desired, context);
    return desired.columns().stream()
        .filter(column -> context.version().isAtLeast(NAMED_NOT_NULL))
        .filter(column -> column.notNull().filter(it -> !it.inherited()).isPresent())
        .filter(column -> demands(parent, column))
        .map(column -> drafts.makeOwn(column.name()))
        .toList();
  }

  private boolean demands(QualifiedId parent, Column column) {
    return Lineage.column(context.desired(), parent, column.name())
        .flatMap(Column::notNull)
        .filter(it -> !it.noInherit())
        .isPresent();
  }

  /** The NOT NULL constraints of a table that comes loose, under their names before. */
  private List<Reference> letGo() {
    return context.live().find(desired.id(), Table.class).map(this::notNulls).orElse(List.of());
  }

  private List<Reference> notNulls(QualifiedId table) {
    return context.desired().find(table, Table.class).map(this::notNulls).orElse(List.of());
  }

  private List<Reference> notNulls(Table table) {
    List<Reference> found = new ArrayList<>();
    for (Column column : table.columns()) {
      column
          .notNull()
          .map(it -> it.nameOn(table.id(), column.name()))
          .ifPresent(name -> found.add(Reference.to(table.constraintId(name))));
    }
    return found;
  }

  private Draft noInherit(QualifiedId parent) {
    return draft(Operation.DETACH, alter(" NO INHERIT ?", parent.name()))
        .withEffects(
            Effects.NONE
                .freeing(Reference.to(parent))
                .freeing(new ParentChecks(context).ofOldParents(desired.id()))
                .making(letGo()));
  }

  private Draft inherit(QualifiedId parent) {
    Draft draft = draft(Operation.INHERIT, alter(" INHERIT ?", parent.name()));
    return draft.withEffects(
        draft
            .effects()
            .needing(Reference.to(parent))
            .needing(new ParentChecks(context).forNewParents(desired.id()))
            .needing(notNulls(desired))
            .needing(notNulls(parent)));
  }

  List<Draft> persistence(Persistence after) {
    boolean unlogged = after == Persistence.UNLOGGED;
    Draft draft = draft(Operation.ALTER_TABLE, alter(unlogged ? " SET UNLOGGED" : " SET LOGGED"));
    Draft rewriting =
        rewriting(draft, "It is written again as " + (unlogged ? "UNLOGGED." : "LOGGED."));
    return List.of(unlogged ? hazards.ofBecomingUnlogged(rewriting) : rewriting);
  }

  List<Draft> storage(Storage before, Storage after) {
    List<Draft> drafts = new ArrayList<>();
    StorageParameters.changes(alter(""), before.parameters(), after.parameters()).stream()
        .map(it -> draft(Operation.ALTER_TABLE_SETTINGS, it.sql()).withLock(it.lock()))
        .forEach(drafts::add);
    if (!before.accessMethod().equals(after.accessMethod())) {
      Identifier method = after.accessMethod().orElse(Identifier.of("heap"));
      drafts.add(
          rewriting(
              draft(Operation.ALTER_TABLE, alter(" SET ACCESS METHOD ?", method)),
              "It is written again with another access method."));
    }
    if (!before.tablespace().equals(after.tablespace())) {
      Identifier name = after.tablespace().orElse(Identifier.of("pg_default"));
      drafts.add(
          rewriting(
              draft(Operation.ALTER_TABLE, alter(" SET TABLESPACE ?", name)),
              "It is copied to another tablespace."));
    }
    return drafts;
  }

  private Draft rewriting(Draft draft, String reason) {
    if (context.factsOf(desired.id()).isEmpty()) {
      return draft;
    }
    return draft.withHazard(
        new Hazard(
            HazardKind.TABLE_REWRITE,
            Hazard.Severity.BLOCKING,
            "table " + desired.id(),
            reason + " Nobody can read it meanwhile.",
            "Do it in a maintenance window."));
  }

  List<Draft> rowSecurity(RowSecurity before, RowSecurity after) {
    List<Draft> drafts = new ArrayList<>();
    if (before.enabled() != after.enabled()) {
      Sql sql =
          alter(after.enabled() ? " ENABLE ROW LEVEL SECURITY" : " DISABLE ROW LEVEL SECURITY");
      drafts.add(hazards.ofEnabling(after, draft(Operation.ROW_SECURITY, sql)));
    }
    if (before.forced() != after.forced()) {
      Sql sql =
          alter(after.forced() ? " FORCE ROW LEVEL SECURITY" : " NO FORCE ROW LEVEL SECURITY");
      drafts.add(hazards.ofForcing(after, draft(Operation.ROW_SECURITY, sql)));
    }
    return drafts;
  }

  /** An index that this plan makes says so itself, once it is there. */
  List<Draft> replicaIdentity(ReplicaIdentity after) {
    return switch (after) {
      case ReplicaIdentity.PrimaryKey it -> replica(Sql.of("DEFAULT"));
      case ReplicaIdentity.Full it -> replica(Sql.of("FULL"));
      case ReplicaIdentity.Nothing it -> replica(Sql.of("NOTHING"));
      case ReplicaIdentity.UsingIndex it ->
          isNewIndex(it.index()) ? List.of() : replica(Sql.of("USING INDEX ?", it.index()));
    };
  }

  private List<Draft> replica(Sql what) {
    Draft draft = draft(Operation.ALTER_TABLE, alter(" REPLICA IDENTITY ?", what));
    return List.of(hazards.ofIdentifying(desired.replicaIdentity(), draft));
  }

  List<Draft> clusteredIndex(Optional<Identifier> after) {
    if (after.isEmpty()) {
      return List.of(draft(Operation.ALTER_TABLE_SETTINGS, alter(" SET WITHOUT CLUSTER")));
    }
    return isNewIndex(after.get())
        ? List.of()
        : List.of(draft(Operation.ALTER_TABLE_SETTINGS, IndexUse.cluster(desired, after.get())));
  }

  private boolean isNewIndex(Identifier name) {
    QualifiedId index = ObjectId.relation(new QualifiedName(desired.id().name().schema(), name));
    return context.isCreated(index)
        || context.isCreated(desired.constraintId(name))
        || (context.desired().find(desired.constraintId(name), Constraint.class).isEmpty()
            && context.desired().find(index).isEmpty());
  }

  List<Draft> ofType(SetOfType change) {
    if (change.after().isEmpty()) {
      return List.of(draft(Operation.DETACH, alter(" NOT OF")));
    }
    Draft draft = draft(Operation.ALTER_TABLE, alter(" OF ?", change.after().get()));
    return List.of(
        draft.withEffects(
            draft.effects().needing(Reference.to(ObjectId.type(change.after().get())))));
  }

  List<Draft> foreignOptions(SetForeignOptions change) {
    Sql changes = ForeignOptions.changes(change.before().options(), change.after().options());
    return List.of(
        draft(
            Operation.ALTER_TABLE,
            Sql.of("ALTER FOREIGN TABLE ? OPTIONS (?)", desired.id().name(), changes)));
  }
}
