package dev.pgflux.domain.snapshot;

import java.util.Comparator;

/**
 * A server's version.
 *
 * @param major such as 18
 * @param minor such as 6
 */
public record PgVersion(int major, int minor) implements Comparable<PgVersion> {

  /** The oldest major version that is managed. */
  public static final int OLDEST_MAJOR = 14;

  /** The newest major version that is managed. */
  public static final int NEWEST_MAJOR = 18;

  /**
   * Reads PostgreSQL's own number.
   *
   * @param serverVersionNumber the setting {@code server_version_num}, such as 180006
   * @return the version
   */
  public static PgVersion ofServerVersionNumber(int serverVersionNumber) {
    return new PgVersion(serverVersionNumber / 10_000, serverVersionNumber % 10_000);
  }

  /**
   * Whether this is the major version or a later one.
   *
   * @param otherMajor such as 15
   * @return true if so
   */
  public boolean isAtLeast(int otherMajor) {
    return major >= otherMajor;
  }

  @Override
  public int compareTo(PgVersion other) {
    return Comparator.comparingInt(PgVersion::major)
        .thenComparingInt(PgVersion::minor)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
