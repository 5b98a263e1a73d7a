package dev.pgflux.pglibquery.resolve.type;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.pglibquery.resolve.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Chooses among overloaded routines and operators (<a
 * href="https://www.postgresql.org/docs/18/typeconv-func.html">Functions</a>; {@code
 * func_select_candidate} in {@code src/backend/parser/parse_func.c}).
 */
public final class CandidateSelection {
  private static final char STRING = 'S';

  /**
   * One that could be meant.
   *
   * @param parameters its parameters' types, one for each argument given
   * @param meant what it is
   * @param <T> routine or operator
   */
  public record Candidate<T>(List<DataType> parameters, T meant) {
    /** Copies the types. */
    public Candidate {
      parameters = List.copyOf(parameters);
    }
  }

  private final Catalog catalog;
  private final Coercions coercions;

  /**
   * Chooses by a catalog's types and casts.
   *
   * @param catalog types
   * @param coercions casts
   */
  public CandidateSelection(Catalog catalog, Coercions coercions) {
    this.catalog = catalog;
    this.coercions = coercions;
  }

  /**
   * Chooses.
   *
   * @param candidates with as many parameters as there are arguments
   * @param inputs the arguments' types, all determined
   * @param <T> routine or operator
   * @return the one that PostgreSQL would choose; empty when none fits or several fit equally well
   */
  public <T> Optional<Candidate<T>> choose(List<Candidate<T>> candidates, List<DataType> inputs) {
    List<Candidate<T>> exact =
        candidates.stream().filter(it -> sameTypes(it.parameters(), inputs)).toList();
    if (!exact.isEmpty()) {
      return Optional.of(exact.getFirst());
    }
    List<Candidate<T>> possible =
        candidates.stream()
            .filter(it -> coercions.canCoerceImplicitly(inputs, it.parameters()))
            .toList();
    return possible.size() <= 1 ? possible.stream().findFirst() : select(possible, inputs);
  }

  private static boolean sameTypes(List<DataType> left, List<DataType> right) {
    for (int i = 0; i < left.size(); i++) {
      if (!Types.same(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private <T> Optional<Candidate<T>> select(List<Candidate<T>> possible, List<DataType> inputs) {
    List<DataType> bases = inputs.stream().map(catalog::baseType).toList();
    List<Integer> known = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < bases.size(); i++) {
      (Types.same(bases.get(i), Types.UNKNOWN) ? unknown : known).add(i);
    }
    List<Candidate<T>> left = best(possible, it -> exactMatches(it, bases, known));
    if (left.size() > 1) {
      left = best(left, it -> preferredMatches(it, bases, known));
    }
    if (left.size() > 1 && unknown.isEmpty()) {
      return Optional.empty();
    }
    if (left.size() > 1) {
      left = byCategoryOfUnknown(left, unknown);
    }
    if (left.size() > 1 && !known.isEmpty()) {
      left = byKnownType(left, bases, known, unknown);
    }
    return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
  }

  private static <T> List<Candidate<T>> best(
      List<Candidate<T>> candidates, ToIntFunction<Candidate<T>> score) {
    int highest = candidates.stream().mapToInt(score).max().orElse(0);
    return candidates.stream().filter(it -> score.applyAsInt(it) == highest).toList();
  }

  private static int exactMatches(
      Candidate<?> candidate, List<DataType> bases, List<Integer> known) {
    return (int)
        known.stream().filter(i -> Types.same(candidate.parameters().get(i), bases.get(i))).count();
  }

  private int preferredMatches(Candidate<?> candidate, List<DataType> bases, List<Integer> known) {
    return (int)
        known.stream()
            .filter(i -> {
              DataType parameter = candidate.parameters().get(i);
              return Types.same(parameter, bases.get(i))
                  || (catalog.preferred(parameter)
                      && catalog.category(parameter) == catalog.category(bases.get(i)));
            })
            .count();
  }

  /** The last but one heuristic: strings where any candidate takes one, else the one category. */
  private <T> List<Candidate<T>> byCategoryOfUnknown(
      List<Candidate<T>> candidates, List<Integer> unknown) {
    List<Candidate<T>> left = candidates;
    List<Character> chosen = new ArrayList<>();
    List<Boolean> preferredSeen = new ArrayList<>();
    for (int i : unknown) {
      List<Character> categories =
          candidates.stream()
              .map(it -> catalog.category(it.parameters().get(i)))
              .distinct()
              .toList();
      if (categories.size() > 1 && !categories.contains(STRING)) {
        return candidates;
      }
      char category = categories.size() == 1 ? categories.getFirst() : STRING;
      chosen.add(category);
      preferredSeen.add(
          candidates.stream()
              .anyMatch(it ->
                  catalog.category(it.parameters().get(i)) == category
                      && catalog.preferred(it.parameters().get(i))));
    }
    for (int slot = 0; slot < unknown.size(); slot++) {
      int i = unknown.get(slot);
      char category = chosen.get(slot);
      boolean preferredOnly = preferredSeen.get(slot);
      left =
          left.stream()
              .filter(it ->
                  catalog.category(it.parameters().get(i)) == category
                      && (!preferredOnly || catalog.preferred(it.parameters().get(i))))
              .toList();
    }
    return left.isEmpty() ? candidates : left;
  }

  /** The last heuristic: the unknown arguments have the type that all known ones have. */
  private <T> List<Candidate<T>> byKnownType(
      List<Candidate<T>> candidates,
      List<DataType> bases,
      List<Integer> known,
      List<Integer> unknown) {
    DataType only = bases.get(known.getFirst());
    if (!known.stream().allMatch(i -> Types.same(bases.get(i), only))) {
      return candidates;
    }
    List<DataType> assumed = new ArrayList<>(bases);
    unknown.forEach(i -> assumed.set(i, only));
    List<Candidate<T>> left =
        candidates.stream()
            .filter(it -> coercions.canCoerceImplicitly(assumed, it.parameters()))
            .toList();
    return left.size() == 1 ? left : candidates;
  }
}
