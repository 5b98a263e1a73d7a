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
  private static final Node PG_CATALOG = string("pg_catalog");
  private static final Node BPCHAR = string("bpchar");

  private DeparserWorkarounds() {}

  static Node apply(Node node) {
    return switch (node.tag()) {
      case "SelectStmt" -> parenthesizedNullLimit(node);
      case "TypeName" -> printableTypeName(node);
      case "Constraint" -> UnquotedNames.quotedActionColumns(node);
      case "AlterObjectDependsStmt" -> UnquotedNames.quotedExtension(node);
      case "JoinExpr" -> UnquotedNames.quotedUsingAlias(node);
      case "GrantStmt" -> unlessOnParameters(node);
      default -> UnquotedNames.quoted(node);
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
   * which is {@code char(1)}; the bare name {@code bpchar} is printed as it is. Other names after
   * {@code pg_catalog} are printed without quotes.
   */
  private static Node printableTypeName(Node type) {
    List<Node> names = type.nodes("names");
    if (names.size() != 2 || !names.getFirst().equals(PG_CATALOG)) {
      return type;
    }
    Node name = names.getLast();
    return name.equals(BPCHAR) && type.list("typmods").isEmpty()
        ? type.with("names", new Sequence(List.of(BPCHAR)))
        : type.with(
            "names", new Sequence(List.of(PG_CATALOG, UnquotedNames.quotedUnlessPlain(name))));
  }

  /** Privileges on configuration parameters are printed without the parameters. */
  private static Node unlessOnParameters(Node grant) {
    if (grant.symbol("objtype").equals("OBJECT_PARAMETER_ACL")) {
      throw new SqlDeparseException("libpg_query cannot print privileges on parameters");
    }
    return grant;
  }

  private static Node typeName(String name) {
    return Node.of("TypeName", Map.of("names", new Sequence(List.of(PG_CATALOG, string(name)))));
  }

  private static Node string(String value) {
    return Node.of("String", Map.of("sval", new Text(value)));
  }
}
