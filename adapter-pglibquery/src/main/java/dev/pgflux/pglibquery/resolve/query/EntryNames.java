package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Names the range table entries of a query as PostgreSQL prints them, before anything in FROM is
 * looked at: a query in FROM may not take a name that stands beside it.
 */
final class EntryNames {
  private final IdentityHashMap<Node, String> names = new IdentityHashMap<>();

  EntryNames(List<Node> from, Level level) {
    for (Node item : from) {
      collect(item, level);
    }
  }

  private void collect(Node item, Level level) {
    if (item.is("JoinExpr")) {
      item.node("larg").ifPresent(left -> collect(left, level));
      item.node("rarg").ifPresent(right -> collect(right, level));
      if (item.node("alias").isPresent()) {
        names.put(item, level.takeName(written(item)));
      }
    } else if (item.is("RangeTableSample")) {
      item.node("relation").ifPresent(relation -> collect(relation, level));
    } else {
      names.put(item, level.takeName(written(item)));
    }
  }

  String canonical(Node item) {
    return names.getOrDefault(item, written(item));
  }

  /** The name that the query itself uses for an item. */
  static String written(Node item) {
    if (item.node("alias").isPresent()) {
      return item.node("alias").get().text("aliasname");
    }
    return switch (item.tag()) {
      case "RangeVar" -> item.text("relname");
      case "RangeFunction" -> functionName(item);
      case "RangeTableFunc" -> "xmltable";
      case "JsonTable" -> "json_table";
      default -> "unnamed_subquery";
    };
  }

  private static String functionName(Node item) {
    return item.nodes("functions").stream()
        .flatMap(pair -> pair.nodes("items").stream())
        .filter(function -> function.is("FuncCall"))
        .map(function -> NameParts.of(function.list("funcname")).getLast())
        .findFirst()
        .orElse("function");
  }
}
