package dev.pgflux.ports.in;

import dev.pgflux.domain.snapshot.UnmanagedObject;
import dev.pgflux.ports.spi.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds out whether a database has all that its schema files declare. Changes nothing. */
@FunctionalInterface
public interface VerifySchema {

  /**
   * Verifies.
   *
   * @param request which schema and which database
   * @return what was found
   * @throws dev.pgflux.ports.spi.SchemaException when the schema cannot be understood
   * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be read
   */
  Verification verify(PlanningRequest request);

  /**
   * What was found, each in order of kind and name.
   *
   * @param missing declared objects that the database does not have
   * @param differing declared objects that are something else in the database, be it by something
   *     more, such as a column
   * @param undeclared objects that the database has and no file declares; what belongs to one of
   *     them is not named
   * @param diagnostics warnings and notes for a person
   * @param unmanaged live objects of kinds that are not compared
   */
  record Verification(
      List<Finding> missing,
      List<Finding> differing,
      List<Finding> undeclared,
      List<Diagnostic> diagnostics,
      SortedSet<UnmanagedObject> unmanaged) {
    /** Copies the collections. */
    public Verification {
      missing = List.copyOf(missing);
      differing = List.copyOf(differing);
      undeclared = List.copyOf(undeclared);
      diagnostics = List.copyOf(diagnostics);
      unmanaged = Collections.unmodifiableSortedSet(new TreeSet<>(unmanaged));
    }

    /**
     * Whether the database has all that the files declare, as they declare it.
     *
     * @return true if nothing is missing and nothing differs
     */
    public boolean isSatisfied() {
      return missing.isEmpty() && differing.isEmpty();
    }
  }

  /**
   * An object.
   *
   * @param kind what people call an object of its kind
   * @param name its name for people
   */
  record Finding(String kind, String name) {}
}
