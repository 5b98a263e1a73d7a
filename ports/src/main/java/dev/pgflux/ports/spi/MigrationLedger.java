package dev.pgflux.ports.spi;

import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.out.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What a database knows of its migrations: the table {@code migrations} in the tool's schema. */
public interface MigrationLedger {

  /** The tool's lock on a database, until it is closed. */
  @FunctionalInterface
  interface Lock extends AutoCloseable {
    @Override
    void close();
  }

  /** Which way a file is carried out. */
  enum Direction {
    /** What the file is for. */
    UP,
    /** Back. */
    DOWN
  }

  /**
   * Takes the lock that lets one run of the tool at a time change the database.
   *
   * @param wait how long to wait for another run; zero for not at all
   * @param cancellation ends the waiting
   * @param progress is told of it
   * @return the lock
   * @throws DatabaseException when another run still holds it after that time, or the server takes
   *     no changes
   */
  Lock lock(Duration wait, Cancellation cancellation, Progress progress);

  /**
   * Reads the rows.
   *
   * @return in the order of the files' names; empty where there is no ledger yet
   */
  List<LedgerEntry> entries();

  /** Makes the ledger, or gives one of another tool the columns that it lacks. */
  void prepare();

  /**
   * Carries a file out from where it is, and writes down each step together with it.
   *
   * @param run what and how
   * @param progress is told of each step
   * @throws DatabaseException when a step fails; says which, and what stays
   */
  void carryOut(FileRun run, Progress progress);

  /**
   * Carries out statements that belong to no migration, each phase once.
   *
   * @param script the statements
   * @param limits how long they may take
   * @param progress is told of each step
   * @throws DatabaseException when one fails
   */
  void carryOut(MigrationScript script, Limits limits, Progress progress);

  /**
   * Writes rows without doing anything: new ones are taken as applied, and old ones get the
   * checksum.
   *
   * @param checksums by file
   * @param toolVersion what wrote them
   */
  void record(Map<String, String> checksums, String toolVersion);

  /**
   * Says how far a file is that was interrupted, on its way there or back.
   *
   * @param entry its row
   * @param done how many statements were done
   */
  void resume(LedgerEntry entry, int done);

  /**
   * Takes a row away.
   *
   * @param file the file
   */
  void forget(String file);

  /**
   * The schema as it was left by the last migration.
   *
   * @return a hash for each object, and what the hashes cover; empty where nothing was kept
   */
  Optional<KeptSchema> keptSchema();

  /**
   * Keeps how the schema is now.
   *
   * @param schema a hash for each object
   */
  void keepSchema(KeptSchema schema);

  /**
   * A schema in short.
   *
   * @param coverage what is covered, as migration files say it
   * @param hashes SHA-256 in hexadecimal, by object
   */
  record KeptSchema(String coverage, SortedMap<String, String> hashes) {}

  /**
   * How long things may take.
   *
   * @param statementTimeout for a statement that says nothing else; zero for as long as it takes
   * @param cancellation ends it between two statements, or cancels the one that runs
   */
  record Limits(Duration statementTimeout, Cancellation cancellation) {}

  /**
   * A file to be carried out.
   *
   * @param file its name
   * @param checksum SHA-256 of its text
   * @param direction which way
   * @param script its statements; phases that were done before are passed over
   * @param statements the same, as they stand in the file
   * @param entry the row that there is for it
   * @param toolVersion what is written down as the tool's version
   * @param limits how long it may take
   */
  record FileRun(
      String file,
      String checksum,
      Direction direction,
      MigrationScript script,
      List<MigrationStatement> statements,
      Optional<LedgerEntry> entry,
      String toolVersion,
      Limits limits) {
    /** Copies the statements. */
    public FileRun {
      statements = List.copyOf(statements);
    }

    /**
     * The statement that stands at a place.
     *
     * @param number from 1
     * @return the statement
     */
    public MigrationStatement statement(int number) {
      return statements.get(number - 1);
    }

    /**
     * The text of the first statements, by which it is known whether they were edited.
     *
     * @param count how many
     * @return their SQL
     */
    public String firstStatements(int count) {
      return String.join(
          ";\n", statements.subList(0, count).stream().map(MigrationStatement::sql).toList());
    }
  }
}
