package dev.pgflux.domain.rules;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.Collection;
import java.util.List;

/** Whether a wanted object still rests on something that does not survive as it is. */
public final class Uses {
  private Uses() {}

  /**
   * Whether an object's SQL refers to what is lost.
   *
   * @param object a resolved object
   * @param lost what does not survive
   * @return true if it does
   */
  public static boolean inFragments(SchemaObject object, Invalidation lost) {
    return object.fragments().stream().anyMatch(fragment -> in(fragment, lost));
  }

  /**
   * Whether an object that refers to what is lost goes on doing so: its SQL stays the same, or its
   * new SQL refers to it too.
   *
   * @param live the live state, which refers to what is lost
   * @param desired the wanted state
   * @param lost what does not survive
   * @return true if it does
   */
  public static boolean still(SchemaObject live, SchemaObject desired, Invalidation lost) {
    return live.fragments().equals(desired.fragments()) || inFragments(desired, lost);
  }

  /**
   * Whether a fragment refers to what is lost.
   *
   * @param fragment resolved SQL
   * @param lost what does not survive
   * @return true if it does
   */
  public static boolean in(Fragment fragment, Invalidation lost) {
    return in(fragment.references(), lost);
  }

  /**
   * Whether what is lost is among references: any column of a lost object, but not the whole of an
   * object of which a column is lost.
   *
   * @param references what something refers to
   * @param lost what does not survive
   * @return true if it is
   */
  public static boolean in(Collection<Reference> references, Invalidation lost) {
    return references.stream().anyMatch(reference -> matches(reference, lost.reference()));
  }

  private static boolean matches(Reference reference, Reference lost) {
    return reference.object().equals(lost.object())
        && (lost.column().isEmpty() || lost.column().equals(reference.column()));
  }

  /**
   * The references of fragments.
   *
   * @param fragments resolved SQL
   * @return all their references
   */
  public static List<Reference> of(Collection<Fragment> fragments) {
    return fragments.stream().flatMap(fragment -> fragment.references().stream()).toList();
  }
}
