package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.routine.Routine.Behaviour;
import dev.pgflux.domain.object.routine.Routine.Parallel;
import dev.pgflux.domain.object.routine.Routine.Volatility;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The options of CREATE and ALTER FUNCTION. */
final class RoutineOptions {
  private static final BigDecimal USUAL_ROWS = BigDecimal.valueOf(1000);

  /** Settings whose value is a list of names (GUC_LIST_QUOTE). */
  private static final Set<String> NAME_LISTS =
      Set.of(
          "search_path",
          "temp_tablespaces",
          "session_preload_libraries",
          "shared_preload_libraries",
          "local_preload_libraries");

  /** Settings that PostgreSQL stores in mixed case. */
  private static final Map<String, String> SPELLINGS =
      Map.of(
          "timezone", "TimeZone",
          "datestyle", "DateStyle",
          "intervalstyle", "IntervalStyle");

  private final StatementContext statement;
  private final List<Node> options;

  RoutineOptions(StatementContext statement, List<Node> options) {
    this.statement = statement;
    this.options = options;
  }

  boolean window() {
    return Options.find(options, "window").filter(Trees::optionFlag).isPresent();
  }

  Identifier language(boolean standardBody) {
    return Options.find(options, "language")
        .map(option -> Identifier.of(Trees.optionText(option).toLowerCase(Locale.ROOT)))
        .or(() -> standardBody ? Optional.of(Identifier.of("sql")) : Optional.empty())
        .orElseThrow(() ->
            new FoldException("no LANGUAGE is given", "Add LANGUAGE sql, plpgsql, or another."));
  }

  /** The strings after AS. */
  List<String> strings() {
    return Options.find(options, "as")
        .flatMap(option -> option.node("arg"))
        .map(Trees::names)
        .orElse(List.of());
  }

  Behaviour behaviour(Behaviour before, Identifier language, boolean returnsSet) {
    return new Behaviour(
        volatility().orElse(before.volatility()),
        flag("strict").orElse(before.strict()),
        flag("security").orElse(before.securityDefiner()),
        flag("leakproof").orElse(before.leakproof()),
        parallel().orElse(before.parallel()),
        changed("cost", before.cost(), usualCost(language)),
        changed("rows", before.rows(), returnsSet ? USUAL_ROWS : BigDecimal.ZERO),
        support().or(before::support),
        transforms(before));
  }

  private Optional<Boolean> flag(String name) {
    return Options.find(options, name).map(Trees::optionFlag);
  }

  private Optional<Volatility> volatility() {
    return Options.find(options, "volatility")
        .map(option -> Volatility.valueOf(Trees.optionText(option).toUpperCase(Locale.ROOT)));
  }

  private Optional<Parallel> parallel() {
    return Options.find(options, "parallel")
        .map(option -> Parallel.valueOf(Trees.optionText(option).toUpperCase(Locale.ROOT)));
  }

  private static BigDecimal usualCost(Identifier language) {
    return language.value().equals("c") || language.value().equals("internal")
        ? BigDecimal.ONE
        : BigDecimal.valueOf(100);
  }

  private Optional<String> changed(String name, Optional<String> before, BigDecimal usual) {
    Optional<Node> option = Options.find(options, name);
    if (option.isEmpty()) {
      return before;
    }
    BigDecimal value = new BigDecimal(Trees.optionText(option.get()));
    return value.compareTo(usual) == 0
        ? Optional.empty()
        : Optional.of(value.stripTrailingZeros().toPlainString());
  }

  private Optional<QualifiedName> support() {
    return Options.find(options, "support")
        .flatMap(option -> option.node("arg"))
        .map(Trees::names)
        .map(names -> RoutineLookup.named(statement, names));
  }

  private List<DataType> transforms(Behaviour before) {
    return Options.find(options, "transform")
        .flatMap(option -> option.node("arg"))
        .map(list ->
            list.nodes("items").stream()
                .map(type -> statement.type(type).withoutModifiers())
                .toList())
        .orElse(before.transforms());
  }

  SortedMap<String, String> configuration(SortedMap<String, String> before) {
    SortedMap<String, String> result = new TreeMap<>(before);
    for (Node option : options) {
      if (option.text("defname").equals("set")) {
        option.node("arg").ifPresent(set -> apply(result, set));
      }
    }
    return result;
  }

  private void apply(SortedMap<String, String> settings, Node set) {
    String lower = set.text("name").toLowerCase(Locale.ROOT);
    String name = SPELLINGS.getOrDefault(lower, lower);
    switch (set.symbol("kind")) {
      case "VAR_RESET_ALL" -> settings.clear();
      case "VAR_RESET", "VAR_SET_DEFAULT" -> settings.remove(name);
      case "VAR_SET_CURRENT" ->
          throw new FoldException(
              "SET " + name + " FROM CURRENT depends on the session that runs it",
              "Write the value.");
      default -> settings.put(name, value(name, set));
    }
  }

  private static String value(String name, Node set) {
    List<String> values = set.nodes("args").stream().map(Trees::valueText).toList();
    return NAME_LISTS.contains(name) ? StoredNames.list(values) : String.join(", ", values);
  }
}
