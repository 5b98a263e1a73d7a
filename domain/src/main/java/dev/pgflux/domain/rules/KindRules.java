package dev.pgflux.domain.rules;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.plan.Draft;
import java.util.List;
import java.util.Set;

/**
 * Everything that is particular to one kind of object: how two states differ, and which statements
 * make, change and drop it. Owner, comment, privileges and labels of the object itself are not its
 * business ({@link MetaRules}).
 *
 * @param <T> the kind
 * @param <A> its differences
 */
public interface KindRules<T extends SchemaObject, A extends Alteration> {

  /**
   * Compares two states of one object.
   *
   * @param live the live state, under its new name if it was renamed
   * @param desired the wanted state
   * @param context both snapshots and what is known beside them
   * @return the differences, or that it must be made again
   */
  Comparison<A> compare(T live, T desired, RuleContext context);

  /**
   * The statements that make an object. The first is its CREATE; what it refers to is added to that
   * one's effects by the caller, with what it makes.
   *
   * @param desired the wanted object
   * @param context both snapshots
   * @return the drafts in order, none when something else makes it along
   */
  List<Draft> create(T desired, RuleContext context);

  /**
   * The statements that drop an object. What it frees and destroys is added to the last one's
   * effects by the caller.
   *
   * @param live the live object
   * @param context both snapshots
   * @return the drafts in order, none when something else drops it along
   */
  List<Draft> drop(T live, RuleContext context);

  /**
   * The statements for one difference, with their whole effects.
   *
   * @param live the live state
   * @param desired the wanted state
   * @param alteration the difference
   * @param context both snapshots
   * @return the drafts in order
   */
  List<Draft> alter(T live, T desired, A alteration, RuleContext context);

  /**
   * What others lose by a difference.
   *
   * @param live the live state
   * @param desired the wanted state
   * @param alteration the difference
   * @return what no longer survives as it is; empty for most
   */
  default Set<Invalidation> invalidations(T live, T desired, A alteration) {
    return Set.of();
  }

  /**
   * What becomes of an object that stays when something that its live state refers to does not
   * survive as it is.
   *
   * @param live the live state
   * @param desired the wanted state
   * @param lost what does not survive
   * @param context both snapshots
   * @return more differences (perhaps none), or that it must be made again
   */
  default Comparison<A> react(T live, T desired, Invalidation lost, RuleContext context) {
    return new Comparison.Recreated<>(lost.reference() + " does not survive as it is");
  }
}
