package dev.pgflux.domain.rules;

import dev.pgflux.domain.change.Alteration;
import java.util.List;

/**
 * What two states of one object have to do with each other.
 *
 * @param <A> the family of differences
 */
public sealed interface Comparison<A extends Alteration> {

  /**
   * The object stays, with these differences; none when the states are equal.
   *
   * @param alterations the differences, each with its old and its new value
   * @param <A> the family of differences
   */
  record Altered<A extends Alteration>(List<A> alterations) implements Comparison<A> {
    /** Copies the differences. */
    public Altered {
      alterations = List.copyOf(alterations);
    }
  }

  /**
   * PostgreSQL cannot make one of the other: it must be dropped and made again.
   *
   * @param reason why, a clause such as {@code its result type changes}
   * @param <A> the family of differences
   */
  record Recreated<A extends Alteration>(String reason) implements Comparison<A> {}
}
