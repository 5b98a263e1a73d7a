package dev.pgflux.pglibquery.resolve.type;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.snapshot.CatalogContext.Operator;
import dev.pgflux.pglibquery.resolve.catalog.Catalog;
import dev.pgflux.pglibquery.resolve.type.CandidateSelection.Candidate;
import java.util.List;
import java.util.Optional;

/**
 * Finds the operator that an expression means (<a
 * href="https://www.postgresql.org/docs/18/typeconv-oper.html">Operators</a>; {@code oper} in
 * {@code src/backend/parser/parse_oper.c}).
 */
public final class Operators {
  private final Catalog catalog;
  private final CandidateSelection selection;

  /**
   * Looks operators up in a catalog.
   *
   * @param catalog operators and types
   * @param coercions casts
   */
  public Operators(Catalog catalog, Coercions coercions) {
    this.catalog = catalog;
    this.selection = new CandidateSelection(catalog, coercions);
  }

  /**
   * The operators that a name may mean.
   *
   * @param names the parts of the name
   * @param binary whether there is a left operand
   * @param path where to look
   * @return the candidates
   */
  public List<Operator> named(List<String> names, boolean binary, List<Identifier> path) {
    return catalog.operators(names, binary, path);
  }

  /**
   * Chooses a binary operator.
   *
   * @param candidates operators of one name
   * @param left type of the left operand
   * @param right type of the right operand
   * @return the one that PostgreSQL would choose
   */
  public Optional<Operator> binary(List<Operator> candidates, DataType left, DataType right) {
    return exact(candidates, left, right)
        .or(() ->
            selection
                .choose(
                    candidates.stream()
                        .map(
                            it -> new Candidate<>(List.of(it.left().orElseThrow(), it.right()), it))
                        .toList(),
                    List.of(left, right))
                .map(Candidate::meant));
  }

  /**
   * Chooses a prefix operator.
   *
   * @param candidates operators of one name
   * @param right type of the operand
   * @return the one that PostgreSQL would choose
   */
  public Optional<Operator> prefix(List<Operator> candidates, DataType right) {
    return selection
        .choose(
            candidates.stream().map(it -> new Candidate<>(List.of(it.right()), it)).toList(),
            List.of(right))
        .map(Candidate::meant);
  }

  /** {@code binary_oper_exact}: an unknown operand is taken to have the other one's type. */
  private Optional<Operator> exact(List<Operator> candidates, DataType left, DataType right) {
    boolean wasUnknown = false;
    DataType first = left;
    DataType second = right;
    if (Types.same(left, Types.UNKNOWN) && !Types.same(right, Types.UNKNOWN)) {
      first = right;
      wasUnknown = true;
    } else if (Types.same(right, Types.UNKNOWN) && !Types.same(left, Types.UNKNOWN)) {
      second = left;
      wasUnknown = true;
    }
    Optional<Operator> found = find(candidates, first, second);
    if (found.isPresent() || !wasUnknown) {
      return found;
    }
    DataType base = catalog.baseType(first);
    return Types.same(base, first) ? Optional.empty() : find(candidates, base, base);
  }

  private static Optional<Operator> find(List<Operator> candidates, DataType left, DataType right) {
    for (Operator candidate : candidates) {
      if (Types.same(candidate.right(), right)
          && candidate.left().map(type -> Types.same(type, left)).orElse(false)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
