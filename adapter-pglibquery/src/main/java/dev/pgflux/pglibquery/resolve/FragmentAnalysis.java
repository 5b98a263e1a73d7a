package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.pglibquery.resolve.analysis.Analysis;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.QueryResult;
import dev.pgflux.pglibquery.resolve.analysis.RangeColumn;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.catalog.Catalog;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import dev.pgflux.pglibquery.resolve.query.Queries;
import dev.pgflux.pglibquery.resolve.rule.Rules;
import dev.pgflux.pglibquery.resolve.type.Types;
import dev.pgflux.ports.spi.DeclaredAt.UsedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Looks at one fragment. */
final class FragmentAnalysis {
  private final Analysis analysis;
  private final Expressions expressions;
  private final Level level;
  private final VisibleRelations relations;
  private List<RelationColumn> columns = List.of();

  FragmentAnalysis(Catalog catalog, VisibleRelations relations, Fragment.Scope scope) {
    this.analysis = new Analysis(catalog, scope.searchPath(), scope.names());
    this.expressions = new Expressions(analysis, Rules.byTag(), new Queries());
    this.level = relations.level(scope.relation());
    this.relations = relations;
  }

  /** The canonical form of an expression that must have a type. */
  SqlTree expression(Node tree, Optional<DataType> target) {
    Typed value = expressions.analyze(tree, level);
    return value.isUnknownLiteral() && target.isPresent()
        ? expressions
            .conversion()
            .implicitly(value, analysis.catalog().baseType(target.get()))
            .tree()
        : value.tree();
  }

  SqlTree query(Node tree) {
    QueryResult result = expressions.query(tree, level);
    columns = result.complete() ? result.columns() : List.of();
    columns.forEach(column -> analysis.refer(column.type()));
    return result.tree();
  }

  /** A body in SQL: an expression after RETURN, or the statements of BEGIN ATOMIC. */
  SqlTree body(SqlTree tree, Optional<DataType> result) {
    return switch (tree) {
      case Node node when node.is("ReturnStmt") ->
          node.node("returnval").map(value -> expression(value, result)).orElse(tree);
      case Node node when node.is("List") ->
          new Sequence(node.list("items").stream().map(it -> body(it, result)).toList());
      case Node node -> expressions.query(node, level).tree();
      case Sequence sequence ->
          new Sequence(sequence.elements().stream().map(it -> body(it, result)).toList());
      case SqlTree.Text _, SqlTree.Number _, SqlTree.Real _, SqlTree.Flag _, SqlTree.Symbol _ ->
          tree;
    };
  }

  SqlTree partitionKey(Node tree) {
    return new Partitioning(expressions, level).key(tree);
  }

  SqlTree partitionBound(Node tree, List<DataType> keyTypes) {
    return new Partitioning(expressions, level).bound(tree, keyTypes);
  }

  SqlTree statement(Node tree) {
    return new WholeStatement(expressions, level, id -> relations.level(Optional.of(id)))
        .canonical(tree);
  }

  SqlTree printable(SqlTree tree) {
    return analysis.rewrites().apply(tree);
  }

  SortedSet<Reference> references() {
    return analysis.references();
  }

  boolean isVolatile() {
    return analysis.isVolatile();
  }

  SortedSet<UsedName> missing() {
    return analysis.missing();
  }

  /** The output columns of the query that was looked at. */
  List<RelationColumn> columns() {
    return columns;
  }

  /** The types of a partition key's columns and expressions. */
  List<DataType> keyTypes(Node tree) {
    List<DataType> types = new ArrayList<>();
    for (Node element : tree.nodes("partParams")) {
      String name = element.text("name");
      Optional<Typed> typed =
          name.isEmpty()
              ? element.node("expr").map(expression -> expressions.analyze(expression, level))
              : level.visible().stream()
                  .flatMap(entry -> entry.column(name).stream())
                  .map(RangeColumn::value)
                  .findFirst();
      types.add(typed.map(Typed::type).orElse(Types.UNDETERMINED));
    }
    return types;
  }
}
