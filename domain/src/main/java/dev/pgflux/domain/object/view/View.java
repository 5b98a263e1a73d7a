package dev.pgflux.domain.object.view;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Fragment;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * A view ({@code pg_class} relkind v).
 *
 * @param id its identity
 * @param columns its output columns in order; from a file, they are known once the query is
 *     resolved, and until then hold only the names of a column list and what COMMENT, GRANT and SET
 *     DEFAULT said
 * @param query its query
 * @param options security_barrier, security_invoker, check_option (local or cascaded)
 * @param meta owner, comment, privileges, labels
 */
public record View(
    QualifiedId id,
    List<ViewColumn> columns,
    Fragment query,
    SortedMap<String, String> options,
    ObjectMeta meta)
    implements SchemaObject {
  /** Copies the collections. */
  public View {
    columns = List.copyOf(columns);
    options = SortedCopies.of(options);
  }

  @Override
  public View withMeta(ObjectMeta newMeta) {
    return new View(id, columns, query, options, newMeta);
  }

  /**
   * With other columns.
   *
   * @param newColumns in order
   * @return the changed copy
   */
  public View withColumns(List<ViewColumn> newColumns) {
    return new View(id, newColumns, query, options, meta);
  }

  @Override
  public String kindLabel() {
    return "view";
  }

  @Override
  public View mapFragments(UnaryOperator<Fragment> change) {
    return new View(
        id,
        columns.stream()
            .map(column -> column.withDefault(column.defaultValue().map(change)))
            .toList(),
        change.apply(query),
        options,
        meta);
  }
}
