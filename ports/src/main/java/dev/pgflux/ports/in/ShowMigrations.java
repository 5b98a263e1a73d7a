package dev.pgflux.ports.in;

import dev.pgflux.ports.spi.LedgerEntry;
import java.util.List;
import java.util.Optional;

/** Says which migrations a database has. */
@FunctionalInterface
public interface ShowMigrations {

  /**
   * Looks.
   *
   * @param access where
   * @return every file and every row
   * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be reached
   */
  Report show(MigrationAccess access);

  /** How a file stands. */
  enum State {
    /** The database has it. */
    APPLIED,
    /** The database is to get it. */
    PENDING,
    /** It was begun and did not come to its end. */
    INTERRUPTED,
    /** The database has it in another text. */
    EDITED,
    /** The database has it, and the file is gone. */
    MISSING,
    /** It comes before one that the database has already. */
    OUT_OF_ORDER,
    /** It is named as no migration is. */
    FOREIGN
  }

  /**
   * A file.
   *
   * @param file its name
   * @param state how it stands
   * @param entry its row
   * @param hasUndo whether it can be rolled back
   */
  record Item(String file, State state, Optional<LedgerEntry> entry, boolean hasUndo) {}

  /**
   * All of them.
   *
   * @param database the database's name
   * @param items in the order of their names
   */
  record Report(String database, List<Item> items) {
    /** Copies the list. */
    public Report {
      items = List.copyOf(items);
    }
  }
}
