package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** {@code IndexElem} to a key of an index. */
final class IndexElementFold {
  private final StatementContext statement;
  private final QualifiedId table;

  IndexElementFold(StatementContext statement, QualifiedId table) {
    this.statement = statement;
    this.table = table;
  }

  IndexElement fold(Node element) {
    boolean descending = element.symbol("ordering").equals("SORTBY_DESC");
    String nulls = element.symbol("nulls_ordering");
    List<String> collation = Trees.names(element, "collation");
    List<String> operatorClass = Trees.names(element, "opclass");
    return new IndexElement(
        key(element),
        collation.isEmpty() ? Optional.empty() : Optional.of(statement.collation(collation)),
        operatorClass.isEmpty()
            ? Optional.empty()
            : Optional.of(OperatorClassLookup.named(statement, operatorClass)),
        Options.parameters(element.nodes("opclassopts")),
        descending,
        nulls.equals("SORTBY_NULLS_FIRST") || (descending && !nulls.equals("SORTBY_NULLS_LAST")));
  }

  private IndexElement.Key key(Node element) {
    String name = element.text("name");
    return name.isEmpty()
        ? new IndexElement.Key.OfExpression(
            statement.expression(element.node("expr").orElseThrow(), table))
        : new IndexElement.Key.OfColumn(Identifier.of(name));
  }

  /** What the key adds to the name of an index without one. */
  static String columnName(Node element) {
    String name = element.text("name");
    return name.isEmpty()
        ? element.node("expr").map(ExpressionNames::ofIndexKey).orElse("expr")
        : name;
  }
}
