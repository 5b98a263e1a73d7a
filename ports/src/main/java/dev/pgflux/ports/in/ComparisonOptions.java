package dev.pgflux.ports.in;

import dev.pgflux.domain.diff.ComparisonMode;

/**
 * How it is compared.
 *
 * @param owners when owners are compared
 * @param privileges when privileges are compared
 * @param askServer whether the server may be asked, in a transaction that is rolled back, what it
 *     makes of SQL whose canonical forms differ
 */
public record ComparisonOptions(
    ComparisonMode owners, ComparisonMode privileges, boolean askServer) {

  /** What the files speak of, and the server is asked. */
  public static final ComparisonOptions DEFAULT =
      new ComparisonOptions(ComparisonMode.AUTO, ComparisonMode.AUTO, true);
}
