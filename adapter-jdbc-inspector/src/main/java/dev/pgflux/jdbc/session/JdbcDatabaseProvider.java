package dev.pgflux.jdbc.session;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.jdbc.connect.ConnectionSettingsResolver;
import dev.pgflux.jdbc.connect.DatabaseConnector;
import dev.pgflux.jdbc.embedded.EmbeddedAddress;
import dev.pgflux.jdbc.embedded.EmbeddedServers;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.DatabaseProvider;
import dev.pgflux.ports.spi.DatabaseSession;

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
    DatabaseConnector connector =
        new DatabaseConnector(ConnectionSettingsResolver.ofProcess().resolve(connection));
    return JdbcSession.over(connector.open(address.role().map(Identifier::value)));
  }
}
