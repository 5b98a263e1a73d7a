package dev.pgflux.jdbc.connect;

import java.nio.file.Path;
import java.util.Optional;

/** Where a server listens; its text is how messages name the place. */
public sealed interface Endpoint {

  /**
   * The port, which a Unix socket has in its name.
   *
   * @return 1 to 65535
   */
  int port();

  /**
   * A server on the network.
   *
   * @param host its name, or its address
   * @param address where to go instead of asking for the name's address
   * @param port its port
   */
  record Tcp(String host, Optional<String> address, int port) implements Endpoint {
    @Override
    public String toString() {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
  }

  /**
   * A server on this machine.
   *
   * @param directory the folder of its socket
   * @param port its port
   */
  record UnixSocket(Path directory, int port) implements Endpoint {
    /**
     * The socket.
     *
     * @return its path
     */
    public Path path() {
      return path(directory, port);
    }

    static Path path(Path directory, int port) {
      return directory.resolve(".s.PGSQL." + port);
    }

    @Override
    public String toString() {
      return "the Unix socket " + path();
    }
  }
}
