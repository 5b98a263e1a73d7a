package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Analysis;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.catalog.Signature;
import java.util.List;
import java.util.Optional;

/** The routine that a call in FROM was found to mean. */
public final class CalledRoutine {
  private CalledRoutine() {}

  /**
   * Finds a call's routine.
   *
   * @param function the author's FuncCall
   * @param called what it turned out to be
   * @param expressions of this fragment
   * @return the routine; empty when it is no call, or overloads with other columns could be meant
   */
  public static Optional<Signature> of(Node function, Typed called, Expressions expressions) {
    if (!function.is("FuncCall")) {
      return Optional.empty();
    }
    Analysis analysis = expressions.analysis();
    String name = called.tree().text("name");
    List<Signature> named =
        analysis
            .catalog()
            .routines(NameParts.of(function.list("funcname")), analysis.path())
            .stream()
            .filter(it -> Trees.name(it.name()).value().equals(name))
            .toList();
    boolean alike = named.stream().map(Signature::columns).distinct().count() == 1;
    return alike ? Optional.of(named.getFirst()) : Optional.empty();
  }
}
