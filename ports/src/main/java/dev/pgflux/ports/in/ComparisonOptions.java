package dev.pgflux.ports.in;

import dev.pgflux.domain.diff.ComparisonMode;
import dev.pgflux.ports.spi.DatabaseAddress;
import java.util.Optional;

/**
 * How it is compared.
 *
 * @param owners when owners are compared
 * @param privileges when privileges are compared
 * @param askServer whether the server may be asked, in a transaction that is rolled back, what it
 *     makes of SQL whose canonical forms differ
 * @param shadow an empty database of the same major version, in which the whole wanted schema is
 *     built, read and taken back, instead of asking the server
 */
public record ComparisonOptions(
    ComparisonMode owners,
    ComparisonMode privileges,
    boolean askServer,
    Optional<DatabaseAddress> shadow) {

  /** What the files speak of, and the server is asked. */
  public static final ComparisonOptions DEFAULT =
      new ComparisonOptions(ComparisonMode.AUTO, ComparisonMode.AUTO, true, Optional.empty());

  /**
   * With a shadow database.
   *
   * @param address where it is
   * @return the changed copy
   */
  public ComparisonOptions withShadow(DatabaseAddress address) {
    return new ComparisonOptions(owners, privileges, askServer, Optional.of(address));
  }
}
