package dev.pgflux.jdbc.connect;

import dev.pgflux.jdbc.connect.ConnectionSettings.Target;
import dev.pgflux.ports.spi.DatabaseException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words why a connection did not come about, and what can be done. */
final class ConnectionFailure {

  private static final String WRONG_PASSWORD = "28P01";
  private static final String REFUSED = "28000";
  private static final String NO_PASSWORD = "08004";
  private static final String NO_DATABASE = "3D000";
  private static final String NOT_READY = "57P03";
  private static final String FULL = "53300";

  private final ConnectionSettings settings;

  ConnectionFailure(ConnectionSettings settings) {
    this.settings = settings;
  }

  /** Whether a server answered and will not let the user in. */
  static boolean isRefusal(SQLException failure) {
    return List.of(WRONG_PASSWORD, REFUSED, NO_PASSWORD, NO_DATABASE).contains(stateOf(failure));
  }

  /** The one failure, or all of several. */
  static DatabaseException together(List<DatabaseException> failures) {
    DatabaseException last = failures.getLast();
    if (failures.size() == 1) {
      return last;
    }
    String messages =
        failures.stream().map(Throwable::getMessage).distinct().collect(Collectors.joining("\n"));
    return new DatabaseException(
        messages,
        last.advice(),
        Optional.of(last.sqlState()).filter(state -> !state.isEmpty()),
        last);
  }

  /** The database, without a server. */
  String place() {
    return "Database \"" + settings.database() + "\"";
  }

  DatabaseException explain(Target target, SQLException failure) {
    String what =
        "Cannot connect to database \""
            + settings.database()
            + "\" on "
            + place(target.endpoint())
            + " as user \""
            + settings.user()
            + "\": "
            + reason(failure);
    String advice =
        Stream.concat(Stream.of(advice(target, failure)), settings.warnings().stream())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    return new DatabaseException(what, advice, Optional.ofNullable(failure.getSQLState()), failure);
  }

  DatabaseException explain(SQLException failure) {
    return new DatabaseException(
        place() + " was lost while the session began: " + failure.getMessage(),
        "",
        Optional.ofNullable(failure.getSQLState()),
        failure);
  }

  private static String place(Endpoint endpoint) {
    return switch (endpoint) {
      case Endpoint.Tcp tcp ->
          tcp
              + tcp.address()
                  .filter(address -> !address.equals(tcp.host()))
                  .map(address -> " (" + address + ")")
                  .orElse("");
      case Endpoint.UnixSocket socket -> socket.toString();
    };
  }

  private static String reason(SQLException failure) {
    Throwable cause = root(failure);
    return switch (cause) {
      case UnknownHostException e -> "the host is unknown.";
      case SocketTimeoutException e -> "the server does not answer in time.";
      case NoRouteToHostException e -> "there is no way to that host.";
      case ConnectException e -> "there is no server: " + e.getMessage() + ".";
      case NoSuchFileException e -> "there is no such socket.";
      case EOFException e -> "the server, or what stands before it, ended the connection.";
      default ->
          cause instanceof SQLException
              ? String.valueOf(failure.getMessage())
              : failure.getMessage() + " (" + cause.getMessage() + ")";
    };
  }

  private static String advice(Target target, SQLException failure) {
    return switch (stateOf(failure)) {
      case WRONG_PASSWORD ->
          target
              .password()
              .map(password -> "The password came from " + password.origin() + ".")
              .orElse("No password was given: put one into PGPASSWORD, the URL or ~/.pgpass.");
      case NO_PASSWORD -> "Put a password into PGPASSWORD, the URL or ~/.pgpass.";
      case REFUSED -> "The server's pg_hba.conf decides who may connect from where, and how.";
      case NO_DATABASE -> "Create it first, or name another one.";
      case NOT_READY -> "Wait until the server has started.";
      case FULL -> "Wait, or end other sessions.";
      default ->
          root(failure) instanceof IOException
              ? "Is the server running there, and are host and port right?"
              : "";
    };
  }

  private static String stateOf(SQLException failure) {
    return Optional.ofNullable(failure.getSQLState()).orElse("");
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    for (Throwable next = cause.getCause(); next != null; next = next.getCause()) {
      cause = next;
    }
    return cause;
  }
}
