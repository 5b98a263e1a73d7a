package dev.pgflux.jdbc.connect;

import dev.pgflux.ports.spi.DatabaseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the servers that hosts, addresses and ports name, each of which may be a list. */
final class Endpoints {

  private static final int DEFAULT_PORT = 5432;

  private final List<String> hosts;
  private final List<String> addresses;
  private final List<String> ports;
  private final SystemPlaces places;

  Endpoints(ConnectionParameters said, SystemPlaces places) {
    this.hosts = split(said, Keyword.HOST);
    this.addresses = split(said, Keyword.HOSTADDR);
    this.ports = split(said, Keyword.PORT);
    this.places = places;
  }

  private static List<String> split(ConnectionParameters said, Keyword keyword) {
    return said.find(keyword).map(text -> List.of(text.split(",", -1))).orElse(List.of());
  }

  List<Endpoint> list() {
    int count = Math.max(1, Math.max(hosts.size(), addresses.size()));
    if (!hosts.isEmpty() && !addresses.isEmpty() && hosts.size() != addresses.size()) {
      throw mismatch(hosts.size() + " hosts and " + addresses.size() + " addresses");
    }
    if (ports.size() > 1 && ports.size() != count) {
      throw mismatch(count + " hosts and " + ports.size() + " ports");
    }
    List<Endpoint> endpoints = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      endpoints.add(endpoint(at(hosts, i), at(addresses, i), port(i)));
    }
    return endpoints;
  }

  private static String at(List<String> values, int index) {
    return index < values.size() ? values.get(index) : "";
  }

  /** One port counts for every host. */
  private int port(int index) {
    String text = ports.size() == 1 ? ports.getFirst() : at(ports, index);
    int port =
        text.isBlank() ? DEFAULT_PORT : ConnectionSettingsResolver.number(Keyword.PORT, text);
    if (port < 1 || port > 65_535) {
      throw new DatabaseException(
          "The connection's port is " + port + ".", "Ports go from 1 to 65535.");
    }
    return port;
  }

  private Endpoint endpoint(String host, String address, int port) {
    if (!address.isEmpty()) {
      return new Endpoint.Tcp(host.isEmpty() ? address : host, Optional.of(address), port);
    }
    if (host.isEmpty()) {
      return places
          .listeningOn(port)
          .<Endpoint>map(directory -> new Endpoint.UnixSocket(directory, port))
          .orElseGet(() -> new Endpoint.Tcp("localhost", Optional.empty(), port));
    }
    return host.startsWith("/")
        ? new Endpoint.UnixSocket(Path.of(host), port)
        : new Endpoint.Tcp(host, Optional.empty(), port);
  }

  private static DatabaseException mismatch(String what) {
    return new DatabaseException(
        "The connection names " + what + ", which do not go together.",
        "Give as many of the one as of the other, or a single port.");
  }
}
