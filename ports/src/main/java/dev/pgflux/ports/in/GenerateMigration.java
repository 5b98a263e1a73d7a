package dev.pgflux.ports.in;

import dev.pgflux.ports.out.MigrationFolder;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Writes what a database needs as a migration file. */
@FunctionalInterface
public interface GenerateMigration {

  /**
   * Plans, and writes the plan down. The database is not changed.
   *
   * @param request what, and how it is written
   * @return what was written
   * @throws dev.pgflux.ports.spi.SchemaException when the schema cannot be understood
   * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be read
   */
  Outcome generate(Request request);

  /** Where the undo goes. */
  enum UndoPlace {
    /** Nowhere. */
    NONE,
    /** Into a file of its own. */
    SEPARATE,
    /** Into a section of the same file. */
    COMBINED
  }

  /**
   * What is wanted.
   *
   * @param planning which schema and which database
   * @param folder where the file goes
   * @param label what it is about; empty for words made of the changes
   * @param undo where the undo goes
   * @param dryRun whether nothing is written
   * @param emitter writes statements
   */
  record Request(
      PlanningRequest planning,
      MigrationFolder folder,
      String label,
      UndoPlace undo,
      boolean dryRun,
      PlanEmitter emitter) {}

  /** What came of it. */
  sealed interface Outcome {
    /**
     * What was noticed.
     *
     * @return warnings and notes for a person
     */
    List<Diagnostic> diagnostics();

    /**
     * Nothing is needed, and nothing was written.
     *
     * @param diagnostics warnings and notes
     */
    record UpToDate(List<Diagnostic> diagnostics) implements Outcome {}

    /**
     * A migration.
     *
     * @param file the file
     * @param undo the file that undoes it, if that is one of its own
     * @param hazards its dangers
     * @param steps how many statements change something
     * @param diagnostics warnings and notes
     */
    record Written(
        MigrationFolder.StoredFile file,
        Optional<MigrationFolder.StoredFile> undo,
        List<PlanModel.Hazard> hazards,
        int steps,
        List<Diagnostic> diagnostics)
        implements Outcome {}
  }
}
