package dev.pgflux.launcher.proof;

/**
 * A step of a plan, as it came to the server.
 *
 * @param number its place, from 1
 * @param phase which transaction or single statement it belongs to
 * @param sql what the server was told
 * @param nanos how long it took when nothing disturbed it
 */
record ProvenStep(int number, int phase, String sql, long nanos) {
  private static final int TITLE = 72;

  /** Whether it is long enough to be caught at work. */
  boolean isWork() {
    return concurrently() || sql.contains("VALIDATE CONSTRAINT") || sql.contains("MATERIALIZED");
  }

  boolean concurrently() {
    return sql.contains("CONCURRENTLY");
  }

  /** Its beginning, for a table in Markdown. */
  String title() {
    String line = sql.replaceAll("\\s+", " ").replace("|", "\\|");
    return line.length() <= TITLE ? line : line.substring(0, TITLE - 2) + " …";
  }
}
