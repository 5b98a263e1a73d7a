package dev.pgflux.launcher.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.jdbc.testing.TestServers;
import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.cli.Typed;
import dev.pgflux.launcher.plugin.ExamplePlugin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** A database with one of the schemas that code is generated for in tests. */
record CodeDatabase(TestDatabase database) implements AutoCloseable {

  /** The newest server has everything that the schemas need. */
  private static final int VERSION = 18;

  /** Makes a database with the schema of {@code codegen/NAME.sql}. */
  static CodeDatabase with(String name) throws IOException, SQLException {
    CodeDatabase database = new CodeDatabase(TestServers.createDatabase(VERSION));
    database.execute(resource("/codegen/" + name + ".sql"));
    return database;
  }

  private static String resource(String path) throws IOException {
    try (InputStream stream = CodeDatabase.class.getResourceAsStream(path)) {
      return new String(
          Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl());
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  /** Generates code below a folder; the flags say which, and where. */
  void generate(Path folder, String flags) throws IOException {
    if (flags.contains("--lang rust") && !Files.exists(folder.resolve(".pg-flux"))) {
      ExamplePlugin.install(folder);
    }
    Typed typed = Typed.in(folder, "gen " + flags + " --db " + database.libpqUrl());
    assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.OK);
  }

  @Override
  public void close() {
    database.close();
  }
}
