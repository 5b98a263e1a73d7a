package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Analysis;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import java.util.List;
import java.util.Optional;

/** COLLATE, with the collation's schema. */
final class CollateRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    Typed argument = expressions.analyze(node.node("arg").orElseThrow(), level);
    List<String> names = NameParts.of(node.list("collname"));
    Analysis analysis = expressions.analysis();
    Optional<QualifiedName> collation = analysis.catalog().findCollation(names, analysis.path());
    collation
        .filter(name -> !name.isBuiltIn())
        .ifPresent(name -> {
          analysis.refer(new QualifiedId(ObjectClass.COLLATION, name));
          analysis.rewrites().set(node, "collname", Trees.nameList(name));
        });
    SqlTree canonical = collation.map(Trees::name).orElse(Trees.text(String.join(".", names)));
    return new Typed(
        Trees.node("CollateExpr", "arg", argument.tree(), "collation", canonical), argument.type());
  }
}
