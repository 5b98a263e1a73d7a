package dev.pgflux.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.embedded.EmbeddedBinaries;
import dev.pgflux.jdbc.embedded.EmbeddedServer;
import dev.pgflux.jdbc.embedded.EmbeddedServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that a test has for itself, and may restart. */
final class OwnServer implements AutoCloseable {
  private static final String TEMPLATE = "template1";

  private final EmbeddedServers servers = new EmbeddedServers(EmbeddedBinaries.locate());
  private final EmbeddedServer server;

  private OwnServer(int majorVersion) {
    this.server = servers.server(majorVersion);
  }

  static OwnServer start(int majorVersion) {
    return new OwnServer(majorVersion);
  }

  int port() {
    return server.port();
  }

  LiveDatabase database(String name) {
    return new LiveDatabase(port(), name);
  }

  /** A new, empty database. */
  LiveDatabase create(String name) throws SQLException {
    return copy(TEMPLATE, name);
  }

  /** A new database with everything that another one has, to which nobody is connected. */
  LiveDatabase copy(String template, String name) throws SQLException {
    drop(name);
    database("postgres")
        .execute(
            "CREATE DATABASE %s TEMPLATE %s%s"
                .formatted(
                    name, template, server.majorVersion() < 15 ? "" : " STRATEGY file_copy"));
    return database(name);
  }

  void drop(String name) throws SQLException {
    database("postgres").execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }

  Path dataDirectory() throws SQLException {
    return Path.of(database("postgres").value("SHOW data_directory"));
  }

  /** Ends it as a crash would, without a checkpoint, and starts it again. */
  void crashAndRestart() throws SQLException, IOException, InterruptedException {
    control(dataDirectory(), "restart", "-m", "immediate");
  }

  /** Runs the {@code pg_ctl} that belongs to this server. */
  void control(Path dataDirectory, String... command)
      throws SQLException, IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    // PostgreSQL refuses to run as root.
    if (System.getProperty("user.name").equals("root")) {
      line.addAll(List.of("unshare", "-U"));
    }
    line.add(binary().resolveSibling("pg_ctl").toString());
    line.addAll(List.of(command));
    line.addAll(List.of("-D", dataDirectory.toString(), "-w", "-t", "60"));
    Path log = Files.createTempFile("pg-flux-proof-", ".log");
    Process control =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(control.waitFor(90, TimeUnit.SECONDS)).as(line.toString()).isTrue();
    assertThat(control.exitValue()).as("%s: %s", line, Files.readString(log)).isZero();
    Files.delete(log);
  }

  private Path binary() throws SQLException, IOException {
    String pid = Files.readAllLines(dataDirectory().resolve("postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip()))
        .flatMap(process -> process.info().command())
        .map(Path::of)
        .orElseThrow();
  }

  @Override
  public void close() {
    servers.close();
  }
}
