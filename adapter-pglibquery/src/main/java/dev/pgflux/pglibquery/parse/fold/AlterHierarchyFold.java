package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** ATTACH and DETACH PARTITION, INHERIT, OF. */
final class AlterHierarchyFold {
  private final StatementContext statement;
  private final Table table;

  AlterHierarchyFold(StatementContext statement, Table table) {
    this.statement = statement;
    this.table = table;
  }

  boolean alter(Node command) {
    switch (command.symbol("subtype")) {
      case "AT_AttachPartition" -> attach(command.node("def").orElseThrow());
      case "AT_DetachPartition", "AT_DetachPartitionFinalize" ->
          detach(command.node("def").orElseThrow());
      case "AT_AddInherit" -> inherit(statement.relation(command.node("def").orElseThrow()));
      case "AT_DropInherit" -> disinherit(statement.relation(command.node("def").orElseThrow()));
      case "AT_AddOf" -> {
        Node type = command.node("def").orElseThrow();
        QualifiedId id = statement.typeId(Trees.names(type, "names"), Optional.of(type));
        change(table.id(), draft -> draft.ofType = Optional.of(id.name()));
      }
      case "AT_DropOf" -> change(table.id(), draft -> draft.ofType = Optional.empty());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void attach(Node command) {
    QualifiedId partition = statement.relation(command.node("name").orElseThrow());
    Node boundNode =
        command
            .node("bound")
            .orElseThrow(() -> new FoldException("ATTACH PARTITION needs its bound"));
    Fragment bound = CreateTableFold.bound(statement, table.id(), boundNode);
    change(
        partition,
        draft -> {
          draft.hierarchy = new Hierarchy.Partition(table.id(), bound);
          draft.columns.replaceAll(column -> matched(column, partition));
        });
    AttachFold.partsOfAttached(statement, table.id(), partition);
  }

  /** A partition's columns are all its parent's; what the parent demands holds for them. */
  private Column matched(Column column, QualifiedId partition) {
    return table
        .column(column.name())
        .map(parents -> {
          boolean takesIdentity =
              parents.value() instanceof Column.Value.Identity && statement.folding().major() >= 17;
          return column
              .withInherited(true)
              .withNotNull(attached(column, parents, partition))
              .withValue(takesIdentity ? parents.value() : column.value());
        })
        .orElse(column);
  }

  /** Since 18 it keeps its name, and becomes the parent's where that demands it. */
  private Optional<NotNull> attached(Column column, Column parents, QualifiedId partition) {
    Optional<NotNull> inherited = NotNulls.inherited(statement, table.id(), parents, partition);
    return inherited.isEmpty()
        ? column.notNull()
        : column
            .notNull()
            .map(own -> own.withInherited(inherited.get().inherited()))
            .or(() -> inherited);
  }

  private void detach(Node command) {
    QualifiedId partition = statement.relation(command.node("name").orElseThrow());
    change(
        partition,
        draft -> {
          draft.hierarchy = new Hierarchy.Root();
          draft.triggerStates.clear();
          draft.columns.replaceAll(AlterHierarchyFold::own);
        });
    AttachFold.release(statement, partition);
    for (SchemaObject part : statement.builder().parts(table.id())) {
      if (part instanceof Constraint constraint
          && constraint.definition() instanceof ConstraintDefinition.Check) {
        ObjectId id = ObjectId.constraint(partition, constraint.id().name());
        if (statement.builder().find(id).isEmpty()) {
          statement
              .builder()
              .put(constraint.withId(ObjectId.constraint(partition, constraint.id().name())));
        }
      }
    }
  }

  private void inherit(QualifiedId parent) {
    List<QualifiedId> parents = new ArrayList<>(table.parents());
    parents.add(parent);
    change(table.id(), draft -> draft.hierarchy = new Hierarchy.Child(parents));
  }

  private void disinherit(QualifiedId parent) {
    List<QualifiedId> parents = new ArrayList<>(table.parents());
    parents.remove(parent);
    change(
        table.id(),
        draft -> {
          draft.hierarchy = parents.isEmpty() ? new Hierarchy.Root() : new Hierarchy.Child(parents);
          if (parents.isEmpty()) {
            draft.columns.replaceAll(AlterHierarchyFold::own);
          }
        });
    if (!parents.isEmpty()) {
      keepOwnNotNulls();
    }
  }

  private static Column own(Column column) {
    return column
        .withInherited(false)
        .withNotNull(column.notNull().map(it -> it.withInherited(false)));
  }

  /** What no parent demands any more is the table's own. */
  private void keepOwnNotNulls() {
    Table child = statement.builder().find(table.id(), Table.class).orElse(table);
    change(
        child.id(),
        draft ->
            draft.columns.replaceAll(column ->
                NotNulls.isDemanded(statement, child, column.name())
                    ? column
                    : column.withNotNull(column.notNull().map(it -> it.withInherited(false)))));
  }

  private void change(QualifiedId id, Consumer<TableDraft> change) {
    statement.builder().changeTable(id, change);
  }
}
