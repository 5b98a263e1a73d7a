package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** CREATE TABLE and CREATE FOREIGN TABLE. */
final class CreateTableFold {
  private final StatementContext statement;
  private final Node node;
  private final QualifiedId id;

  private CreateTableFold(StatementContext statement, Node node) {
    this.statement = statement;
    this.node = node;
    this.id = ObjectId.relation(statement.newName(node.node("relation").orElseThrow()));
  }

  static void create(StatementContext statement) {
    new CreateTableFold(statement, statement.node()).fold(Optional.empty());
  }

  static void createForeign(StatementContext statement) {
    Node node = statement.node();
    Table.Foreign foreign =
        new Table.Foreign(
            Identifier.of(node.text("servername")),
            Options.changed(new TreeMap<>(), node.nodes("options")));
    new CreateTableFold(statement, node.node("base").orElseThrow()).fold(Optional.of(foreign));
  }

  static void refuseTemporary(Node rangeVar, String what) {
    if (rangeVar.text("relpersistence").equals("t")
        || rangeVar.text("schemaname").equals("pg_temp")) {
      throw new FoldException.PassedOver(
          "temporary "
              + what
              + " \""
              + rangeVar.text("relname")
              + "\" is passed over: it lives in one session only");
    }
  }

  private void fold(Optional<Table.Foreign> foreign) {
    Node relation = node.node("relation").orElseThrow();
    refuseTemporary(relation, "table");
    if (statement.builder().contains(id)) {
      if (node.flag("if_not_exists")) {
        return;
      }
      throw statement.duplicate(id, "table");
    }
    Persistence persistence =
        relation.text("relpersistence").equals("u") ? Persistence.UNLOGGED : Persistence.PERMANENT;
    List<QualifiedId> parents =
        node.nodes("inhRelations").stream().map(statement::relation).toList();
    Optional<CompositeType> type = node.node("ofTypename").map(this::rowType);
    TableElements elements = new TableElements(statement, id, persistence);
    type.ifPresent(elements::addAttributes);
    if (isPartition()) {
      elements.addInherited(parents);
    }
    elements.add(node.nodes("tableElts"));
    if (!isPartition()) {
      elements.mergeInherited(parents);
    }
    statement.create(table(foreign, persistence, parents, type, elements.columns()));
    elements.finish();
    if (isPartition()) {
      AttachFold.partsOfNewPartition(statement, parents.getFirst(), id);
    }
  }

  private boolean isPartition() {
    return node.node("partbound").isPresent();
  }

  private CompositeType rowType(Node typeName) {
    List<String> names = Trees.names(typeName, "names");
    QualifiedId type = statement.typeId(names, Optional.of(typeName));
    return statement
        .builder()
        .find(type, CompositeType.class)
        .orElseThrow(() ->
            new FoldException(
                type + " is not a composite type", Optional.of(typeName), Optional::empty));
  }

  private Table table(
      Optional<Table.Foreign> foreign,
      Persistence persistence,
      List<QualifiedId> parents,
      Optional<CompositeType> type,
      List<Column> columns) {
    TableDraft draft = new TableDraft(Table.of(id, columns));
    draft.persistence = persistence;
    draft.foreign = foreign;
    draft.hierarchy = hierarchy(parents);
    draft.partitionKey =
        node.node("partspec")
            .map(spec ->
                StatementContext.fragment(
                    Fragment.Kind.PARTITION_KEY, spec, statement.scope(Optional.of(id))));
    draft.ofType = type.map(it -> it.id().name());
    draft.parameters = Options.parameters(node.nodes("options"));
    draft.parameters.remove("oids");
    if (foreign.isEmpty()) {
      store(draft, parents);
    }
    return draft.build();
  }

  private void store(TableDraft draft, List<QualifiedId> parents) {
    SessionDefaults defaults = statement.defaults();
    if (isPartition()) {
      Optional<Table> parent = statement.builder().find(parents.getFirst(), Table.class);
      defaults = defaults.forPartitionOf(parent, statement.folding().major());
    }
    draft.tablespace = defaults.tablespace(node, "tablespacename");
    // Partitioned tables have one since 17, and then only where it is given.
    draft.accessMethod =
        node.node("partspec").isPresent()
            ? Options.accessMethod(node, "accessMethod")
            : defaults.accessMethod(node, "accessMethod");
  }

  private Hierarchy hierarchy(List<QualifiedId> parents) {
    if (parents.isEmpty()) {
      return new Hierarchy.Root();
    }
    return node.node("partbound")
        .map(bound -> bound(statement, parents.getFirst(), bound))
        .<Hierarchy>map(bound -> new Hierarchy.Partition(parents.getFirst(), bound))
        .orElseGet(() -> new Hierarchy.Child(parents));
  }

  static Fragment bound(StatementContext statement, QualifiedId parent, Node bound) {
    return StatementContext.fragment(
        Fragment.Kind.PARTITION_BOUND, bound, statement.scope(Optional.of(parent)));
  }
}
