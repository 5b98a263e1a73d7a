package dev.pgflux.jdbc.session;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.jdbc.connect.ConnectionSettingsResolver;
import dev.pgflux.jdbc.connect.DatabaseConnector;
import dev.pgflux.jdbc.embedded.EmbeddedAddress;
import dev.pgflux.jdbc.embedded.EmbeddedDatabase;
import dev.pgflux.jdbc.embedded.EmbeddedServers;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.DatabaseProvider;
import dev.pgflux.ports.spi.DatabaseSession;
import java.sql.Connection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;

/** Opens PostgreSQL databases through JDBC, embedded ones too. */
public final class JdbcDatabaseProvider implements DatabaseProvider {

  /** Made by the service loader. */
  public JdbcDatabaseProvider() {}

  @Override
  public boolean accepts(DatabaseAddress address) {
    return true;
  }

  @Override
  public DatabaseSession open(DatabaseAddress address) {
    String connection =
        EmbeddedAddress.parse(address.connection())
            .map(embedded -> EmbeddedServers.shared().database(embedded).libpqUrl())
            .orElse(address.connection());
    return JdbcSession.over(
        connect(connection, address), Optional.of(() -> connect(connection, address)), () -> {});
  }

  @Override
  public DatabaseSession openShadow(DatabaseAddress address) {
    Optional<EmbeddedAddress> embedded = EmbeddedAddress.parse(address.connection());
    if (embedded.isEmpty()) {
      return open(address);
    }
    EmbeddedDatabase database =
        EmbeddedServers.shared().createDatabase(embedded.get().majorVersion());
    try {
      return JdbcSession.over(
          connect(database.libpqUrl(), DatabaseAddress.of(address.connection())),
          Optional.empty(),
          database::close);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public Optional<DatabaseAddress> ownServer(OptionalInt majorVersion) {
    SortedSet<Integer> versions = EmbeddedServers.shared().versions();
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    int wanted = majorVersion.orElse(versions.last());
    return versions.contains(wanted)
        ? Optional.of(DatabaseAddress.of(EmbeddedAddress.ofServer(wanted)))
        : Optional.empty();
  }

  private static Connection connect(String connection, DatabaseAddress address) {
    DatabaseConnector connector =
        new DatabaseConnector(ConnectionSettingsResolver.ofProcess().resolve(connection));
    return connector.open(address.role().map(Identifier::value));
  }
}
