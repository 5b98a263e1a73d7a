package dev.pgflux.ports.migration;

import java.util.regex.Pattern;

/** Files that are named as another tool names them. */
final class ForeignNames {
  private static final Pattern FLYWAY = Pattern.compile("[VURB][0-9._]*__.*\\.sql");
  private static final Pattern UP_AND_DOWN = Pattern.compile("\\d+_.*\\.(up|down)\\.sql");

  private ForeignNames() {}

  /** Why a file is not applied, and what to do. */
  static String refusal(String file) {
    return "%s is no name of a migration of pg-flux (yyyymmdd_hhmmss_label.sql)%s. If the database has it already, say so with  pg-flux migrate baseline %s ; if not, apply it with that tool first, or rename it."
        .formatted(file, tool(file), file);
  }

  private static String tool(String file) {
    if (FLYWAY.matcher(file).matches()) {
      return " but one of Flyway";
    }
    return UP_AND_DOWN.matcher(file).matches() ? " but one of golang-migrate" : "";
  }
}
