package dev.pgflux.pglibquery.resolve.analysis;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at expressions, each with the rule for its kind. */
public final class Expressions {
  private final Analysis analysis;
  private final Conversion conversion;
  private final Map<String, ExpressionRule> rules;
  private final QueryRule queries;

  /**
   * Looks at the expressions of one fragment.
   *
   * @param analysis the fragment's state
   * @param rules by the tag of the nodes that they are for
   * @param queries for queries in expressions
   */
  public Expressions(Analysis analysis, Map<String, ExpressionRule> rules, QueryRule queries) {
    this.analysis = analysis;
    this.conversion = new Conversion(analysis);
    this.rules = rules;
    this.queries = queries;
  }

  /**
   * The fragment's state.
   *
   * @return the state
   */
  public Analysis analysis() {
    return analysis;
  }

  /**
   * Converts expressions between types.
   *
   * @return for this fragment
   */
  public Conversion conversion() {
    return conversion;
  }

  /**
   * Looks at a query.
   *
   * @param query its tree
   * @param around the level in which it stands
   * @return its canonical form
   */
  public QueryResult query(Node query, Level around) {
    return queries.apply(query, around, this);
  }

  /**
   * Looks at an expression.
   *
   * @param node its tree
   * @param level what its names may mean
   * @return its canonical form
   */
  public Typed analyze(Node node, Level level) {
    ExpressionRule rule = rules.get(node.tag());
    return rule != null
        ? rule.apply(node, level, this)
        : Typed.undetermined(withParts(node, level));
  }

  /**
   * Looks at several expressions.
   *
   * @param nodes their trees
   * @param level what their names may mean
   * @return their canonical forms
   */
  public List<Typed> analyzeAll(List<Node> nodes, Level level) {
    List<Typed> all = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      all.add(analyze(node, level));
    }
    return all;
  }

  /**
   * Looks at an expression that must have a type.
   *
   * @param node its tree
   * @param level what its names may mean
   * @param type the type
   * @return its canonical form, converted
   */
  public Typed analyzeAs(Node node, Level level, DataType type) {
    return conversion.implicitly(analyze(node, level), type);
  }

  /**
   * Looks at an expression whose literal is text when nothing else says its type.
   *
   * @param node its tree
   * @param level what its names may mean
   * @return its canonical form
   */
  public Typed analyzeResolved(Node node, Level level) {
    return resolved(analyze(node, level));
  }

  /**
   * A literal as text when nothing else says its type.
   *
   * @param expression any expression
   * @return the same, or a constant of type text
   */
  public Typed resolved(Typed expression) {
    return expression.isUnknownLiteral()
        ? conversion.implicitly(expression, Types.TEXT)
        : expression;
  }

  /**
   * A node of no special rule with its parts in canonical form.
   *
   * @param node any node
   * @param level what names may mean
   * @return the same node with canonical parts
   */
  public Node withParts(Node node, Level level) {
    Map<String, SqlTree> fields = LinkedHashMap.newLinkedHashMap(node.fields().size());
    node.fields().forEach((name, value) -> fields.put(name, part(value, level)));
    return Node.of(node.tag(), fields);
  }

  private SqlTree part(SqlTree value, Level level) {
    return switch (value) {
      case Node node -> partNode(node, level);
      case Sequence sequence ->
          new Sequence(sequence.elements().stream().map(element -> part(element, level)).toList());
      case SqlTree.Text text -> text;
      case SqlTree.Number number -> number;
      case SqlTree.Real real -> real;
      case SqlTree.Flag flag -> flag;
      case SqlTree.Symbol symbol -> symbol;
    };
  }

  private SqlTree partNode(Node node, Level level) {
    return switch (node.tag()) {
      case "TypeName" -> {
        Optional<DataType> type = analysis.resolveType(node);
        yield type.isPresent() ? Trees.type(type.get()) : node;
      }
      case "SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt" ->
          query(node, level).tree();
      default -> analyzeResolved(node, level).tree();
    };
  }
}
