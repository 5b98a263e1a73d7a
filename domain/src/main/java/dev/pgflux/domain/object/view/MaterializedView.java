package dev.pgflux.domain.object.view;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Table.Storage;
import dev.pgflux.domain.sql.Fragment;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A materialized view ({@code pg_class} relkind m).
 *
 * @param id its identity
 * @param columns its output columns in order, as for {@link View#columns()}
 * @param query its query
 * @param storage where and how its rows are kept
 * @param populated false for WITH NO DATA
 * @param clusteredIndex the index of the last CLUSTER
 * @param meta owner, comment, privileges, labels
 */
public record MaterializedView(
    QualifiedId id,
    List<ViewColumn> columns,
    Fragment query,
    Storage storage,
    boolean populated,
    Optional<Identifier> clusteredIndex,
    ObjectMeta meta)
    implements SchemaObject {
  /** Copies the columns. */
  public MaterializedView {
    columns = List.copyOf(columns);
  }

  /**
   * Under another name.
   *
   * @param newId the identity
   * @return the changed copy
   */
  public MaterializedView withId(QualifiedId newId) {
    return new MaterializedView(newId, columns, query, storage, populated, clusteredIndex, meta);
  }

  @Override
  public MaterializedView withMeta(ObjectMeta newMeta) {
    return new MaterializedView(id, columns, query, storage, populated, clusteredIndex, newMeta);
  }

  /**
   * With other columns.
   *
   * @param newColumns in order
   * @return the changed copy
   */
  public MaterializedView withColumns(List<ViewColumn> newColumns) {
    return new MaterializedView(id, newColumns, query, storage, populated, clusteredIndex, meta);
  }

  @Override
  public String kindLabel() {
    return "materialized view";
  }

  @Override
  public MaterializedView mapFragments(UnaryOperator<Fragment> change) {
    return new MaterializedView(
        id,
        columns.stream()
            .map(column -> column.withDefault(column.defaultValue().map(change)))
            .toList(),
        change.apply(query),
        storage,
        populated,
        clusteredIndex,
        meta);
  }
}
