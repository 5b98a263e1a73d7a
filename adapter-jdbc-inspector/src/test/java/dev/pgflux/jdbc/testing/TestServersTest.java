package dev.pgflux.jdbc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class TestServersTest {

  @OnEachServer
  void aDatabaseIsOnAServerOfTheVersionAskedFor(int majorVersion) throws SQLException {
    try (TestDatabase database = TestServers.createDatabase(majorVersion);
        Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT current_setting('server_version_num')::int / 10000")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getInt(1)).isEqualTo(majorVersion);
    }
  }
}
