package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.sql.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A table whose parts can be set one by one. */
final class TableDraft {
  QualifiedId id;
  Table.Persistence persistence;
  List<Column> columns;
  Table.Hierarchy hierarchy;
  Optional<Fragment> partitionKey;
  Optional<QualifiedName> ofType;
  SortedMap<String, String> parameters;
  Optional<Identifier> accessMethod;
  Optional<Identifier> tablespace;
  Table.RowSecurity rowSecurity;
  Table.ReplicaIdentity replicaIdentity;
  Optional<Identifier> clusteredIndex;
  Optional<Table.Foreign> foreign;
  SortedMap<Identifier, EnabledState> triggerStates;
  ObjectMeta meta;

  TableDraft(Table table) {
    id = table.id();
    persistence = table.persistence();
    columns = new ArrayList<>(table.columns());
    hierarchy = table.hierarchy();
    partitionKey = table.partitionKey();
    ofType = table.ofType();
    parameters = new TreeMap<>(table.storage().parameters());
    accessMethod = table.storage().accessMethod();
    tablespace = table.storage().tablespace();
    rowSecurity = table.rowSecurity();
    replicaIdentity = table.replicaIdentity();
    clusteredIndex = table.clusteredIndex();
    foreign = table.foreign();
    triggerStates = new TreeMap<>(table.triggerStates());
    meta = table.meta();
  }

  Table build() {
    return new Table(
        id,
        persistence,
        columns,
        hierarchy,
        partitionKey,
        ofType,
        new Table.Storage(parameters, accessMethod, tablespace),
        rowSecurity,
        replicaIdentity,
        clusteredIndex,
        foreign,
        triggerStates,
        meta);
  }

  int indexOf(Identifier column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  boolean changeColumn(Identifier column, UnaryOperator<Column> change) {
    int index = indexOf(column);
    if (index >= 0) {
      columns.set(index, change.apply(columns.get(index)));
    }
    return index >= 0;
  }
}
