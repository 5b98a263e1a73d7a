package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Flag;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys of ORDER BY with direction and place of nulls written out. */
public final class SortKeys {
  private SortKeys() {}

  /**
   * A key.
   *
   * @param sort the author's SortBy
   * @param key its canonical expression
   * @return the canonical key
   */
  public static Node key(Node sort, SqlTree key) {
    List<String> using = NameParts.of(sort.list("useOp"));
    boolean descending =
        sort.symbol("sortby_dir").equals("SORTBY_DESC") || using.equals(List.of(">"));
    boolean nullsFirst =
        switch (sort.symbol("sortby_nulls")) {
          case "SORTBY_NULLS_FIRST" -> true;
          case "SORTBY_NULLS_LAST" -> false;
          default -> descending;
        };
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("node", key);
    fields.put("descending", new Flag(descending));
    fields.put("nullsFirst", new Flag(nullsFirst));
    if (!using.isEmpty() && !using.equals(List.of("<")) && !using.equals(List.of(">"))) {
      fields.put("using", Trees.text(String.join(".", using)));
    }
    return Node.of("SortBy", fields);
  }
}
