package dev.pgflux.pglibquery.resolve.catalog;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import java.util.List;

/** Finds the columns of views that files make. */
@FunctionalInterface
public interface ViewColumnSource {
  /**
   * The columns of a view, its query resolved first where need be.
   *
   * @param view a view or materialized view of the snapshot
   * @return in order; empty when the view needs itself
   */
  List<RelationColumn> columns(QualifiedId view);
}
