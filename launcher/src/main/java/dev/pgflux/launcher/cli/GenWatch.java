package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.codegen.CodegenConfiguration;
import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.launcher.settings.Setting;
import dev.pgflux.launcher.settings.SettingValue;
import dev.pgflux.launcher.settings.Settings;
import dev.pgflux.launcher.settings.SettingsReader;
import dev.pgflux.launcher.terminal.ErrorReport;
import dev.pgflux.launcher.terminal.StopSignals;
import dev.pgflux.ports.in.WatchSchema.Watched;
import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.spi.DatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Generates again and again: whenever the schema or a configuration file is another one. What goes
 * wrong is told once, and watched until it is well.
 */
final class GenWatch {

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final CommandContext context;
  private final Invocation invocation;
  private final Emitters emitters;
  private Optional<Watched> watched = Optional.empty();
  private String configuration = "";
  private String generated = "";
  private String told = "";

  GenWatch(CommandContext context, Invocation invocation, Emitters emitters) {
    this.context = context;
    this.invocation = invocation;
    this.emitters = emitters;
  }

  /** Goes on until it is stopped, which is its good end. */
  ExitCode run() {
    Cancellation cancellation = context.cancellation();
    Runnable nothing = () -> {};
    try (StopSignals _ = StopSignals.handledBy(cancellation::request);
        Cancellation.Registration _ = cancellation.whenRequested(nothing)) {
      do {
        look();
        context.terminal().out().flush();
      } while (!cancellation.await(INTERVAL));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      watched.ifPresent(Watched::close);
    }
    context.terminal().tell("Stopped watching.");
    return ExitCode.OK;
  }

  private void look() {
    try {
      String configurationNow = configurationState();
      if (watched.isEmpty() || !configurationNow.equals(configuration)) {
        watchAnew();
        configuration = configurationNow;
      }
      // Taken before it is read, so that what changes meanwhile is seen the next time.
      String now = configurationNow + watched.orElseThrow().state();
      if (!now.equals(generated)) {
        generated = now;
        generate();
      }
      told = "";
    } catch (RuntimeException e) {
      tellOnce(e);
    }
  }

  private void watchAnew() {
    watched.ifPresent(Watched::close);
    watched = Optional.empty();
    Settings settings = settings();
    watched =
        Optional.of(
            context
                .useCases(settings)
                .watchSchema()
                .watch(new GenRun(context, invocation, settings, emitters).from()));
  }

  private void generate() {
    try {
      new GenRun(context, invocation, settings(), emitters).generate(false);
    } catch (DatabaseException e) {
      // The server may come back without anything else being changed.
      generated = "";
      throw e;
    }
    context.terminal().tell("Watching; Ctrl-C ends it.");
  }

  /** What is odd about settings was told when the command began. */
  private Settings settings() {
    return new SettingsReader(context.workingDirectory(), context.environment())
        .read(invocation.settings());
  }

  private void tellOnce(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    if (!message.equals(told)) {
      told = message;
      new ErrorReport(context.terminal(), false).tell(failure);
      context.terminal().tell("Watching on; Ctrl-C ends it.");
    }
  }

  /** What both configuration files say, where they are. */
  private String configurationState() {
    GenFlags flags = new GenFlags(invocation, context.environment());
    Path settings =
        Optional.ofNullable(invocation.settings().get(Setting.CONFIG))
            .map(SettingValue::values)
            .map(values -> values.getFirst())
            .or(() -> flags.variable("--config"))
            .map(value -> context.path("--config", value))
            .orElse(context.workingDirectory().resolve(".pg-flux.yml"));
    Path outputs =
        GenOutputs.configurationFile(context, flags)
            .orElse(context.workingDirectory().resolve(CodegenConfiguration.FILE_NAME));
    return text(settings) + "\0" + text(outputs) + "\0";
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new LauncherException(
          "The configuration file " + file + " cannot be read: " + e, "", e);
    }
  }
}
