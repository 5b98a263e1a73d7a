package dev.pgflux.ports.plugin;

import java.time.Instant;
import java.util.List;

/** A migration plan as an emitter sees it. */
public interface PlanModel {

  /**
   * The tool's version.
   *
   * @return such as {@code 1.0.0}
   */
  String toolVersion();

  /**
   * When the plan was made.
   *
   * @return the time
   */
  Instant createdAt();

  /**
   * The database that it is for.
   *
   * @return its name, or empty when it is for none in particular
   */
  String database();

  /**
   * The server's major version.
   *
   * @return such as 18
   */
  int postgresMajorVersion();

  /**
   * A hash of the schema files.
   *
   * @return SHA-256 in hexadecimal
   */
  String sourceHash();

  /**
   * A hash of the live schema.
   *
   * @return hexadecimal digits
   */
  String liveHash();

  /**
   * What is done, in order.
   *
   * @return the phases; empty when there is nothing to do
   */
  List<Phase> phases();

  /**
   * What a person should know beside the steps.
   *
   * @return messages
   */
  List<String> notes();

  /** Steps that succeed or fail together. */
  interface Phase {
    /**
     * Whether it is a transaction.
     *
     * @return false for one statement that cannot run in a transaction
     */
    boolean transactional();

    /**
     * Its steps.
     *
     * @return in order; one when it is no transaction
     */
    List<Step> steps();
  }

  /** One statement. */
  interface Step {
    /**
     * Its number in the plan.
     *
     * @return from 1
     */
    int number();

    /**
     * What it does, in a word.
     *
     * @return such as {@code CREATE_TABLE} or {@code ADD_COLUMN}
     */
    String operation();

    /**
     * What sort of object it is about.
     *
     * @return such as {@code materialized view}
     */
    String objectKind();

    /**
     * The object that it is about.
     *
     * @return schema and name with a dot, unquoted: for people, not for SQL
     */
    String objectName();

    /**
     * The statement.
     *
     * @return SQL without a semicolon at its end
     */
    String sql();

    /**
     * Whether it works without blocking reads and writes, and so outside a transaction.
     *
     * @return true for CONCURRENTLY
     */
    boolean concurrently();

    /**
     * The strongest lock on a relation that other sessions use.
     *
     * @return such as {@code ACCESS EXCLUSIVE}; the empty string for none
     */
    String lock();

    /**
     * What it locks of what others use.
     *
     * @return the locks in order of the relations; empty for none
     */
    List<Lock> locks();

    /**
     * How long it waits for locks before it gives up and tries again.
     *
     * @return milliseconds; 0 for as long as it takes
     */
    long lockTimeoutMillis();

    /**
     * How long it may run.
     *
     * @return milliseconds; 0 for as long as it takes
     */
    long statementTimeoutMillis();

    /**
     * What can go wrong.
     *
     * @return the hazards
     */
    List<Hazard> hazards();
  }

  /** A lock on a relation. */
  interface Lock {
    /**
     * The table, view, materialized view or sequence.
     *
     * @return schema and name with a dot, unquoted: for people, not for SQL
     */
    String relation();

    /**
     * How strong it is.
     *
     * @return such as {@code ACCESS EXCLUSIVE}
     */
    String level();
  }

  /** Something that can go wrong. */
  interface Hazard {
    /**
     * Its stable code.
     *
     * @return such as {@code DATA_LOSS}
     */
    String code();

    /**
     * Whether the plan is refused because of it.
     *
     * @return false for a warning and for what was allowed
     */
    boolean blocking();

    /**
     * The object in danger.
     *
     * @return its name for people
     */
    String objectName();

    /**
     * The strongest lock of its step.
     *
     * @return such as {@code ACCESS EXCLUSIVE}; the empty string for none
     */
    String lock();

    /**
     * How long that lock is held, in kind.
     *
     * @return {@code instant}, {@code scan} or {@code rewrite}; the empty string without a lock
     */
    String duration();

    /**
     * What can happen and why.
     *
     * @return a sentence
     */
    String reason();

    /**
     * What to do about it.
     *
     * @return a sentence, or the empty string
     */
    String advice();
  }
}
