package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Follows the settings that tell what statements mean through one file; search_path starts as
 * {@code public}.
 */
final class SessionTracker {
  private static final List<Identifier> INITIAL = List.of(Identifier.of("public"));
  private List<Identifier> path = INITIAL;
  private SessionDefaults defaults = SessionDefaults.INITIAL;

  List<Identifier> path() {
    return path;
  }

  SessionDefaults defaults() {
    return defaults;
  }

  void follow(Node statement) {
    if (statement.is("VariableSetStmt")) {
      set(statement);
    } else if (statement.is("SelectStmt")) {
      setConfig(statement);
    } else if (statement.is("DiscardStmt") && statement.symbol("target").equals("DISCARD_ALL")) {
      reset();
    }
  }

  private void reset() {
    path = INITIAL;
    defaults = SessionDefaults.INITIAL;
  }

  private void set(Node statement) {
    String name = statement.text("name").toLowerCase(Locale.ROOT);
    List<String> values = statement.nodes("args").stream().map(Trees::valueText).toList();
    switch (statement.symbol("kind")) {
      case "VAR_RESET_ALL" -> reset();
      case "VAR_RESET", "VAR_SET_DEFAULT" -> {
        path = name.equals("search_path") ? INITIAL : path;
        defaults = defaults.with(name, "");
      }
      case "VAR_SET_VALUE" -> {
        path = name.equals("search_path") ? schemas(values) : path;
        defaults = defaults.with(name, values.isEmpty() ? "" : values.getFirst());
      }
      default -> {
        // SET TRANSACTION and its like.
      }
    }
  }

  /** {@code SELECT pg_catalog.set_config('search_path', '…', false)}. */
  private void setConfig(Node select) {
    Optional<Node> call =
        select.nodes("targetList").stream()
            .findFirst()
            .flatMap(target -> target.node("val"))
            .filter(value -> value.is("FuncCall"))
            .filter(value -> Trees.names(value, "funcname").getLast().equals("set_config"));
    call.map(it -> it.nodes("args"))
        .filter(args -> args.size() >= 2)
        .filter(args -> Trees.valueText(args.getFirst()).equalsIgnoreCase("search_path"))
        .ifPresent(args -> path = listed(Trees.valueText(args.get(1))));
  }

  private static List<Identifier> listed(String value) {
    List<String> names = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      List<String> parsed = HintName.parse(part.strip());
      names.add(parsed.isEmpty() ? "" : parsed.getFirst());
    }
    return schemas(names);
  }

  private static List<Identifier> schemas(List<String> names) {
    return names.stream()
        .filter(name -> !name.isEmpty() && !name.equals("$user"))
        .map(Identifier::of)
        .distinct()
        .toList();
  }
}
