package dev.pgflux.launcher.wiring;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.cli.Command;
import dev.pgflux.launcher.cli.CommandFactory;
import dev.pgflux.launcher.cli.CommandName;
import dev.pgflux.launcher.cli.CompletionCommand;
import dev.pgflux.launcher.terminal.Terminal;

/**
 * Which command answers to which name.
 *
 * <p>Asking the component's methods keeps Dagger's providers out of it: their class files are too
 * old for the AOT cache, and loading them takes a quarter of the time that {@code --help} takes.
 */
public final class ComponentCommands implements CommandFactory {

  private final LauncherComponent component;
  private final Terminal terminal;

  /**
   * Makes the factory.
   *
   * @param component makes commands
   * @param terminal where to print
   */
  public ComponentCommands(LauncherComponent component, Terminal terminal) {
    this.component = component;
    this.terminal = terminal;
  }

  @Override
  public Command create(CommandName name) {
    return switch (name) {
      case INIT -> component.init();
      case PLAN -> component.plan();
      case APPLY -> component.apply();
      case DRIFT -> component.drift();
      case GEN -> component.gen();
      case DEMO -> throw new LauncherException("pg-flux " + name.word() + " is not there yet.", "");
      case COMPLETION -> new CompletionCommand(terminal, this);
      case VERSION -> component.version();
    };
  }
}
