package dev.pgflux.ports.in;

import dev.pgflux.ports.out.OutputFolder;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.Diagnostic;
import java.util.List;
import java.util.Map;

/** Makes source code from a schema. */
@FunctionalInterface
public interface GenerateCode {

  /**
   * Generates.
   *
   * @param request from what, by whom, where to
   * @return what became of the files
   * @throws dev.pgflux.ports.plugin.EmitterException when the emitter or its options are no use
   * @throws dev.pgflux.ports.spi.SchemaException when the schema cannot be understood
   * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be read
   */
  Outcome generate(Request request);

  /**
   * From what, by whom, where to.
   *
   * @param from where the schema is
   * @param scope which part of it
   * @param selection which rows
   * @param emitter who makes the files
   * @param options the emitter's options as people write them
   * @param output where the files go
   * @param checkOnly whether files are compared rather than written
   */
  record Request(
      From from,
      ScopeOptions scope,
      RowSelection selection,
      SchemaEmitter emitter,
      Map<String, String> options,
      OutputFolder output,
      boolean checkOnly) {
    /** Copies the options. */
    public Request {
      options = Map.copyOf(options);
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
     * In files.
     *
     * @param schema the files
     * @param database a server that knows the types and extensions that they use; its own schema
     *     makes no difference
     */
    record Source(SchemaSource schema, DatabaseAddress database) implements From {}
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
     * @param files all paths, in order
     * @param changed the paths of those that were written
     * @param diagnostics warnings and notes
     */
    record Written(List<String> files, List<String> changed, List<Diagnostic> diagnostics)
        implements Outcome {}

    /**
     * They were compared, and are as they would be written.
     *
     * @param files all paths, in order
     * @param diagnostics warnings and notes
     */
    record Current(List<String> files, List<Diagnostic> diagnostics) implements Outcome {}

    /**
     * They were compared, and some are not as they would be written.
     *
     * @param stale the paths of those
     * @param diagnostics warnings and notes
     */
    record Stale(List<String> stale, List<Diagnostic> diagnostics) implements Outcome {}
  }
}
