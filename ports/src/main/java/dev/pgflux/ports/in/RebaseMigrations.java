package dev.pgflux.ports.in;

import dev.pgflux.ports.out.MigrationFolder;
import java.util.List;

/** Puts the files that a database does not have behind those that it has. */
@FunctionalInterface
public interface RebaseMigrations {

  /**
   * Gives each pending file a name after the last that is applied, keeps their order and their
   * statements, and writes into them for which schema they are now. For that they are carried out
   * in a transaction that is rolled back: on the database itself, or in a shadow database. Where
   * files are named, those come last and the other pending ones stay as they are.
   *
   * @param request what
   * @return the new names, and what is left to do after them
   * @throws dev.pgflux.ports.spi.DatabaseException when a statement is refused; no file was changed
   */
  Rebased rebase(Request request);

  /**
   * What is put where.
   *
   * @param planning the schema files, the database, and the shadow database if there is one
   * @param folder the files
   * @param versions names of pending files, or how those begin; empty for all
   * @param dryRun whether no file is changed
   */
  record Request(
      PlanningRequest planning, MigrationFolder folder, List<String> versions, boolean dryRun) {
    /** Copies the list. */
    public Request {
      versions = List.copyOf(versions);
    }
  }

  /**
   * What came of it.
   *
   * @param files old and new names; they are equal for one that only got new hashes
   * @param differences what is left to do after them, for the schema files to be reached
   */
  record Rebased(List<Renamed> files, List<String> differences) {}

  /**
   * A file.
   *
   * @param from its name before
   * @param to its name now
   */
  record Renamed(String from, String to) {}
}
