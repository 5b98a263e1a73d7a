package dev.pgflux.pglibquery.resolve;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL as an author writes it and as a server printed it.
 *
 * @param rule the heading under which the pair stands
 * @param source what the author wrote
 * @param printed what the server printed
 */
record Pair(String rule, String source, String printed) {

  /** Reads pairs: a heading, then what was written, then after {@code =>} what was printed. */
  static List<Pair> read(String resource) {
    List<Pair> pairs = new ArrayList<>();
    String rule = "";
    String source = "";
    for (String line : ServerFixture.resource(resource).lines().toList()) {
      if (line.startsWith("## ")) {
        rule = line.substring(3);
      } else if (line.startsWith("=> ")) {
        pairs.add(new Pair(rule, source, line.substring(3)));
      } else if (!line.isBlank()) {
        source = line;
      }
    }
    return pairs;
  }
}
