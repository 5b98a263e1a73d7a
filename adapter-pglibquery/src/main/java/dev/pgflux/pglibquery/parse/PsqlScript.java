package dev.pgflux.pglibquery.parse;

import java.util.List;

/**
 * A script for psql with everything blanked out that only psql understands, so that every position
 * stays what it was.
 *
 * @param sql what is left for the server
 * @param includes the files to be read in between, in order
 * @param refusals commands of psql that cannot be passed over
 */
record PsqlScript(String sql, List<Include> includes, List<Refusal> refusals) {
  /**
   * {@code \i} or {@code \ir}.
   *
   * @param offset where the command stands, in chars
   * @param path the path as written
   * @param relative {@code \ir}
   */
  record Include(int offset, String path, boolean relative) {}

  /**
   * A command that cannot be passed over.
   *
   * @param offset where it stands, in chars
   * @param command its name with the backslash
   * @param data whether it only moves data
   */
  record Refusal(int offset, String command, boolean data) {}

  PsqlScript {
    includes = List.copyOf(includes);
    refusals = List.copyOf(refusals);
  }
}
