package dev.pgflux.pglibquery.resolve.type;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.pglibquery.resolve.catalog.Catalog;
import dev.pgflux.pglibquery.resolve.catalog.Signature;
import dev.pgflux.pglibquery.resolve.type.CandidateSelection.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the routine that a call means ({@code func_get_detail} in {@code
 * src/backend/parser/parse_func.c}).
 */
public final class Functions {
  private final Catalog catalog;
  private final CandidateSelection selection;

  /**
   * Looks routines up in a catalog.
   *
   * @param catalog routines and types
   * @param coercions casts
   */
  public Functions(Catalog catalog, Coercions coercions) {
    this.catalog = catalog;
    this.selection = new CandidateSelection(catalog, coercions);
  }

  /**
   * The routines that a name may mean with so many arguments, parameters spread over arguments.
   *
   * @param names the parts of the name
   * @param count how many arguments
   * @param variadicGiven whether the last one is marked VARIADIC
   * @param path where to look
   * @return the candidates
   */
  public List<Candidate<Signature>> named(
      List<String> names, int count, boolean variadicGiven, List<Identifier> path) {
    List<Candidate<Signature>> candidates = new ArrayList<>();
    for (Signature signature : catalog.routines(names, path)) {
      spread(signature, count, variadicGiven)
          .ifPresent(parameters -> candidates.add(new Candidate<>(parameters, signature)));
    }
    return candidates;
  }

  private static Optional<List<DataType>> spread(
      Signature signature, int count, boolean variadicGiven) {
    List<DataType> declared = signature.arguments();
    if (signature.variadic() && !variadicGiven && count >= declared.size()) {
      DataType last = declared.getLast();
      DataType element = element(last);
      List<DataType> parameters = new ArrayList<>(declared.subList(0, declared.size() - 1));
      while (parameters.size() < count) {
        parameters.add(element);
      }
      return Optional.of(parameters);
    }
    if (count > declared.size() || count < declared.size() - signature.defaults()) {
      return Optional.empty();
    }
    return Optional.of(declared.subList(0, count));
  }

  private static DataType element(DataType variadic) {
    if (variadic.array()) {
      return Types.element(variadic);
    }
    return switch (variadic.name().name().value()) {
      case "anyarray" -> DataType.builtIn("anyelement");
      case "anycompatiblearray" -> DataType.builtIn("anycompatible");
      default -> variadic;
    };
  }

  /**
   * Chooses a routine.
   *
   * @param candidates routines of one name
   * @param inputs the arguments' types
   * @return the one that PostgreSQL would choose
   */
  public Optional<Candidate<Signature>> choose(
      List<Candidate<Signature>> candidates, List<DataType> inputs) {
    List<Candidate<Signature>> plain =
        candidates.stream()
            .filter(it ->
                it.parameters().size() == it.meant().arguments().size() && !it.meant().variadic())
            .toList();
    Optional<Candidate<Signature>> found =
        plain.isEmpty() || plain.size() == candidates.size()
            ? Optional.empty()
            : plain.stream().filter(it -> exact(it, inputs)).findFirst();
    return found.or(() -> selection.choose(candidates, inputs));
  }

  private static boolean exact(Candidate<Signature> candidate, List<DataType> inputs) {
    for (int i = 0; i < inputs.size(); i++) {
      if (!Types.same(candidate.parameters().get(i), inputs.get(i))) {
        return false;
      }
    }
    return true;
  }
}
