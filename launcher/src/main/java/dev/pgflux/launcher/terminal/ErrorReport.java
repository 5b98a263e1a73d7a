package dev.pgflux.launcher.terminal;

import dev.pgflux.domain.diff.OutsideDependentException;
import dev.pgflux.domain.plan.PlanCycleException;
import dev.pgflux.domain.rules.ImpossibleChangeException;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.settings.ConfigurationException;
import dev.pgflux.launcher.terminal.Terminal.Style;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.spi.AdapterUnavailableException;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseMovedException;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.MigrationException;
import dev.pgflux.ports.spi.PermissionException;
import dev.pgflux.ports.spi.SavedPlanException;
import dev.pgflux.ports.spi.SchemaException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Tells of failures: what, where, why and what to do; the stack trace only on request. */
public final class ErrorReport {

  private final Terminal terminal;
  private final boolean debug;

  /**
   * Makes a report.
   *
   * @param terminal where to tell
   * @param debug whether to show stack traces
   */
  public ErrorReport(Terminal terminal, boolean debug) {
    this.terminal = terminal;
    this.debug = debug;
  }

  /**
   * Tells of a failure.
   *
   * @param failure what was thrown
   */
  public void tell(Throwable failure) {
    switch (failure) {
      case SchemaException e -> e.diagnostics().forEach(this::tell);
      case ConfigurationException e -> e.diagnostics().forEach(this::tell);
      case DatabaseException e -> tell(String.valueOf(e.getMessage()), e.advice());
      case DatabaseMovedException e -> tell(String.valueOf(e.getMessage()), "");
      case MigrationException e -> tell(String.valueOf(e.getMessage()), e.advice());
      case PermissionException e -> tell(String.valueOf(e.getMessage()), e.advice());
      case SavedPlanException e -> tell(String.valueOf(e.getMessage()), "");
      case EmitterException e -> tell(String.valueOf(e.getMessage()), "");
      case AdapterUnavailableException e ->
          tell(
              String.valueOf(e.getMessage()),
              "On the command line, --lib-pg-query FILE names it too.");
      case ImpossibleChangeException e -> tell(String.valueOf(e.getMessage()), e.advice());
      case OutsideDependentException e -> tell(String.valueOf(e.getMessage()), "");
      case PlanCycleException e -> tell(String.valueOf(e.getMessage()), "");
      case LauncherException e -> tell(String.valueOf(e.getMessage()), e.advice());
      case StackOverflowError e ->
          tell(
              "A schema or an expression is nested too deeply.",
              "Make it flatter, or give Java a larger stack with -Xss.");
      case OutOfMemoryError e ->
          tell("Java ran out of memory: " + e.getMessage(), "Give it more with -Xmx.");
      default ->
          tell(
              "Unexpected: " + failure,
              debug ? "" : "This is a defect of pg-flux. Run it again with --debug to see where.");
    }
    if (debug) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace, true));
      terminal.err().print(Redaction.of(trace.toString()));
      terminal.err().flush();
    }
  }

  /**
   * Tells what a part of the tool found.
   *
   * @param diagnostic with its place, if it has one
   */
  public void tell(Diagnostic diagnostic) {
    String severity =
        switch (diagnostic.severity()) {
          case ERROR -> terminal.painted(Style.ERROR, "error: ");
          case WARNING -> terminal.painted(Style.WARNING, "warning: ");
          case NOTE -> "note: ";
        };
    String place = diagnostic.location().map(location -> location + ": ").orElse("");
    terminal.tell(place + severity + Redaction.of(diagnostic.message()));
    diagnostic.excerpt().map(Redaction::of).ifPresent(terminal::tell);
    diagnostic.advice().map(Redaction::of).ifPresent(terminal::tell);
  }

  private void tell(String message, String advice) {
    terminal.tell(terminal.painted(Style.ERROR, "error: ") + Redaction.of(message));
    if (!advice.isEmpty()) {
      terminal.tell(Redaction.of(advice));
    }
  }
}
