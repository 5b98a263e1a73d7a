package dev.pgflux.pglibquery.parse;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.List;
import java.util.Map;

/**
 * Rewrites trees that libpg_query 18.1 prints wrongly into trees that mean the same and are printed
 * rightly.
 */
final class DeparserWorkarounds {
  private DeparserWorkarounds() {}

  static Node apply(Node node) {
    return switch (node.tag()) {
      case "SelectStmt" -> parenthesizedNullLimit(node);
      case "TypeName" -> unqualifiedBpchar(node);
      default -> node;
    };
  }

  /**
   * {@code FETCH FIRST NULL ROWS WITH TIES} is printed with ALL, which only LIMIT takes: give the
   * null a type, as PostgreSQL's own {@code ruleutils.c} prints it.
   */
  private static Node parenthesizedNullLimit(Node select) {
    boolean nullWithTies =
        select.symbol("limitOption").equals("LIMIT_OPTION_WITH_TIES")
            && select.node("limitCount").filter(count -> count.flag("isnull")).isPresent();
    return nullWithTies
        ? select.with(
            "limitCount",
            Node.of(
                "TypeCast",
                Map.of(
                    "arg",
                    Node.of("A_Const", Map.of("isnull", new SqlTree.Flag(true))),
                    "typeName",
                    typeName("int8"))))
        : select;
  }

  /**
   * {@code pg_catalog.bpchar} without a length holds any length, and is printed as {@code char},
   * which is {@code char(1)}; the bare name {@code bpchar} is printed as it is.
   */
  private static Node unqualifiedBpchar(Node type) {
    List<SqlTree> names = type.list("names");
    boolean unlimited =
        type.list("typmods").isEmpty()
            && names.equals(List.of(string("pg_catalog"), string("bpchar")));
    return unlimited ? type.with("names", new Sequence(List.of(string("bpchar")))) : type;
  }

  private static Node typeName(String name) {
    return Node.of(
        "TypeName", Map.of("names", new Sequence(List.of(string("pg_catalog"), string(name)))));
  }

  private static Node string(String value) {
    return Node.of("String", Map.of("sval", new Text(value)));
  }
}
