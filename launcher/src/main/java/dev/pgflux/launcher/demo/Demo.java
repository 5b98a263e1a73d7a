package dev.pgflux.launcher.demo;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.cli.ProjectRunner;
import dev.pgflux.launcher.files.AtomicFile;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.launcher.terminal.Terminal.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells the story of a schema change, running every command that it shows. */
public final class Demo {

  private static final String CONFIGURATION =
      """
      version: 1
      # A PostgreSQL 18 of pg-flux's own, empty at each start. Put the URL of a database of yours here.
      db: embedded:18
      schema: ./schema
      """;

  private final Terminal terminal;
  private final ProjectRunner runner;
  private final Path project;
  private boolean asExpected = true;

  /**
   * Makes the demonstration.
   *
   * @param terminal where to tell
   * @param workingDirectory where the project's folder is put
   * @param runner runs the commands
   */
  public Demo(Terminal terminal, Path workingDirectory, ProjectRunner runner) {
    // One stream, so that what commands say on either of theirs stands in its place in the story.
    this.terminal = new Terminal(terminal.out(), terminal.out(), false, terminal.colour());
    this.runner = runner;
    this.project = DemoFolder.unusedIn(workingDirectory);
  }

  /**
   * Shows everything.
   *
   * @return whether every command ended as it should
   */
  public boolean show() {
    begin();
    change();
    generate();
    say("", "The project stays in " + project + ": change schema/*.sql there and plan again.");
    say("Its .pg-flux.yml names the database; the one of this demonstration is gone now.");
    return asExpected;
  }

  private void begin() {
    heading("1. A web shop's schema, as plain SQL files");
    ExampleSchema.BEFORE.writeTo(project.resolve("schema"));
    AtomicFile.write(project.resolve(".pg-flux.yml"), CONFIGURATION);
    say(
        "In "
            + project
            + "/schema there are types, tables, a view, functions, a trigger and a policy.");
    say("A PostgreSQL 18 is started for this. It is empty, so everything is new:");
    run(ExitCode.OK, "apply", "--yes");
  }

  private void change() {
    heading("2. A day's work: the files are edited");
    FileChanges.between(ExampleSchema.BEFORE, ExampleSchema.AFTER).forEach(this::say);
    ExampleSchema.AFTER.writeTo(project.resolve("schema"));
    heading("3. What would that do to the database?");
    run(ExitCode.OK, "plan");
    heading("4. What is dangerous is refused, before anything runs");
    runWithoutPlan(ExitCode.BLOCKED, "apply", "--yes");
    heading("5. Unless it is meant");
    runWithoutPlan(ExitCode.OK, "apply", "--yes", "--allow-hazards", "DATA_LOSS,TABLE_REWRITE");
    heading("6. Now the database is what the files say");
    run(ExitCode.OK, "drift");
  }

  private void generate() {
    heading("7. Code from the schema, by somebody else's emitter");
    Optional<Path> plugin = ExamplePlugin.find();
    if (plugin.isEmpty()) {
      say("The example plugin's jar is not beside this pg-flux, so this step is left out.");
      return;
    }
    ExamplePlugin.copy(plugin.get(), project.resolve(".pg-flux/plugins"));
    say("The jar of the example plugin was put into " + project + "/.pg-flux/plugins.");
    // Every command starts a server's database anew in a process of its own; here it is one
    // process.
    run(ExitCode.OK, "gen", "--list");
    run(ExitCode.OK, "gen", "--lang", "rust", "--out", "rust");
  }

  private void run(ExitCode expected, String... arguments) {
    run(expected, terminal, arguments);
  }

  /** The plan is the command's result, and stood there before. */
  private void runWithoutPlan(ExitCode expected, String... arguments) {
    run(expected, terminal.withoutResult(), arguments);
  }

  private void run(ExitCode expected, Terminal shown, String... arguments) {
    say("", terminal.painted(Style.HEADING, "$ pg-flux " + String.join(" ", arguments)));
    ExitCode exitCode = runner.run(project, shown, List.of(arguments));
    if (exitCode != ExitCode.OK) {
      say(terminal.painted(Style.FAINT, "(exit code " + exitCode.status() + ")"));
    }
    if (exitCode != expected) {
      say(
          terminal.painted(Style.ERROR, "error: ")
              + "The exit code should be "
              + expected.status()
              + ".");
      asExpected = false;
    }
  }

  private void heading(String text) {
    say("", terminal.painted(Style.HEADING, "=== " + text));
  }

  private void say(String... lines) {
    for (String line : lines) {
      terminal.printLine(line);
    }
    terminal.out().flush();
  }
}
