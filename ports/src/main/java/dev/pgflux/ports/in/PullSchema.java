package dev.pgflux.ports.in;

import dev.pgflux.domain.scope.MetaSelection;
import dev.pgflux.domain.snapshot.UnmanagedObject;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.spi.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes down what a live database has beyond its schema files. Changes nothing. */
@FunctionalInterface
public interface PullSchema {

  /**
   * Compares, and writes down what the files do not say.
   *
   * @param request which schema and which database
   * @return the files; the host writes them
   * @throws dev.pgflux.ports.spi.SchemaException when the schema cannot be understood
   * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be read
   */
  Pulled pull(Request request);

  /**
   * Which schema and which database.
   *
   * @param planning what is compared
   * @param meta whether owners and privileges are written
   */
  record Request(PlanningRequest planning, MetaSelection meta) {}

  /**
   * What was found.
   *
   * @param undeclared a schema file for each object that no file declares, with all that belongs to
   *     it
   * @param differing a file for each object that is something else in the database, with all that
   *     belongs to it: as it is there. Its path does not end in {@code .sql}, so that the object is
   *     not declared twice
   * @param missing how many declared objects the database does not have
   * @param diagnostics warnings and notes for a person
   * @param unmanaged live objects of kinds that are not compared
   */
  record Pulled(
      List<GeneratedFile> undeclared,
      List<GeneratedFile> differing,
      int missing,
      List<Diagnostic> diagnostics,
      SortedSet<UnmanagedObject> unmanaged) {
    /** Copies the collections. */
    public Pulled {
      undeclared = List.copyOf(undeclared);
      differing = List.copyOf(differing);
      diagnostics = List.copyOf(diagnostics);
      unmanaged = Collections.unmodifiableSortedSet(new TreeSet<>(unmanaged));
    }
  }
}
