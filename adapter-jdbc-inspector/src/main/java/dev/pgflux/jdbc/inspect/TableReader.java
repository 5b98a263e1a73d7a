package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Foreign;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.object.table.Table.ReplicaIdentity;
import dev.pgflux.domain.object.table.Table.RowSecurity;
import dev.pgflux.domain.sql.Fragment;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds tables, partitioned tables, partitions and foreign tables. */
final class TableReader implements ObjectReader {
  private static final String FOREIGN_TABLES =
      "SELECT ftrelid, ftserver, ftoptions FROM pg_foreign_table";

  private final TableStorage storage;
  private final SequenceReader sequences;
  private final NotNullReader notNulls;
  private final InheritedTriggerStates triggers = new InheritedTriggerStates();
  private final Map<Long, Foreign> foreign = new HashMap<>();

  TableReader(TableStorage storage, SequenceReader sequences, NotNullReader notNulls) {
    this.storage = storage;
    this.sequences = sequences;
    this.notNulls = notNulls;
  }

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs
        .session()
        .query(
            FOREIGN_TABLES,
            row ->
                foreign.put(
                    row.oid("ftrelid"),
                    new Foreign(
                        catalogs.names().server(row.oid("ftserver")), row.options("ftoptions"))));
    triggers.read(catalogs.session());
    TableColumns columns = new TableColumns(catalogs, sequences, notNulls);
    for (RelationDirectory.Entry entry : catalogs.relations().entries()) {
      if (entry.managed() && entry.isTable()) {
        catalogs.objects().register(Catalog.TYPE, entry.rowType(), entry.id());
        found.add(Catalog.RELATION, entry.oid(), table(entry, columns, catalogs));
      }
    }
  }

  private Table table(RelationDirectory.Entry entry, TableColumns columns, Directories catalogs) {
    Optional<QualifiedName> ofType =
        entry.ofType() == 0
            ? Optional.empty()
            : Optional.of(catalogs.types().entry(entry.ofType()).name());
    return new Table(
        entry.id(),
        entry.unlogged() ? Persistence.UNLOGGED : Persistence.PERMANENT,
        columns.of(entry),
        hierarchy(entry, catalogs),
        entry
            .partitionKey()
            .map(key ->
                Fragment.ofText(Fragment.Kind.PARTITION_KEY, key, Fragment.Scope.of(entry.id()))),
        ofType,
        storage.of(entry),
        new RowSecurity(entry.rowSecurity(), entry.rowSecurityForced()),
        replicaIdentity(entry),
        storage.clusteredIndex(entry),
        Optional.ofNullable(foreign.get(entry.oid())),
        triggers.of(entry.oid()),
        catalogs
            .meta()
            .withPrivileges(Catalog.RELATION, entry.oid(), entry.owner(), PrivilegeTarget.TABLE));
  }

  private static Hierarchy hierarchy(RelationDirectory.Entry entry, Directories catalogs) {
    List<QualifiedId> parents =
        catalogs.relations().parents(entry.oid()).stream()
            .map(parent -> catalogs.relations().get(parent).id())
            .toList();
    if (parents.isEmpty()) {
      return new Hierarchy.Root();
    }
    if (!entry.partition()) {
      return new Hierarchy.Child(parents);
    }
    String bound =
        entry
            .partitionBound()
            .orElseThrow(() -> new CatalogMovedException("no bound of " + entry.name()));
    // A bound holds constants only, so nothing is visible in it.
    return new Hierarchy.Partition(
        parents.getFirst(),
        Fragment.ofText(Fragment.Kind.PARTITION_BOUND, bound, Fragment.Scope.EMPTY),
        catalogs.relations().isDetachPending(entry.oid()));
  }

  private ReplicaIdentity replicaIdentity(RelationDirectory.Entry entry) {
    if (foreign.containsKey(entry.oid())) {
      // The catalog says "nothing" of foreign tables, which cannot be given any.
      return new ReplicaIdentity.PrimaryKey();
    }
    return switch (entry.replicaIdentity()) {
      case 'f' -> new ReplicaIdentity.Full();
      case 'n' -> new ReplicaIdentity.Nothing();
      // Without an index, since that was dropped, nothing is sent.
      case 'i' ->
          storage
              .replicaIndex(entry)
              .<ReplicaIdentity>map((Identifier name) -> new ReplicaIdentity.UsingIndex(name))
              .orElseGet(ReplicaIdentity.Nothing::new);
      default -> new ReplicaIdentity.PrimaryKey();
    };
  }
}
