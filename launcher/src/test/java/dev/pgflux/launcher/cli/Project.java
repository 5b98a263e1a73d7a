package dev.pgflux.launcher.cli;

import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.jdbc.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A folder with one schema file, and a database of its own. */
record Project(Path folder, TestDatabase database) implements AutoCloseable {

  static Project on(int majorVersion, Path folder) {
    return new Project(folder, TestServers.createDatabase(majorVersion));
  }

  void schema(String sql) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("schema")).resolve("all.sql"), sql);
  }

  /** Types a line that is about this project's database. */
  Typed type(String line) {
    return Typed.in(folder, line + " --db " + database.libpqUrl());
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  /** The first value of the first row. */
  String value(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
