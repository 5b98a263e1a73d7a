package dev.pgflux.pglibquery.resolve.catalog;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.QualifiedName;
import java.util.List;

/**
 * A relation as queries see it.
 *
 * @param id its identity
 * @param columns in order; system columns are not among them
 * @param complete false when more columns may exist than are known
 */
public record Relation(QualifiedId id, List<RelationColumn> columns, boolean complete) {
  /** Copies the columns. */
  public Relation {
    columns = List.copyOf(columns);
  }

  /**
   * The relation's name.
   *
   * @return schema and name
   */
  public QualifiedName name() {
    return id.name();
  }
}
