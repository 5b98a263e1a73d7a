package dev.pgflux.ports.in;

import dev.pgflux.ports.out.MigrationFolder;
import dev.pgflux.ports.spi.Diagnostic;
import java.util.List;

/** Checks migration files, without any database. */
@FunctionalInterface
public interface CheckMigrationFiles {

  /**
   * Checks that every file can be understood, is named as it should be, is as it was when it was
   * written down in the list of checksums, and was made for what the one before it leaves behind.
   *
   * @param folder the files
   * @return what is wrong, and how many files there are
   */
  Report check(MigrationFolder folder);

  /**
   * What was found.
   *
   * @param files how many migrations there are
   * @param problems what is wrong
   */
  record Report(int files, List<Diagnostic> problems) {
    /** Copies the list. */
    public Report {
      problems = List.copyOf(problems);
    }
  }
}
