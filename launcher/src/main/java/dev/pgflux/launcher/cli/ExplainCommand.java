package dev.pgflux.launcher.cli;

import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.hazards.HazardPage;
import dev.pgflux.launcher.terminal.Terminal;
import jakarta.inject.Inject;
import java.util.List;

/** Explains hazards. */
public final class ExplainCommand implements Command {

  private final Terminal terminal;

  /**
   * Makes the command.
   *
   * @param terminal where to print
   */
  @Inject
  public ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public String operands() {
    return "[HAZARD ...]";
  }

  @Override
  public String details() {
    return """
    Says what a hazard means, when a plan has it, what is locked and for how long, and what the safer way is.
    Without a hazard it lists them all.
    """;
  }

  @Override
  public ExitCode run(Invocation invocation) {
    List<HazardKind> kinds = invocation.operands().stream().map(HazardNames::of).toList();
    if (kinds.isEmpty()) {
      list();
    }
    for (int index = 0; index < kinds.size(); index++) {
      terminal.print(index == 0 ? "" : "\n\n");
      terminal.print(HazardPage.of(kinds.get(index)).asText());
    }
    return ExitCode.OK;
  }

  private void list() {
    for (HazardKind kind : HazardKind.values()) {
      terminal.printLine("%-27s%s".formatted(kind.name(), kind.summary()));
    }
  }
}
