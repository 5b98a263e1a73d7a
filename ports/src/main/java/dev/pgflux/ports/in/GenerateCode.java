package dev.pgflux.ports.in;

import dev.pgflux.ports.out.OutputFolder;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes source code from a schema, which is read once however many languages it is for. */
@FunctionalInterface
public interface GenerateCode {

  /**
   * Generates.
   *
   * @param request from what, by whom, where to
   * @return what became of the files
   * @throws dev.pgflux.ports.plugin.EmitterException when options are no use, or the only emitter
   *     is not
   * @throws dev.pgflux.ports.spi.SchemaException when the schema cannot be understood
   * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be read
   */
  Outcome generate(Request request);

  /**
   * From what, by whom, where to.
   *
   * @param from where the schema is
   * @param scope which part of it
   * @param outputs what is made of it
   * @param checkOnly whether files are compared rather than written
   */
  record Request(From from, ScopeOptions scope, List<Output> outputs, boolean checkOnly) {
    /** Copies the outputs. */
    public Request {
      outputs = List.copyOf(outputs);
    }
  }

  /**
   * Files in one language.
   *
   * @param emitter who makes the files
   * @param options the emitter's options as people write them
   * @param selections which rows: those that each of these takes
   * @param folder where the files go
   */
  record Output(
      SchemaEmitter emitter,
      Map<String, String> options,
      List<RowSelection> selections,
      OutputFolder folder) {
    /** Copies the options. */
    public Output {
      options = Map.copyOf(options);
      selections = List.copyOf(selections);
    }
  }

  /**
   * Which tables and views code is made for, by patterns of {@code schema.name} or {@code name}.
   *
   * @param include none for all
   * @param exclude those left out
   * @param excludeSchemas schemas left out with all that is in them
   */
  record RowSelection(List<String> include, List<String> exclude, List<String> excludeSchemas) {
    /** Everything. */
    public static final RowSelection ALL = new RowSelection(List.of(), List.of(), List.of());

    /** Copies the patterns. */
    public RowSelection {
      include = List.copyOf(include);
      exclude = List.copyOf(exclude);
      excludeSchemas = List.copyOf(excludeSchemas);
    }
  }

  /** Where the schema is. */
  sealed interface From {
    /**
     * In a database.
     *
     * @param database which
     */
    record Live(DatabaseAddress database) implements From {}

    /**
     * In files. What columns a view has PostgreSQL says: it builds the schema in the shadow
     * database, else makes each view on temporary copies in the database, else builds the schema on
     * a server of the tool's own; each in a transaction that is rolled back.
     *
     * @param schema the files
     * @param database a database that knows the types and extensions that they use; its own schema
     *     makes no difference
     * @param shadow an empty database in which the schema is built
     */
    record Source(
        SchemaSource schema, Optional<DatabaseAddress> database, Optional<DatabaseAddress> shadow)
        implements From {}
  }

  /** What became of the files. */
  sealed interface Outcome {

    /**
     * What was noticed.
     *
     * @return warnings and notes for a person
     */
    List<Diagnostic> diagnostics();

    /**
     * They were written; those that had that content already were left alone.
     *
     * @param outputs what became of each output, in the order of the request
     * @param diagnostics warnings and notes
     */
    record Written(List<Files> outputs, List<Diagnostic> diagnostics) implements Outcome {
      /** Copies the lists. */
      public Written {
        outputs = List.copyOf(outputs);
        diagnostics = List.copyOf(diagnostics);
      }
    }

    /**
     * They were compared, and are as they would be written.
     *
     * @param outputs the files of each output, in the order of the request
     * @param diagnostics warnings and notes
     */
    record Current(List<Files> outputs, List<Diagnostic> diagnostics) implements Outcome {
      /** Copies the lists. */
      public Current {
        outputs = List.copyOf(outputs);
        diagnostics = List.copyOf(diagnostics);
      }
    }

    /**
     * They were compared, and some are not as they would be written.
     *
     * @param outputs what would become of each output, in the order of the request
     * @param diagnostics warnings and notes
     */
    record Stale(List<Files> outputs, List<Diagnostic> diagnostics) implements Outcome {
      /** Copies the lists. */
      public Stale {
        outputs = List.copyOf(outputs);
        diagnostics = List.copyOf(diagnostics);
      }
    }

    /**
     * Nothing was written, since something that is not generated would be lost, or two outputs want
     * one file.
     *
     * @param obstacles what is in the way
     * @param diagnostics warnings and notes
     */
    record Refused(List<Obstacle> obstacles, List<Diagnostic> diagnostics) implements Outcome {
      /** Copies the lists. */
      public Refused {
        obstacles = List.copyOf(obstacles);
        diagnostics = List.copyOf(diagnostics);
      }
    }

    /**
     * Some emitters failed. Their files were left alone.
     *
     * @param failures what is wrong with each of them, and what to do
     * @param others what became of the other outputs
     */
    record Failed(List<String> failures, Outcome others) implements Outcome {
      /** Copies the list. */
      public Failed {
        failures = List.copyOf(failures);
      }

      @Override
      public List<Diagnostic> diagnostics() {
        return others.diagnostics();
      }
    }
  }

  /**
   * The files of one output.
   *
   * @param emitter the name of who made them
   * @param folder where they are, as people name it
   * @param files the paths of all of them below the folder, in order
   * @param changes those that are not what they were, in order; then those that are gone
   */
  record Files(String emitter, String folder, List<String> files, List<Change> changes) {
    /** Copies the lists. */
    public Files {
      files = List.copyOf(files);
      changes = List.copyOf(changes);
    }
  }

  /** What is not as it was, or would not be. */
  sealed interface Change {
    /**
     * Which file.
     *
     * @return its path below the folder
     */
    String path();

    /**
     * A file of another content, or none.
     *
     * @param path below the folder
     * @param before its text, if it was there
     * @param after its new text
     */
    record Put(String path, Optional<String> before, String after) implements Change {}

    /**
     * A file that this emitter made once and makes no longer.
     *
     * @param path below the folder
     * @param before its text
     */
    record Removed(String path, String before) implements Change {}
  }

  /**
   * Why nothing was written.
   *
   * @param message what is where, and why that is in the way
   * @param advice what to do
   */
  record Obstacle(String message, String advice) {}
}
