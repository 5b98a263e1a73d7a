package dev.pgflux.domain.plan;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.sql.Reference;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a step needs and does, from which the order of steps follows:
 *
 * <ul>
 *   <li>what needs something comes after what makes it;
 *   <li>what frees something comes before what destroys it;
 *   <li>what destroys something comes before another step that makes it anew.
 * </ul>
 *
 * <p>A step that changes something in place, so that users of the old must be gone before and users
 * of the new come after, both destroys and makes it.
 *
 * @param needs what must be there in its new state
 * @param makes what is there in its new state afterwards
 * @param frees what is no longer used in its old state afterwards
 * @param destroys what is gone in its old state afterwards
 * @param prefers what it seems to use: orders where it can, and is cut first in a cycle
 * @param releases what it seems to use in its old state and no longer does: likewise
 */
public record Effects(
    SortedSet<Reference> needs,
    SortedSet<Reference> makes,
    SortedSet<Reference> frees,
    SortedSet<Reference> destroys,
    SortedSet<Reference> prefers,
    SortedSet<Reference> releases) {

  /** None. */
  public static final Effects NONE =
      new Effects(
          Collections.emptySortedSet(),
          Collections.emptySortedSet(),
          Collections.emptySortedSet(),
          Collections.emptySortedSet(),
          Collections.emptySortedSet(),
          Collections.emptySortedSet());

  /** Copies the sets. */
  public Effects {
    needs = SortedCopies.of(needs);
    makes = SortedCopies.of(makes);
    frees = SortedCopies.of(frees);
    destroys = SortedCopies.of(destroys);
    prefers = SortedCopies.of(prefers);
    releases = SortedCopies.of(releases);
  }

  private static SortedSet<Reference> union(SortedSet<Reference> some, Collection<Reference> more) {
    TreeSet<Reference> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  /**
   * With more needs.
   *
   * @param more what else must be there
   * @return the changed copy
   */
  public Effects needing(Collection<Reference> more) {
    return new Effects(union(needs, more), makes, frees, destroys, prefers, releases);
  }

  /**
   * With more needs.
   *
   * @param more what else must be there
   * @return the changed copy
   */
  public Effects needing(Reference... more) {
    return needing(List.of(more));
  }

  /**
   * With more that it makes.
   *
   * @param more what else is there afterwards
   * @return the changed copy
   */
  public Effects making(Collection<Reference> more) {
    return new Effects(needs, union(makes, more), frees, destroys, prefers, releases);
  }

  /**
   * With more that it makes.
   *
   * @param more what else is there afterwards
   * @return the changed copy
   */
  public Effects making(Reference... more) {
    return making(List.of(more));
  }

  /**
   * With more that it frees.
   *
   * @param more what else is no longer used
   * @return the changed copy
   */
  public Effects freeing(Collection<Reference> more) {
    return new Effects(needs, makes, union(frees, more), destroys, prefers, releases);
  }

  /**
   * With more that it frees.
   *
   * @param more what else is no longer used
   * @return the changed copy
   */
  public Effects freeing(Reference... more) {
    return freeing(List.of(more));
  }

  /**
   * With more that it destroys.
   *
   * @param more what else is gone
   * @return the changed copy
   */
  public Effects destroying(Collection<Reference> more) {
    return new Effects(needs, makes, frees, union(destroys, more), prefers, releases);
  }

  /**
   * With more that it destroys.
   *
   * @param more what else is gone
   * @return the changed copy
   */
  public Effects destroying(Reference... more) {
    return destroying(List.of(more));
  }

  /**
   * With more that it seems to use.
   *
   * @param more what else
   * @return the changed copy
   */
  public Effects preferring(Collection<Reference> more) {
    return new Effects(needs, makes, frees, destroys, union(prefers, more), releases);
  }

  /**
   * With more that it seems to use no longer.
   *
   * @param more what else
   * @return the changed copy
   */
  public Effects releasing(Collection<Reference> more) {
    return new Effects(needs, makes, frees, destroys, prefers, union(releases, more));
  }
}
