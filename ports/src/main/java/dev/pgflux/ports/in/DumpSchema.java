package dev.pgflux.ports.in;

import dev.pgflux.domain.scope.MetaSelection;
import dev.pgflux.domain.snapshot.UnmanagedObject;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes a live database down as schema files. Changes nothing. */
@FunctionalInterface
public interface DumpSchema {

  /**
   * Dumps.
   *
   * @param request which database, and how
   * @return the files, the same for the same schema; the host writes them
   * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be read
   */
  Dump dump(Request request);

  /** How objects are spread over files. */
  enum Layout {
    /**
     * A folder for each kind, a file for each object with all that belongs to it; functions of one
     * name are in one file.
     */
    PER_KIND,
    /** One file, in an order in which psql can run it in an empty database. */
    FLAT
  }

  /**
   * Which database, and how.
   *
   * @param database which
   * @param scope which part of it
   * @param meta whether owners and privileges are written
   * @param layout how objects are spread over files
   */
  record Request(DatabaseAddress database, ScopeOptions scope, MetaSelection meta, Layout layout) {}

  /**
   * A database as files.
   *
   * @param files in order of their paths; none where there is no object
   * @param objects how many objects they declare
   * @param diagnostics what was left out, for a person
   * @param unmanaged live objects of kinds that are not managed, which no file has
   */
  record Dump(
      List<GeneratedFile> files,
      int objects,
      List<Diagnostic> diagnostics,
      SortedSet<UnmanagedObject> unmanaged) {
    /** Copies the collections. */
    public Dump {
      files = List.copyOf(files);
      diagnostics = List.copyOf(diagnostics);
      unmanaged = Collections.unmodifiableSortedSet(new TreeSet<>(unmanaged));
    }
  }
}
