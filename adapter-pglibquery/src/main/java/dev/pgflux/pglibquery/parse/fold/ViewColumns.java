package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.view.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What statements say of a view's columns before its query is resolved. */
final class ViewColumns {
  private ViewColumns() {}

  /** The columns with one changed, which is added where nothing was said of it yet. */
  static List<ViewColumn> change(
      List<ViewColumn> columns, Identifier name, UnaryOperator<ViewColumn> change) {
    List<ViewColumn> result = new ArrayList<>(columns);
    for (int i = 0; i < result.size(); i++) {
      if (result.get(i).name().equals(name)) {
        result.set(i, change.apply(result.get(i)));
        return result;
      }
    }
    result.add(change.apply(ViewColumn.of(name)));
    return result;
  }
}
