package dev.pgflux.launcher.cli;

import dev.pgflux.domain.snapshot.UnmanagedObject;
import dev.pgflux.launcher.terminal.Terminal;
import java.util.SortedSet;

/** Names live objects of kinds that are not compared. */
final class UnmanagedReport {

  private static final int SHOWN = 5;

  private final Terminal terminal;
  private final String fate;

  UnmanagedReport(Terminal terminal) {
    this(terminal, "not compared");
  }

  /** With what becomes of such objects. */
  UnmanagedReport(Terminal terminal, String fate) {
    this.terminal = terminal;
    this.fate = fate;
  }

  void tell(SortedSet<UnmanagedObject> objects, boolean all) {
    if (!objects.isEmpty()) {
      terminal.tell(
          "note: " + objects.size() + " live objects are of kinds that are " + fate + ":");
      objects.stream()
          .limit(all ? objects.size() : SHOWN)
          .forEach(object -> terminal.tell("  " + object));
      if (!all && objects.size() > SHOWN) {
        terminal.tell("  … (all of them with --verbose)");
      }
    }
  }
}
