package dev.pgflux.launcher.settings;

import dev.pgflux.domain.diff.ComparisonMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is set, checked and with its defaults.
 *
 * @param database where to connect and as whom
 * @param source the schema files
 * @param comparison what is compared
 * @param safety what may happen
 * @param output how things are told
 * @param plugins where emitters of others are
 * @param libPgQuery the parser's library, if a certain one is wanted
 * @param migrations where migration files are, and how they are written
 */
public record Settings(
    Database database,
    Source source,
    Comparison comparison,
    Safety safety,
    Output output,
    Plugins plugins,
    Optional<Path> libPgQuery,
    Migrations migrations) {

  /**
   * Where to connect and as whom.
   *
   * @param target URL or key=value string; empty for what the PG* variables say
   * @param role whom to become
   * @param shadow a database to build the wanted schema in
   * @param trackingSchema the tool's own schema
   */
  public record Database(
      Optional<String> target,
      Optional<String> role,
      Optional<String> shadow,
      String trackingSchema) {
    /** Never the targets: they may hold passwords. */
    @Override
    public String toString() {
      return "Database[role=" + role + ", trackingSchema=" + trackingSchema + "]";
    }
  }

  /**
   * The schema files.
   *
   * @param directories searched with their subfolders
   * @param files single ones
   * @param acceptDataStatements whether statements that are not schema are passed over
   */
  public record Source(List<Path> directories, List<Path> files, boolean acceptDataStatements) {
    /** Copies the lists. */
    public Source {
      directories = List.copyOf(directories);
      files = List.copyOf(files);
    }
  }

  /**
   * What is compared.
   *
   * @param schemas names, or one {@code *}; empty for what the files declare
   * @param owners when owners are compared
   * @param privileges when privileges are compared
   * @param ignore patterns of what is left out
   */
  public record Comparison(
      List<String> schemas, ComparisonMode owners, ComparisonMode privileges, List<String> ignore) {
    /** Copies the lists. */
    public Comparison {
      schemas = List.copyOf(schemas);
      ignore = List.copyOf(ignore);
    }
  }

  /**
   * What may happen.
   *
   * @param allowedHazards names of hazards, or one {@code all}
   * @param allowMassDrop whether a large part of the database may be dropped
   * @param massDropThreshold what a large part is, in percent
   * @param autoNotValid whether constraints are validated in a step of their own
   * @param setNotNullRowHint from how many rows on NOT NULL is set in stages; 0 is never
   * @param concurrently whether indexes are built while others write
   */
  public record Safety(
      List<String> allowedHazards,
      boolean allowMassDrop,
      int massDropThreshold,
      boolean autoNotValid,
      long setNotNullRowHint,
      boolean concurrently) {
    /** Copies the list. */
    public Safety {
      allowedHazards = List.copyOf(allowedHazards);
    }
  }

  /**
   * How things are told.
   *
   * @param format the name of a plan emitter
   * @param verbose whether to say more
   * @param warnings what is odd about the settings themselves
   */
  public record Output(String format, boolean verbose, List<String> warnings) {
    /** Copies the list. */
    public Output {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Where emitters of others are.
   *
   * @param directories as asked for; the usual folders come on top
   */
  public record Plugins(List<Path> directories) {
    /** Copies the list. */
    public Plugins {
      directories = List.copyOf(directories);
    }
  }

  /**
   * Migration files.
   *
   * @param directory where they are
   * @param undo whether each gets an undo
   * @param combined whether that is a section of the same file
   */
  public record Migrations(Path directory, boolean undo, boolean combined) {}
}
