package dev.pgflux.domain.plan;

/**
 * When a change is carried out in stages, so that nobody waits while rows are read.
 *
 * @param constraintsNotValid whether checks and foreign keys of tables that may hold rows are added
 *     NOT VALID and validated in a transaction of their own
 * @param notNullRows SET NOT NULL goes by a constraint that is validated first where a table has
 *     more rows than this; 0 for never
 * @param indexesConcurrently whether indexes and keys of tables that may hold rows are built while
 *     others write, each in a statement of its own
 */
public record Staging(boolean constraintsNotValid, long notNullRows, boolean indexesConcurrently) {
  /** Everything in one statement. */
  public static final Staging NONE = new Staging(false, 0, false);

  /** Constraints and indexes always, NOT NULL from 100,000 rows on. */
  public static final Staging DEFAULT = new Staging(true, 100_000, true);
}
