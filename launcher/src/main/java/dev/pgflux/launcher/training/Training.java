package dev.pgflux.launcher.training;

import dev.pgflux.launcher.Main;
import dev.pgflux.launcher.cli.Application;
import dev.pgflux.launcher.demo.ExampleSchema;
import dev.pgflux.launcher.terminal.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Does once what people do often, so that Java can keep the classes that it took, loaded and
 * linked, in an AOT cache (<a href="https://openjdk.org/jeps/514">JEP 514</a>). Nothing of it
 * matters: a command that fails here, for want of a server, is a command that starts a little
 * slower.
 */
public final class Training {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final String DATABASE = "embedded:18";
  private static final String LANGUAGES = "go,java,json-schema,python,ts";

  private Training() {}

  /**
   * Trains, and ends the process.
   *
   * @param arguments not read
   * @throws IOException if there is no place for temporary files
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pg-flux-training");
    Thread training = Thread.ofPlatform().daemon().start(() -> train(folder));
    training.join(LONGEST);
    System.exit(0);
  }

  private static void train(Path folder) {
    Terminal terminal = silence();
    Application application = Main.application(terminal, Map.of(), folder);
    ExampleSchema.BEFORE.writeTo(folder.resolve("schema"));
    application.run(List.of("--help"));
    application.run(List.of("version"));
    application.run(List.of("plan", "--db", "postgresql://localhost:1/nowhere"));
    application.run(List.of("apply", "--db", DATABASE, "--yes"));
    ExampleSchema.AFTER.writeTo(folder.resolve("schema"));
    for (String format : List.of("human", "sql", "json")) {
      application.run(List.of("plan", "--db", DATABASE, "--format", format));
    }
    application.run(List.of("drift", "--db", DATABASE));
    application.run(List.of("gen", "--lang", LANGUAGES, "--functions", "--db", DATABASE));
  }

  private static Terminal silence() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Terminal(nowhere, nowhere, false, false);
  }
}
