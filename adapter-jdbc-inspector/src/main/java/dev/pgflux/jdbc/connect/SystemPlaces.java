package dev.pgflux.jdbc.connect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What connecting needs to know of the machine.
 *
 * @param user the account's name
 * @param home the account's home folder
 * @param socketDirectories where servers of this machine may have their sockets
 * @param configurationDirectories where service files for everybody may be
 */
record SystemPlaces(
    String user, Path home, List<Path> socketDirectories, List<Path> configurationDirectories) {

  SystemPlaces {
    socketDirectories = List.copyOf(socketDirectories);
    configurationDirectories = List.copyOf(configurationDirectories);
  }

  /** The folders are those of PostgreSQL itself and of the packages of Debian and Red Hat. */
  static SystemPlaces ofMachine() {
    return new SystemPlaces(
        System.getProperty("user.name"),
        Path.of(System.getProperty("user.home")),
        List.of(Path.of("/var/run/postgresql"), Path.of("/run/postgresql"), Path.of("/tmp")),
        List.of(Path.of("/etc/postgresql-common"), Path.of("/etc")));
  }

  boolean isSocketDirectory(Path directory) {
    return socketDirectories.contains(directory);
  }

  /** The folder in which a server with this port has its socket now. */
  Optional<Path> listeningOn(int port) {
    return socketDirectories.stream()
        .filter(directory -> Files.exists(Endpoint.UnixSocket.path(directory, port)))
        .findFirst();
  }
}
