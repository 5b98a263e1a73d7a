package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Text;
import dev.pgflux.pglibquery.parse.fold.ConstraintFold.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys of one CREATE TABLE that say what a key before them says: PostgreSQL makes the first alone,
 * under the first name that is given ({@code transformIndexConstraints} in {@code
 * src/backend/parser/parse_utilcmd.c}).
 */
final class RedundantKeys {
  private RedundantKeys() {}

  /**
   * Leaves them out.
   *
   * @param requests the table's constraints, the primary key before other keys
   * @return the constraints that PostgreSQL makes, in the same order
   */
  static List<Request> removedFrom(List<Request> requests) {
    List<Request> kept = new ArrayList<>();
    for (Request request : requests) {
      int prior = priorOf(request, kept);
      if (prior < 0) {
        kept.add(request);
      } else if (kept.get(prior).node().text("conname").isEmpty()) {
        kept.set(prior, named(kept.get(prior), request.node().text("conname")));
      }
    }
    return List.copyOf(kept);
  }

  private static int priorOf(Request request, List<Request> kept) {
    if (isKey(request.node())) {
      for (int index = 0; index < kept.size(); index++) {
        if (isKey(kept.get(index).node()) && sayTheSame(kept.get(index), request)) {
          return index;
        }
      }
    }
    return -1;
  }

  private static boolean isKey(Node constraint) {
    return constraint.symbol("contype").equals("CONSTR_PRIMARY")
        || constraint.symbol("contype").equals("CONSTR_UNIQUE");
  }

  /** Storage parameters and tablespaces do not count. */
  private static boolean sayTheSame(Request some, Request other) {
    Node one = some.node();
    Node two = other.node();
    return KeyFold.columns(one, some.column()).equals(KeyFold.columns(two, other.column()))
        && Trees.names(one, "including").equals(Trees.names(two, "including"))
        && one.flag("without_overlaps") == two.flag("without_overlaps")
        && one.flag("nulls_not_distinct") == two.flag("nulls_not_distinct")
        && ConstraintFold.timing(one) == ConstraintFold.timing(two);
  }

  private static Request named(Request request, String name) {
    return name.isEmpty()
        ? request
        : new Request(
            request.node().with("conname", new Text(name)), request.column(), request.newTable());
  }
}
