package dev.pgflux.launcher.wiring;

import dagger.BindsInstance;
import dagger.Component;
import dev.pgflux.launcher.cli.ApplyCommand;
import dev.pgflux.launcher.cli.DriftCommand;
import dev.pgflux.launcher.cli.DumpCommand;
import dev.pgflux.launcher.cli.ExplainCommand;
import dev.pgflux.launcher.cli.GenCommand;
import dev.pgflux.launcher.cli.GenInitCommand;
import dev.pgflux.launcher.cli.InitCommand;
import dev.pgflux.launcher.cli.InspectCommand;
import dev.pgflux.launcher.cli.MigrateApplyCommand;
import dev.pgflux.launcher.cli.MigrateBaselineCommand;
import dev.pgflux.launcher.cli.MigrateGenerateCommand;
import dev.pgflux.launcher.cli.MigrateRebaseCommand;
import dev.pgflux.launcher.cli.MigrateRehashCommand;
import dev.pgflux.launcher.cli.MigrateRepairCommand;
import dev.pgflux.launcher.cli.MigrateRollbackCommand;
import dev.pgflux.launcher.cli.MigrateStatusCommand;
import dev.pgflux.launcher.cli.MigrateVerifyFilesCommand;
import dev.pgflux.launcher.cli.PlanCommand;
import dev.pgflux.launcher.cli.PullCommand;
import dev.pgflux.launcher.cli.VerifyCommand;
import dev.pgflux.launcher.cli.VersionCommand;
import dev.pgflux.launcher.terminal.Terminal;
import dev.pgflux.ports.out.Cancellation;
import java.nio.file.Path;
import java.util.Map;

/** Everything that one process needs. */
@Component(modules = AdapterModule.class)
public interface LauncherComponent {

  /**
   * Makes a command.
   *
   * @return {@code init}
   */
  InitCommand init();

  /**
   * Makes a command.
   *
   * @return {@code plan}
   */
  PlanCommand plan();

  /**
   * Makes a command.
   *
   * @return {@code apply}
   */
  ApplyCommand apply();

  /**
   * Makes a command.
   *
   * @return {@code drift}
   */
  DriftCommand drift();

  /**
   * Makes a command.
   *
   * @return {@code verify}
   */
  VerifyCommand verify();

  /**
   * Makes a command.
   *
   * @return {@code inspect}
   */
  InspectCommand inspect();

  /**
   * Makes a command.
   *
   * @return {@code dump}
   */
  DumpCommand dump();

  /**
   * Makes a command.
   *
   * @return {@code pull}
   */
  PullCommand pull();

  /**
   * Makes a command.
   *
   * @return {@code gen}
   */
  GenCommand gen();

  /**
   * Makes a command.
   *
   * @return {@code gen init}
   */
  GenInitCommand genInit();

  /**
   * {@code pg-flux explain}.
   *
   * @return the command
   */
  ExplainCommand explain();

  /**
   * Makes a command.
   *
   * @return {@code version}
   */
  VersionCommand version();

  /**
   * Makes a command.
   *
   * @return {@code migrate generate}
   */
  MigrateGenerateCommand migrateGenerate();

  /**
   * Makes a command.
   *
   * @return {@code migrate apply}
   */
  MigrateApplyCommand migrateApply();

  /**
   * Makes a command.
   *
   * @return {@code migrate status}
   */
  MigrateStatusCommand migrateStatus();

  /**
   * Makes a command.
   *
   * @return {@code migrate rollback}
   */
  MigrateRollbackCommand migrateRollback();

  /**
   * Makes a command.
   *
   * @return {@code migrate rebase}
   */
  MigrateRebaseCommand migrateRebase();

  /**
   * Makes a command.
   *
   * @return {@code migrate baseline}
   */
  MigrateBaselineCommand migrateBaseline();

  /**
   * Makes a command.
   *
   * @return {@code migrate repair}
   */
  MigrateRepairCommand migrateRepair();

  /**
   * Makes a command.
   *
   * @return {@code migrate rehash}
   */
  MigrateRehashCommand migrateRehash();

  /**
   * Makes a command.
   *
   * @return {@code migrate verify-files}
   */
  MigrateVerifyFilesCommand migrateVerifyFiles();

  /** Makes the component. */
  @Component.Factory
  interface Factory {
    /**
     * Makes the component for a process.
     *
     * @param terminal where to print
     * @param environment the variables of the process
     * @param workingDirectory what relative paths are relative to
     * @param cancellation ends what is under way
     * @return the component
     */
    LauncherComponent create(
        @BindsInstance Terminal terminal,
        @BindsInstance Map<String, String> environment,
        @BindsInstance Path workingDirectory,
        @BindsInstance Cancellation cancellation);
  }
}
