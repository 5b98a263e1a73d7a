package dev.pgflux.domain.object.table;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.object.table.TableAlteration.AddColumn;
import dev.pgflux.domain.object.table.TableAlteration.DropColumn;
import dev.pgflux.domain.object.table.TableAlteration.ResetDefault;
import dev.pgflux.domain.object.table.TableAlteration.RetypeColumn;
import dev.pgflux.domain.object.table.TableAlteration.SetAttributes;
import dev.pgflux.domain.object.table.TableAlteration.SetClusteredIndex;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnComment;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnNotNull;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnPrivileges;
import dev.pgflux.domain.object.table.TableAlteration.SetForeignOptions;
import dev.pgflux.domain.object.table.TableAlteration.SetHierarchy;
import dev.pgflux.domain.object.table.TableAlteration.SetOfType;
import dev.pgflux.domain.object.table.TableAlteration.SetPersistence;
import dev.pgflux.domain.object.table.TableAlteration.SetReplicaIdentity;
import dev.pgflux.domain.object.table.TableAlteration.SetRowSecurity;
import dev.pgflux.domain.object.table.TableAlteration.SetStorage;
import dev.pgflux.domain.object.table.TableAlteration.SetTriggerStates;
import dev.pgflux.domain.object.table.TableAlteration.SetValue;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.ColumnMeta;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.ImpossibleChangeException;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Set;

/** The rules of tables, partitions and foreign tables. */
public final class TableRules implements KindRules<Table, TableAlteration> {
  private static final int SET_ACCESS_METHOD = 15;

  /** Makes the rules. */
  public TableRules() {}

  @Override
  public Comparison<TableAlteration> compare(Table live, Table desired, RuleContext context) {
    if (live.foreign().isPresent() != desired.foreign().isPresent()) {
      return new Comparison.Recreated<>(
          "a " + live.kindLabel() + " becomes a " + desired.kindLabel());
    }
    if (live.foreign().isPresent()
        && !live.foreign().get().server().equals(desired.foreign().orElseThrow().server())) {
      return new Comparison.Recreated<>("its foreign server changes");
    }
    if (!live.partitionKey().equals(desired.partitionKey())) {
      return new Comparison.Recreated<>("its partition key changes");
    }
    boolean otherMethod = !live.storage().accessMethod().equals(desired.storage().accessMethod());
    if (otherMethod && !context.version().isAtLeast(SET_ACCESS_METHOD)) {
      throw new ImpossibleChangeException(
          desired,
          "before version 15, PostgreSQL gives a table its access method once and for all.",
          otherForm(live));
    }
    return new Comparison.Altered<>(TableComparison.compare(live, desired, context));
  }

  @Override
  public List<Draft> create(Table desired, RuleContext context) {
    return new TableCreation(desired, context).drafts();
  }

  @Override
  public List<Draft> drop(Table live, RuleContext context) {
    boolean foreign = live.foreign().isPresent();
    Draft drop =
        Draft.of(
            live,
            Operation.DROP_TABLE,
            Sql.of(foreign ? "DROP FOREIGN TABLE ?" : "DROP TABLE ?", live.id().name()));
    return foreign ? List.of(drop) : List.of(drop.withHazard(loss(live, context)));
  }

  private static Hazard loss(Table live, RuleContext context) {
    long rows = context.factsOf(live.id()).rows();
    return new Hazard(
        HazardKind.DATA_LOSS,
        Hazard.Severity.BLOCKING,
        "table " + live.id(),
        rows > 0
            ? "The table and its rows (about " + rows + ") are lost."
            : "The table and its rows are lost.",
        context.isCreated(live.id()) ? otherForm(live) : rename(live));
  }

  /** No statement gives a table another partition key. */
  private static String otherForm(Table live) {
    return "Declare the new form as a second table, copy the rows over (INSERT INTO … SELECT …"
        + " FROM "
        + live.id()
        + "), and let the two swap their names with hints (-- @renamed-table from=…) in a later"
        + " release.";
  }

  private static String rename(Table live) {
    return "Rename it with a hint (-- @renamed-table from="
        + live.id().simpleName()
        + ") if it only changes its name, or take a dump first.";
  }

  @Override
  public List<Draft> alter(
      Table live, Table desired, TableAlteration alteration, RuleContext context) {
    ColumnDrafts columns = new ColumnDrafts(desired, context);
    TableSettings settings = new TableSettings(desired, context);
    return switch (alteration) {
      case AddColumn it -> columns.add(it);
      case DropColumn it -> columns.drop(it);
      case RetypeColumn it -> columns.retype(it);
      case SetValue it -> columns.setValue(it);
      case ResetDefault it -> columns.resetDefault(it);
      case SetColumnNotNull it -> new NotNullDrafts(desired, context).set(it);
      case SetAttributes it ->
          new ColumnSettings(desired, context).attributes(it.column(), it.before(), it.after());
      case SetColumnComment it ->
          List.of(ColumnMeta.comment(desired, desired.id(), it.column(), it.after()));
      case SetColumnPrivileges it ->
          ColumnMeta.privileges(desired, it.column(), it.before(), it.after(), context);
      case SetHierarchy it -> settings.hierarchy(it);
      case SetPersistence it -> settings.persistence(it.after());
      case SetStorage it -> settings.storage(it.before(), it.after());
      case SetRowSecurity it -> settings.rowSecurity(it.before(), it.after());
      case SetReplicaIdentity it -> settings.replicaIdentity(it.after());
      case SetClusteredIndex it -> settings.clusteredIndex(it.after());
      case SetOfType it -> settings.ofType(it);
      case SetForeignOptions it -> settings.foreignOptions(it);
      case SetTriggerStates it -> new InheritedTriggers(context).change(desired, it);
    };
  }

  @Override
  public Set<Invalidation> invalidations(Table live, Table desired, TableAlteration alteration) {
    return switch (alteration) {
      case DropColumn it ->
          Set.of(
              new Invalidation(
                  Reference.to(live.id(), it.column().name()), Invalidation.Kind.DROPPED));
      case RetypeColumn it ->
          Set.of(
              new Invalidation(
                  Reference.to(live.id(), it.before().name()), Invalidation.Kind.RETYPED));
      case TableAlteration other -> Set.of();
    };
  }

  @Override
  public Comparison<TableAlteration> react(
      Table live, Table desired, Invalidation lost, RuleContext context) {
    boolean serverGone =
        lost.kind() == Invalidation.Kind.DROPPED
            && desired.foreign().stream()
                .map(it -> new GlobalId(ObjectClass.FOREIGN_SERVER, it.server()))
                .anyMatch(lost.reference().object()::equals);
    if (serverGone) {
      return new Comparison.Recreated<>("its server is made again");
    }
    boolean parentGone =
        desired.parents().contains(lost.reference().object())
            && lost.kind() == Invalidation.Kind.DROPPED
            && lost.reference().column().isEmpty();
    return parentGone
        ? new Comparison.Recreated<>("its parent " + lost.reference() + " is made again")
        : new Comparison.Altered<>(new ColumnReactions(live, desired, context).to(lost));
  }
}
