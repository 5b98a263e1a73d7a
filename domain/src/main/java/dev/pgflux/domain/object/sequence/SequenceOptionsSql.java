package dev.pgflux.domain.object.sequence;

import dev.pgflux.domain.ddl.Sql;
import java.util.ArrayList;
import java.util.List;

/** Options of sequences as SQL. */
public final class SequenceOptionsSql {
  private SequenceOptionsSql() {}

  /**
   * The options that are not what a new sequence of that type gets.
   *
   * @param options the options, without their type
   * @return clauses, to be joined by blanks
   */
  public static List<Sql> unlikeDefaults(SequenceOptions options) {
    boolean ascending = options.increment() > 0;
    long minimum = ascending ? 1 : SequenceOptions.smallest(options.type());
    long maximum = ascending ? SequenceOptions.largest(options.type()) : -1;
    long start = ascending ? options.minimum() : options.maximum();
    return differing(
        new SequenceOptions(options.type(), start, 1, minimum, maximum, 1, false), options);
  }

  /**
   * The options that differ.
   *
   * @param before options that are there
   * @param after options that shall be
   * @return clauses, to be joined by blanks; the type is not among them
   */
  public static List<Sql> differing(SequenceOptions before, SequenceOptions after) {
    List<Sql> clauses = new ArrayList<>();
    add(clauses, "START WITH ?", before.start(), after.start());
    add(clauses, "INCREMENT BY ?", before.increment(), after.increment());
    add(clauses, "MINVALUE ?", before.minimum(), after.minimum());
    add(clauses, "MAXVALUE ?", before.maximum(), after.maximum());
    add(clauses, "CACHE ?", before.cache(), after.cache());
    if (before.cycle() != after.cycle()) {
      clauses.add(Sql.of(after.cycle() ? "CYCLE" : "NO CYCLE"));
    }
    return clauses;
  }

  private static void add(List<Sql> clauses, String template, long before, long after) {
    if (before != after) {
      clauses.add(Sql.of(template, after));
    }
  }
}
