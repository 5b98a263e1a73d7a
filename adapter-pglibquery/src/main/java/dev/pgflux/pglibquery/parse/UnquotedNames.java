package dev.pgflux.pglibquery.parse;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import dev.pgflux.pglibquery.ast.Grammar;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names that libpg_query 18.1 prints as they are, quotes left out: here they get theirs beforehand.
 */
final class UnquotedNames {
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "AlterTableMoveAllStmt", List.of("orig_tablespacename", "new_tablespacename"),
          "DropSubscriptionStmt", List.of("subname"),
          "DropTableSpaceStmt", List.of("tablespacename"),
          "FunctionParameter", List.of("name"),
          "ImportForeignSchemaStmt", List.of("remote_schema"),
          "NamedArgExpr", List.of("name"),
          "StatsElem", List.of("name"),
          "WindowDef", List.of("name"));

  private UnquotedNames() {}

  /** Quotes the names in a node's own fields. */
  static Node quoted(Node node) {
    Node quoted = node;
    for (String field : FIELDS.getOrDefault(node.tag(), List.of())) {
      quoted = quoted(quoted, field);
    }
    return quoted;
  }

  /** Quotes the columns of {@code ON DELETE SET NULL (…)}. */
  static Node quotedActionColumns(Node constraint) {
    List<SqlTree> columns =
        constraint.nodes("fk_del_set_cols").stream()
            .<SqlTree>map(column -> quoted(column, "sval"))
            .toList();
    return columns.isEmpty()
        ? constraint
        : constraint.with("fk_del_set_cols", new Sequence(columns));
  }

  /** Quotes the alias of {@code JOIN … USING (…) AS …}. */
  static Node quotedUsingAlias(Node join) {
    return quotedChild(join, "join_using_alias", "aliasname");
  }

  /** Quotes the extension of {@code DEPENDS ON EXTENSION …}. */
  static Node quotedExtension(Node dependency) {
    return quotedChild(dependency, "extname", "sval");
  }

  private static Node quotedChild(Node parent, String child, String field) {
    return parent.node(child).map(node -> parent.with(child, quoted(node, field))).orElse(parent);
  }

  /**
   * Quotes a name that is not one of lower-case letters; types named by keywords are not to be
   * quoted.
   */
  static Node quotedUnlessPlain(Node string) {
    return isPlain(string.text("sval")) ? string : string.with("sval", quoted(string.text("sval")));
  }

  private static Node quoted(Node node, String field) {
    String name = node.text(field);
    return name.isEmpty() || (isPlain(name) && !isKeyword(name))
        ? node
        : node.with(field, quoted(name));
  }

  private static Text quoted(String name) {
    return new Text('"' + name.replace("\"", "\"\"") + '"');
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9'))
        && (name.isEmpty() || !Character.isDigit(name.charAt(0)));
  }

  /** The grammar's tokens are named by the keywords, some with {@code _P} after them. */
  private static boolean isKeyword(String name) {
    String token = name.toUpperCase(Locale.ROOT);
    Grammar grammar = Grammar.get();
    return grammar.hasSymbol("Token", token) || grammar.hasSymbol("Token", token + "_P");
  }
}
