package dev.pgflux.pglibquery.parse;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Expressions and type names as parts of a query, since only statements can be parsed and printed.
 */
final class Expressions {
  /** The fields of a query that has nothing but a list of expressions. */
  private static final Set<String> PLAIN = Set.of("targetList", "limitOption", "op");

  /** A star stands for a list of expressions. */
  private static final Node EVERYTHING =
      Node.of("ColumnRef", Map.of("fields", new Sequence(List.of(Node.of("A_Star", Map.of())))));

  private Expressions() {}

  /** The expression of a query that consists of one unnamed expression. */
  static Optional<Node> only(Node select) {
    List<Node> targets = select.nodes("targetList");
    return targets.size() == 1
            && PLAIN.containsAll(select.fields().keySet())
            && targets.getFirst().fields().keySet().equals(Set.of("val"))
        ? targets.getFirst().node("val").filter(value -> !value.equals(EVERYTHING))
        : Optional.empty();
  }

  /**
   * What a type may follow, {@code SETOF} and {@code %TYPE} included, which a cast does not take.
   */
  static final String FUNCTION_RETURNING = "CREATE FUNCTION f() RETURNS ";

  /** The type of a function that has nothing but a name and a type. */
  static Optional<Node> returnType(Node function) {
    return function.fields().keySet().equals(Set.of("funcname", "returnType"))
        ? function.node("returnType")
        : Optional.empty();
  }

  /** {@code SELECT <expression>}. */
  static Node select(Node expression) {
    Node target = Node.of("ResTarget", Map.of("val", expression));
    SequencedMap<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("targetList", new Sequence(List.of(target)));
    fields.put("limitOption", new Symbol("LIMIT_OPTION_DEFAULT"));
    fields.put("op", new Symbol("SETOP_NONE"));
    return Node.of("SelectStmt", fields);
  }

  /** {@code <column>::<type>}. */
  static Node cast(String column, Node type) {
    Node name = Node.of("String", Map.of("sval", new Text(column)));
    Node reference = Node.of("ColumnRef", Map.of("fields", new Sequence(List.of(name))));
    return Node.of("TypeCast", Map.of("arg", reference, "typeName", type));
  }
}
