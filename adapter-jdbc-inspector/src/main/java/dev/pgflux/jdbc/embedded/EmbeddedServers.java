package dev.pgflux.jdbc.embedded;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The embedded servers of this process: each major version is started when it is first wanted, and
 * at most once. They stop when this is closed, and at the latest when the process exits.
 */
public final class EmbeddedServers implements AutoCloseable {

  private static final EmbeddedServers SHARED = new EmbeddedServers(EmbeddedBinaries.locate());

  private final EmbeddedBinaries binaries;
  private final Map<Integer, EmbeddedServer> servers = new ConcurrentHashMap<>();

  /** Servers from these binaries; none is started yet. */
  public EmbeddedServers(EmbeddedBinaries binaries) {
    this.binaries = binaries;
  }

  /**
   * The servers that the whole process shares. Nobody closes them: they stop when the process
   * exits.
   */
  public static EmbeddedServers shared() {
    return SHARED;
  }

  /**
   * The server of a major version, started if need be: 3 s the first time on a machine, else about
   * 1 s.
   *
   * @throws dev.pgflux.ports.spi.DatabaseException if its binaries are missing, or it does not
   *     start within 60 s
   */
  public EmbeddedServer server(int majorVersion) {
    return servers.computeIfAbsent(
        majorVersion, version -> EmbeddedServer.start(version, binaries.jar(version)));
  }

  /** The major versions whose binaries are there. */
  public SortedSet<Integer> versions() {
    return new TreeSet<>(binaries.jars().keySet());
  }

  /**
   * A new, empty database on the server of a major version.
   *
   * @throws dev.pgflux.ports.spi.DatabaseException as {@link #server}
   */
  public EmbeddedDatabase createDatabase(int majorVersion) {
    return server(majorVersion).createDatabase();
  }

  /**
   * The database that an address means: empty when it is first wanted, the same one from then on.
   *
   * @throws dev.pgflux.ports.spi.DatabaseException as {@link #server}
   */
  public EmbeddedDatabase database(EmbeddedAddress address) {
    return server(address.majorVersion()).database(address.name());
  }

  /** Stops the servers and deletes their data. */
  @Override
  public void close() {
    servers.values().forEach(EmbeddedServer::stop);
    servers.clear();
  }
}
