package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.sequence.SequenceOptions;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/**
 * Options of sequences, written out as PostgreSQL does ({@code init_params} in {@code
 * src/backend/commands/sequence.c}).
 */
final class SequenceOptionsFold {
  private SequenceOptionsFold() {}

  /** The options of a new sequence. */
  static SequenceOptions create(StatementContext statement, DataType usual, List<Node> options) {
    DataType type = type(statement, options).orElse(usual);
    long increment = number(options, "increment").orElse(1L);
    long minimum = number(options, "minvalue").orElseGet(() -> defaultMinimum(type, increment));
    long maximum = number(options, "maxvalue").orElseGet(() -> defaultMaximum(type, increment));
    return new SequenceOptions(
        type,
        number(options, "start").orElse(increment > 0 ? minimum : maximum),
        increment,
        minimum,
        maximum,
        number(options, "cache").orElse(1L),
        cycle(options).orElse(false));
  }

  /** The options of a sequence after ALTER SEQUENCE or ALTER COLUMN … SET. */
  static SequenceOptions alter(
      StatementContext statement, SequenceOptions before, List<Node> options) {
    DataType type = type(statement, options).orElse(before.type());
    long increment = number(options, "increment").orElse(before.increment());
    boolean resetMinimum =
        isReset(options, "minvalue")
            || (!type.equals(before.type())
                && before.minimum() == SequenceOptions.smallest(before.type()));
    boolean resetMaximum =
        isReset(options, "maxvalue")
            || (!type.equals(before.type())
                && before.maximum() == SequenceOptions.largest(before.type()));
    long minimum =
        number(options, "minvalue")
            .orElseGet(() -> resetMinimum ? defaultMinimum(type, increment) : before.minimum());
    long maximum =
        number(options, "maxvalue")
            .orElseGet(() -> resetMaximum ? defaultMaximum(type, increment) : before.maximum());
    return new SequenceOptions(
        type,
        number(options, "start").orElse(before.start()),
        increment,
        minimum,
        maximum,
        number(options, "cache").orElse(before.cache()),
        cycle(options).orElse(before.cycle()));
  }

  /** The name that SEQUENCE NAME gives to the sequence of an identity column. */
  static Optional<QualifiedName> sequenceName(StatementContext statement, List<Node> options) {
    return Options.find(options, "sequence_name")
        .flatMap(option -> option.node("arg"))
        .map(Trees::names)
        .map(statement::newName);
  }

  private static Optional<DataType> type(StatementContext statement, List<Node> options) {
    return Options.find(options, "as").flatMap(option -> option.node("arg")).map(statement::type);
  }

  private static long defaultMinimum(DataType type, long increment) {
    return increment > 0 ? 1 : SequenceOptions.smallest(type);
  }

  private static long defaultMaximum(DataType type, long increment) {
    return increment > 0 ? SequenceOptions.largest(type) : -1;
  }

  private static boolean isReset(List<Node> options, String name) {
    return Options.find(options, name).filter(option -> option.node("arg").isEmpty()).isPresent();
  }

  private static Optional<Long> number(List<Node> options, String name) {
    return Options.find(options, name)
        .flatMap(option -> option.node("arg"))
        .map(Trees::valueText)
        .map(SequenceOptionsFold::parse);
  }

  private static long parse(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notOne) {
      throw new FoldException("a sequence cannot count with " + text, "Use a whole number.");
    }
  }

  private static Optional<Boolean> cycle(List<Node> options) {
    return Options.find(options, "cycle").map(Trees::optionFlag);
  }
}
