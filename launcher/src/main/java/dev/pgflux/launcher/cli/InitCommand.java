package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.files.AtomicFile;
import dev.pgflux.launcher.terminal.Terminal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Starts a project. What is there already stays as it is. */
public final class InitCommand implements Command {

  private static final String DIRECTORY = "--dir";
  private static final String DATABASE_NAME = "--db-name";
  private static final String WITH_EXAMPLES = "--with-examples";

  private final Terminal terminal;
  private final Path workingDirectory;

  /**
   * Makes the command.
   *
   * @param terminal where to print
   * @param workingDirectory the project's folder
   */
  @Inject
  public InitCommand(Terminal terminal, Path workingDirectory) {
    this.terminal = terminal;
    this.workingDirectory = workingDirectory;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        CommandOption.value(DIRECTORY, "DIR", "The folder for the schema files (./schema)."),
        CommandOption.value(
            DATABASE_NAME,
            "NAME",
            "The database, on this machine's server; without it, what $DATABASE_URL says."),
        CommandOption.flag(WITH_EXAMPLES, "Begin with a small example schema."));
  }

  @Override
  public ExitCode run(Invocation invocation) {
    String directory = invocation.option(DIRECTORY).orElse("schema");
    Path schema = path(directory);
    create(schema);
    write(workingDirectory.resolve(".pg-flux.yml"), configuration(directory, invocation));
    if (invocation.has(WITH_EXAMPLES)) {
      write(schema.resolve("example.sql"), EXAMPLE);
    }
    terminal.printLine("Next: put CREATE statements into " + schema + ", then  pg-flux plan");
    return ExitCode.OK;
  }

  private Path path(String directory) {
    try {
      return workingDirectory.resolve(directory);
    } catch (InvalidPathException e) {
      throw new LauncherException("The value of --dir is no path: " + e.getReason(), "", e);
    }
  }

  private void create(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new LauncherException("The folder " + directory + " cannot be made: " + e, "", e);
    }
  }

  private void write(Path file, String content) {
    if (Files.exists(file)) {
      terminal.printLine("Kept " + file + ", which was there already");
    } else {
      AtomicFile.write(file, content);
      terminal.printLine("Made " + file);
    }
  }

  private static String configuration(String directory, Invocation invocation) {
    String database =
        invocation
            .option(DATABASE_NAME)
            .map(name -> "dbname='" + escaped(name) + "'")
            .orElse("$DATABASE_URL");
    return """
    # What every pg-flux command in this folder starts from; flags and PGFLUX_* variables come first.
    version: 1
    # A URL or key=value string as psql takes it; $NAME is taken from the environment.
    db: %s
    schema: %s
    """
        .formatted(quoted(database), quoted(directory));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("'", "\\'");
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static final String EXAMPLE =
      """
      CREATE TABLE customer (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        email text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      COMMENT ON TABLE customer IS 'People who bought something.';
      """;
}
