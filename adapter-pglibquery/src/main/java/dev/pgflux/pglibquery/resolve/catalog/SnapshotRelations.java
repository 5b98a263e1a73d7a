package dev.pgflux.pglibquery.resolve.catalog;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The relations of a snapshot, and its composite types, whose fields are looked up likewise. */
final class SnapshotRelations {
  private static final List<RelationColumn> SEQUENCE_COLUMNS =
      List.of(
          new RelationColumn("last_value", Types.INT8),
          new RelationColumn("log_cnt", Types.INT8),
          new RelationColumn("is_called", DataType.builtIn("bool")));

  private final Snapshot snapshot;
  private final ViewColumnSource viewColumns;
  private final Map<QualifiedName, Relation> tables = new HashMap<>();

  SnapshotRelations(Snapshot snapshot, ViewColumnSource viewColumns) {
    this.snapshot = snapshot;
    this.viewColumns = viewColumns;
    for (SchemaObject object : snapshot.objects().values()) {
      if (object instanceof Table table) {
        tables.put(table.id().name(), new Relation(table.id(), columns(table), true));
      } else if (object instanceof CompositeType type) {
        tables.put(type.id().name(), new Relation(type.id(), columns(type), true));
      } else if (object instanceof Sequence sequence) {
        tables.put(sequence.id().name(), new Relation(sequence.id(), SEQUENCE_COLUMNS, true));
      }
    }
  }

  private static List<RelationColumn> columns(Table table) {
    return table.columns().stream()
        .map(column -> new RelationColumn(column.name().value(), column.type()))
        .toList();
  }

  private static List<RelationColumn> columns(CompositeType type) {
    return type.attributes().stream()
        .map(attribute -> new RelationColumn(attribute.name().value(), attribute.type()))
        .toList();
  }

  Optional<Relation> find(QualifiedId id) {
    Relation table = tables.get(id.name());
    if (table != null) {
      return Optional.of(table);
    }
    SchemaObject object = snapshot.objects().get(id);
    return object instanceof View || object instanceof MaterializedView
        ? Optional.of(view(id))
        : Optional.empty();
  }

  private Relation view(QualifiedId id) {
    List<RelationColumn> columns = viewColumns.columns(id);
    return new Relation(id, columns, !columns.isEmpty());
  }

  Collection<QualifiedName> names() {
    return snapshot.objects().values().stream()
        .filter(object ->
            object instanceof Table || object instanceof View || object instanceof MaterializedView)
        .map(object -> ((QualifiedId) object.id()).name())
        .toList();
  }
}
