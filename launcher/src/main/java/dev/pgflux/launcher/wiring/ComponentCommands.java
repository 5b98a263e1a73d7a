package dev.pgflux.launcher.wiring;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.cli.Application;
import dev.pgflux.launcher.cli.Command;
import dev.pgflux.launcher.cli.CommandFactory;
import dev.pgflux.launcher.cli.CommandName;
import dev.pgflux.launcher.cli.CompletionCommand;
import dev.pgflux.launcher.cli.DemoCommand;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.out.Cancellation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Which command answers to which name.
 *
 * <p>Asking the component's methods keeps Dagger's providers out of it: their class files are too
 * old for the AOT cache, and loading them takes a quarter of the time that {@code --help} takes.
 */
public final class ComponentCommands implements CommandFactory {

  private final LauncherComponent component;
  private final Terminal terminal;
  private final Map<String, String> environment;
  private final Path workingDirectory;
  private final Cancellation cancellation;

  /**
   * Makes the factory for a process.
   *
   * @param terminal where to print
   * @param environment the variables of the process
   * @param workingDirectory what relative paths are relative to
   * @param cancellation ends what is under way
   */
  public ComponentCommands(
      Terminal terminal,
      Map<String, String> environment,
      Path workingDirectory,
      Cancellation cancellation) {
    this.component =
        DaggerLauncherComponent.factory()
            .create(terminal, environment, workingDirectory, cancellation);
    this.cancellation = cancellation;
    this.terminal = terminal;
    this.environment = Map.copyOf(environment);
    this.workingDirectory = workingDirectory;
  }

  /**
   * The way in.
   *
   * @return runs command lines
   */
  public Application application() {
    return new Application(this, terminal, environment);
  }

  @Override
  public Command create(CommandName name) {
    return switch (name) {
      case INIT -> component.init();
      case PLAN -> component.plan();
      case APPLY -> component.apply();
      case DRIFT -> component.drift();
      case VERIFY -> component.verify();
      case INSPECT -> component.inspect();
      case DUMP -> component.dump();
      case PULL -> component.pull();
      case GEN -> component.gen();
      case GEN_INIT -> component.genInit();
      case MIGRATE_GENERATE -> component.migrateGenerate();
      case MIGRATE_APPLY -> component.migrateApply();
      case MIGRATE_STATUS -> component.migrateStatus();
      case MIGRATE_ROLLBACK -> component.migrateRollback();
      case MIGRATE_REBASE -> component.migrateRebase();
      case MIGRATE_BASELINE -> component.migrateBaseline();
      case MIGRATE_REPAIR -> component.migrateRepair();
      case MIGRATE_REHASH -> component.migrateRehash();
      case MIGRATE_VERIFY_FILES -> component.migrateVerifyFiles();
      case EXPLAIN -> component.explain();
      case DEMO -> new DemoCommand(terminal, workingDirectory, this::runElsewhere);
      case COMPLETION -> new CompletionCommand(terminal, this);
      case VERSION -> component.version();
    };
  }

  private ExitCode runElsewhere(Path folder, Terminal other, List<String> arguments) {
    return new ComponentCommands(other, environment, folder, cancellation)
        .application()
        .run(arguments);
  }
}
