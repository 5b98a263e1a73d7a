package dev.pgflux.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many processes apply the same files to one database at once. */
@Tag("server")
class CrowdTest {
  private static final int VERSION = Integer.getInteger("proof.version", 18);
  private static final int PROCESSES = Proof.size(50, 5);
  private static final Duration LONGEST = Duration.ofMinutes(8);

  private static final String BEFORE =
      """
      CREATE TABLE item (id int NOT NULL, code text);
      INSERT INTO item SELECT i, 'c' || i FROM generate_series(1, 1000) AS i;
      ANALYZE;
      """;
  private static final String AFTER =
      """
      CREATE TABLE item (
        id int NOT NULL,
        code text,
        note text DEFAULT 'x',
        CONSTRAINT item_pkey PRIMARY KEY (id),
        CONSTRAINT item_code CHECK (code <> ''));
      CREATE INDEX item_lower ON item (lower(code));
      CREATE TABLE other (id int PRIMARY KEY);
      """;

  @TempDir private Path folder;

  @Test
  void oneWorksAndTheOthersWaitAndFindNothingToDo() throws Exception {
    Files.createDirectories(folder.resolve("schema"));
    Files.writeString(folder.resolve("schema/all.sql"), AFTER);
    try (OwnServer server = OwnServer.start(VERSION)) {
      LiveDatabase database = server.create("crowd");
      database.execute(BEFORE);
      long began = System.nanoTime();
      List<ToolProcess> crowd = new ArrayList<>();
      // An index that is built CONCURRENTLY waits for whoever writes: so nobody is done before
      // everybody has come.
      try (Connection writing = database.connect();
          Statement statement = writing.createStatement()) {
        writing.setAutoCommit(false);
        statement.execute("UPDATE item SET code = code WHERE id = 1");
        for (int i = 0; i < PROCESSES; i++) {
          crowd.add(ToolProcess.start(folder, List.of("apply", "--db", database.libpqUrl())));
        }
        awaitAllButOneWait(crowd);
        writing.commit();
      }

      int applied = 0;
      for (ToolProcess process : crowd) {
        assertThat(process.exitStatus()).as(process.errors()).isZero();
        applied += process.errors().contains("Applied ") ? 1 : 0;
      }

      assertThat(applied).isEqualTo(1);
      assertThat(database.value("SELECT count(*) FROM item WHERE note = 'x'")).isEqualTo("1000");
      assertThat(contentsOfOneRun(server)).isEqualTo(database.contents());
      Proof.record(
          "crowd",
          "%d processes: 1 applied, %d waited and found nothing to do; all ended with 0, within %d s.%n"
              .formatted(
                  PROCESSES,
                  PROCESSES - 1,
                  Duration.ofNanos(System.nanoTime() - began).toSeconds()));
    }
  }

  private static void awaitAllButOneWait(List<ToolProcess> crowd) throws IOException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    long waiting = 0;
    while (waiting < PROCESSES - 1) {
      assertThat(System.nanoTime()).as("%d processes wait", waiting).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      waiting = 0;
      for (ToolProcess process : crowd) {
        assertThat(process.process().isAlive()).as(process.errors()).isTrue();
        waiting += process.errors().contains("Waiting for another run of pg-flux") ? 1 : 0;
      }
    }
  }

  private List<String> contentsOfOneRun(OwnServer server)
      throws SQLException, IOException, InterruptedException {
    LiveDatabase database = server.create("alone");
    database.execute(BEFORE);
    ToolProcess alone = ToolProcess.start(folder, List.of("apply", "--db", database.libpqUrl()));
    assertThat(alone.exitStatus()).as(alone.errors()).isZero();
    return database.contents();
  }
}
