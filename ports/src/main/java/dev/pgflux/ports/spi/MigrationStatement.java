package dev.pgflux.ports.spi;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a migration file.
 *
 * @param sql its text, without a semicolon at its end
 * @param tag what it does in a few words, such as {@code CREATE INDEX}
 * @param location where it stands
 * @param comments what the comments between it and the statement before it say, without the marks
 *     that make them comments
 * @param form how it goes together with transactions
 */
public record MigrationStatement(
    String sql, String tag, SourceLocation location, List<String> comments, Form form) {

  /** Copies the comments. */
  public MigrationStatement {
    comments = List.copyOf(comments);
  }

  /** How a statement goes together with transactions. */
  public sealed interface Form {
    /** Begins a transaction. */
    record Begin() implements Form {}

    /** Ends one and keeps what it did. */
    record Commit() implements Form {}

    /** Can be part of one. */
    record Plain() implements Form {}

    /** Sets something for the rest of the session, so that a later statement may rely on it. */
    record SessionSetting() implements Form {}

    /**
     * PostgreSQL refuses it within a transaction.
     *
     * @param outcome how to tell whether it was done
     * @param withinTransaction the same for the schema, in a form that can be part of a
     *     transaction; empty where the schema is not changed by it
     */
    record Alone(Outcome outcome, Optional<String> withinTransaction) implements Form {}
  }

  /**
   * How the catalogs tell whether a statement that runs alone was done. No row of the ledger can be
   * written together with it, so that after an interruption they are asked.
   */
  public sealed interface Outcome {
    /**
     * There is a valid index; an invalid one is what an interrupted build leaves behind.
     *
     * @param table what it is an index of
     * @param index its name, in the schema of that
     */
    record IndexBuilt(Name table, String index) implements Outcome {}

    /**
     * There is no such index any more.
     *
     * @param index its name
     */
    record IndexGone(Name index) implements Outcome {}

    /**
     * One is no partition of the other any more.
     *
     * @param parent the partitioned table
     * @param partition the partition
     */
    record PartitionDetached(Name parent, Name partition) implements Outcome {}

    /** To do it twice is as good as to do it once. */
    record Repeatable() implements Outcome {}

    /** Nothing tells. */
    record Unknown() implements Outcome {}
  }

  /**
   * A name as it was written.
   *
   * @param schema empty where the search path says it
   * @param name the exact spelling
   */
  public record Name(Optional<String> schema, String name) {}
}
