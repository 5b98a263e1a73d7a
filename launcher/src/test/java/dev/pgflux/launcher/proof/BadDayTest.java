package dev.pgflux.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.cli.Typed;
import dev.pgflux.launcher.proof.Interruption.Case;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the environment may do to a run: one clear message each, and nothing is lost. */
@Tag("server")
@TestInstance(Lifecycle.PER_CLASS)
class BadDayTest {
  private static final String BEFORE =
      """
      CREATE TABLE item (id int NOT NULL, code text);
      INSERT INTO item SELECT i, md5(i::text) FROM generate_series(1, 60000) AS i;
      ANALYZE;
      """;
  private static final String AFTER =
      """
      CREATE TABLE item (id int NOT NULL, code text, note text, CONSTRAINT item_pkey PRIMARY KEY (id));
      CREATE INDEX item_code ON item (code);
      """;

  @TempDir private Path folder;

  private final OwnServer server = OwnServer.start(Integer.getInteger("proof.version", 18));
  private final LiveDatabase database = server.database("bad_day");

  @BeforeEach
  void prepare() throws SQLException, IOException {
    server.create(database.name()).execute(BEFORE);
    files(AFTER);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void whatARoleMayNotDoIsListedStepByStepBeforeAnythingRuns() throws Exception {
    database.execute(
        """
        CREATE ROLE worker LOGIN;
        CREATE SCHEMA closed;
        CREATE TABLE closed.box (id int);
        CREATE TABLE own (id int);
        ALTER TABLE own OWNER TO worker;
        GRANT USAGE ON SCHEMA closed TO worker;
        GRANT SELECT ON ALL TABLES IN SCHEMA public, closed TO worker;
        """);
    files(
        AFTER
            + """
            CREATE SCHEMA closed;
            CREATE TABLE closed.box (id int, more int);
            CREATE TABLE closed.another (id int);
            CREATE TABLE own (id int, more int);
            CREATE SCHEMA made;
            CREATE FUNCTION closed.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
            """);
    List<String> before = database.contents();

    Typed refused =
        Typed.in(folder, "apply --db " + database.libpqUrl().replace("postgres@", "worker@"));

    assertRefused(
        refused, "The connected role is not allowed to do all of this. Nothing was changed.");
    assertThat(refused.err())
        .containsPattern("Step \\d+ \\(ADD COLUMN table public.item\\): it belongs to postgres.")
        .containsPattern("Step \\d+ \\(ADD COLUMN table closed.box\\): it belongs to postgres.")
        .containsPattern(
            "Step \\d+ \\(CREATE TABLE table closed.another\\): CREATE on the schema closed")
        .containsPattern(
            "Step \\d+ \\(CREATE ROUTINE function closed.f\\(\\)\\): CREATE on the schema")
        .containsPattern(
            "Step \\d+ \\(CREATE SCHEMA schema made\\): CREATE on the database is needed")
        .doesNotContain("table public.own");
    assertThat(database.contents()).isEqualTo(before);
  }

  @Test
  void aStandbyTakesNoChangesAndMayBePlannedFor() throws Exception {
    Path copy = folder.resolve("standby");
    copyForStandby(copy);
    int port = freePort();
    server.control(
        copy,
        "start",
        "-o",
        "-p %d -c max_connections=500 -c max_locks_per_transaction=1000 -c max_worker_processes=20 -c fsync=off"
            .formatted(port));
    try {
      LiveDatabase standby = database.at(port);
      assertThat(standby.value("SELECT pg_is_in_recovery()")).isEqualTo("t");

      assertRefused(
          apply(standby), "The server is a standby, which takes no changes. Nothing was changed.");
      Typed plan = Typed.in(folder, "plan --format sql --db " + standby.libpqUrl());
      assertThat(plan.exitCode()).as(plan.err()).isEqualTo(ExitCode.OK);
      assertThat(plan.out()).contains("CREATE INDEX CONCURRENTLY item_code");
    } finally {
      server.control(copy, "stop", "-m", "immediate");
    }
  }

  @Test
  void aPoolerThatSwitchesSessionsIsFoundOutBeforeAnythingRuns() throws Exception {
    List<String> before = database.contents();
    try (SwitchingPooler pooler = new SwitchingPooler(server.port())) {
      assertRefused(
          apply(database.at(pooler.port())),
          "A connection pooler gives each transaction another session of the server");
    }
    assertThat(database.contents()).isEqualTo(before);
    assertCarriesOn();
  }

  @Test
  void whenThereIsNoRoomTheOldStateServesAndTheRunIsCarriedOn() throws Exception {
    database.execute(
        "ALTER DATABASE bad_day SET temp_file_limit = '100kB';"
            + "ALTER DATABASE bad_day SET maintenance_work_mem = '1MB'");

    assertRefused(apply(database), "temporary file size exceeds", "apply again");

    assertThat(database.value("SELECT count(*) FROM item")).isEqualTo("60000");
    database.execute("ALTER DATABASE bad_day RESET ALL");
    assertCarriesOn();
  }

  @Test
  void aServerThatIsShutDownMidwayIsToldAndTheRunIsCarriedOn() throws Exception {
    files(AFTER.replace(" note text,", ""));
    CompletableFuture<Typed> running;
    try (Connection writing = database.connect();
        Statement statement = writing.createStatement()) {
      writing.setAutoCommit(false);
      statement.execute("UPDATE item SET code = code WHERE id = 1");
      running = CompletableFuture.supplyAsync(() -> apply(database));
      awaitBuild();
      server.control(server.dataDirectory(), "restart", "-m", "fast");
    }

    assertRefused(
        running.join(), "terminating connection due to administrator command", "apply again");
    assertCarriesOn();
  }

  @Test
  void aCommitWithoutAnAnswerIsToldAsUnknown() throws Exception {
    StatementRecorder recorder = new StatementRecorder();
    LiveDatabase other = server.create("recorded");
    other.execute(BEFORE);
    try (ServerProxy proxy = new ServerProxy(server.port(), recorder)) {
      assertThat(apply(other.at(proxy.port())).exitCode()).isEqualTo(ExitCode.OK);
    }
    ProvenStep first = recorder.steps().getFirst();
    CompletableFuture<ServerProxy> between = new CompletableFuture<>();
    try (Interruption interruption =
            new Interruption(
                new Case(Way.CONNECTION_CUT, Moment.AFTER, first),
                recorder.steps(),
                database,
                0,
                session -> between.get().cut());
        ServerProxy proxy = new ServerProxy(server.port(), interruption)) {
      between.complete(proxy);

      assertRefused(
          apply(database.at(proxy.port())),
          "The connection was lost before the server answered COMMIT",
          "Whether step 1 was committed is not known.",
          "apply again");
    }
    assertCarriesOn();
  }

  private void awaitBuild() throws SQLException {
    String waiting = "SELECT count(*) FROM pg_stat_progress_create_index WHERE lockers_total > 0";
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (database.value(waiting).equals("0")) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private void assertCarriesOn() throws SQLException {
    Typed again = apply(database);
    assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.OK);
    Typed drift = Typed.in(folder, "drift --db " + database.libpqUrl());
    assertThat(drift.exitCode()).as(drift.out()).isEqualTo(ExitCode.OK);
    assertThat(database.value("SELECT count(*) FROM item")).isEqualTo("60000");
    assertThat(database.value("SELECT bool_and(indisvalid) FROM pg_index")).isEqualTo("t");
  }

  /** One error, which says what has to be said. */
  private static void assertRefused(Typed typed, String... parts) {
    assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.err().split("error: ", -1)).as(typed.err()).hasSize(2);
    assertThat(typed.err()).contains(parts).doesNotContain("Unexpected", "\tat ");
  }

  private Typed apply(LiveDatabase to) {
    return Typed.in(folder, "apply --db " + to.libpqUrl());
  }

  private void files(String sql) throws IOException {
    Files.createDirectories(folder.resolve("schema"));
    Files.writeString(folder.resolve("schema/all.sql"), sql);
  }

  /** A base backup, as pg_basebackup would make it. */
  private void copyForStandby(Path copy) throws SQLException, IOException {
    Path data = server.dataDirectory();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_backup_start('standby', true)");
      copy(data, copy);
      try (ResultSet label =
          statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
        assertThat(label.next()).isTrue();
        Files.writeString(copy.resolve("backup_label"), label.getString(1));
      }
      copy(data.resolve("pg_wal"), copy.resolve("pg_wal"));
    }
    Files.deleteIfExists(copy.resolve("postmaster.pid"));
    Files.createFile(copy.resolve("standby.signal"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each));
        if (Files.isDirectory(each)) {
          if (!Files.exists(target)) {
            Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
          }
        } else if (Files.isRegularFile(each)) {
          Files.copy(
              each,
              target,
              StandardCopyOption.REPLACE_EXISTING,
              StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
