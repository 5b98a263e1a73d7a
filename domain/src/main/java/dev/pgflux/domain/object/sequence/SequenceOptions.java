package dev.pgflux.domain.object.sequence;

import dev.pgflux.domain.name.DataType;

/**
 * How a sequence counts ({@code pg_sequence}); everything is written out.
 *
 * @param type smallint, integer or bigint
 * @param start START WITH
 * @param increment INCREMENT BY
 * @param minimum MINVALUE
 * @param maximum MAXVALUE
 * @param cache CACHE
 * @param cycle CYCLE
 */
public record SequenceOptions(
    DataType type,
    long start,
    long increment,
    long minimum,
    long maximum,
    long cache,
    boolean cycle) {

  /**
   * What CREATE SEQUENCE makes without options (<a
   * href="https://www.postgresql.org/docs/18/sql-createsequence.html">CREATE SEQUENCE</a>).
   *
   * @param type smallint, integer or bigint
   * @return ascending from 1 by 1
   */
  public static SequenceOptions defaults(DataType type) {
    return new SequenceOptions(type, 1, 1, 1, largest(type), 1, false);
  }

  /**
   * The largest value of a sequence's type.
   *
   * @param type smallint, integer or bigint
   * @return its upper end
   */
  public static long largest(DataType type) {
    String name = type.name().name().value();
    return name.equals("int2")
        ? Short.MAX_VALUE
        : name.equals("int4") ? Integer.MAX_VALUE : Long.MAX_VALUE;
  }

  /**
   * The smallest value of a sequence's type.
   *
   * @param type smallint, integer or bigint
   * @return its lower end
   */
  public static long smallest(DataType type) {
    return -largest(type) - 1;
  }
}
