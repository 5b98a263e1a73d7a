package dev.pgflux.domain.object.table;

import dev.pgflux.domain.object.table.Table.Storage;
import dev.pgflux.domain.object.table.TableAlteration.AddColumn;
import dev.pgflux.domain.object.table.TableAlteration.DropColumn;
import dev.pgflux.domain.object.table.TableAlteration.SetClusteredIndex;
import dev.pgflux.domain.object.table.TableAlteration.SetForeignOptions;
import dev.pgflux.domain.object.table.TableAlteration.SetHierarchy;
import dev.pgflux.domain.object.table.TableAlteration.SetOfType;
import dev.pgflux.domain.object.table.TableAlteration.SetPersistence;
import dev.pgflux.domain.object.table.TableAlteration.SetReplicaIdentity;
import dev.pgflux.domain.object.table.TableAlteration.SetRowSecurity;
import dev.pgflux.domain.object.table.TableAlteration.SetStorage;
import dev.pgflux.domain.object.table.TableAlteration.SetTriggerStates;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.StorageParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What two states of one table differ in. */
final class TableComparison {
  private TableComparison() {}

  static List<TableAlteration> compare(Table live, Table desired, RuleContext context) {
    List<TableAlteration> found = new ArrayList<>(columns(live, desired, context));
    boolean columnsChange = !found.isEmpty();
    Table.Hierarchy hierarchy = whole(desired.hierarchy());
    if (!live.hierarchy().equals(hierarchy)) {
      found.add(new SetHierarchy(live.hierarchy(), hierarchy));
    }
    if (live.persistence() != desired.persistence()) {
      found.add(new SetPersistence(live.persistence(), desired.persistence()));
    }
    Storage storage = reachable(live, desired, columnsChange, context);
    if (!live.storage().equals(storage)) {
      found.add(new SetStorage(live.storage(), storage));
    }
    if (!live.rowSecurity().equals(desired.rowSecurity())) {
      found.add(new SetRowSecurity(live.rowSecurity(), desired.rowSecurity()));
    }
    if (!live.replicaIdentity().equals(desired.replicaIdentity())) {
      found.add(new SetReplicaIdentity(live.replicaIdentity(), desired.replicaIdentity()));
    }
    if (!live.clusteredIndex().equals(desired.clusteredIndex())) {
      found.add(new SetClusteredIndex(live.clusteredIndex(), desired.clusteredIndex()));
    }
    if (!live.ofType().equals(desired.ofType())) {
      found.add(new SetOfType(live.ofType(), desired.ofType()));
    }
    if (!live.triggerStates().equals(desired.triggerStates())) {
      found.add(new SetTriggerStates(live.triggerStates(), desired.triggerStates()));
    }
    if (!live.foreign().equals(desired.foreign())) {
      found.add(
          new SetForeignOptions(live.foreign().orElseThrow(), desired.foreign().orElseThrow()));
    }
    return found;
  }

  private static List<TableAlteration> columns(Table live, Table desired, RuleContext context) {
    List<TableAlteration> found = new ArrayList<>();
    for (Column column : live.columns()) {
      if (desired.column(column.name()).isEmpty()) {
        found.add(new DropColumn(column));
      }
    }
    NotNullComparison notNulls = new NotNullComparison(live, desired, context);
    for (Column column : desired.columns()) {
      Optional<Column> before = live.column(column.name());
      if (before.isEmpty()) {
        found.add(new AddColumn(column));
      } else if (losesItsGround(before.get(), live, desired)) {
        found.add(new DropColumn(before.get()));
        found.add(new AddColumn(column));
      } else {
        found.addAll(
            ColumnComparison.compare(
                before.get(), column, notNulls.compare(before.get(), column), context.version()));
      }
    }
    return new Lineage(context).withoutParentsWork(live, desired, found);
  }

  /** Nobody wants a partition that is half detached, such as a way back would lead to. */
  private static Table.Hierarchy whole(Table.Hierarchy hierarchy) {
    return hierarchy instanceof Table.Hierarchy.Partition it
        ? new Table.Hierarchy.Partition(it.parent(), it.bound())
        : hierarchy;
  }

  /**
   * What PostgreSQL keeps of the wanted storage: without a TOAST table nothing of its parameters,
   * unless a change of columns may bring one ({@code ATExecSetRelOptions} in {@code
   * src/backend/commands/tablecmds.c}).
   */
  private static Storage reachable(
      Table live, Table desired, boolean columnsChange, RuleContext context) {
    return columnsChange || context.factsOf(live.id()).toasted()
        ? desired.storage()
        : new Storage(
            StorageParameters.withoutToast(desired.storage().parameters()),
            desired.storage().accessMethod(),
            desired.storage().tablespace());
  }

  /** PostgreSQL changes no column's type that a generated column is computed from. */
  private static boolean losesItsGround(Column before, Table live, Table desired) {
    return before.value() instanceof Column.Value.Generated generated
        && desired.column(before.name()).map(Column::value).orElseThrow()
            instanceof Column.Value.Generated
        && generated.expression().references().stream()
            .filter(it -> it.object().equals(live.id()))
            .flatMap(it -> it.column().stream())
            .anyMatch(it -> isRetyped(live.column(it), desired.column(it)));
  }

  private static boolean isRetyped(Optional<Column> before, Optional<Column> after) {
    return before.isPresent()
        && after.isPresent()
        && !(before.get().type().equals(after.get().type())
            && before.get().collation().equals(after.get().collation()));
  }
}
