package dev.pgflux.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.cli.Typed;
import dev.pgflux.launcher.proof.Hammer.Felt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While a change is applied, an application reads and writes the same tables: it gets no error, and
 * waits no longer than the lock_timeout of the steps.
 */
@Tag("server")
class OnlineChangeTest {
  private static final int VERSION = Integer.getInteger("proof.version", 18);
  private static final int ROWS = Proof.size(1_000_000, 20_000);

  /** The lock_timeout of steps that take strong locks. */
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(3);

  /** What a machine that does other things besides may add. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** How long a report of the application reads in one transaction. */
  private static final Duration REPORT = Duration.ofMillis(Proof.size(4000, 200));

  private static final String BEFORE =
      """
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE TABLE customer (id bigint PRIMARY KEY, email text, mood mood);
      CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total numeric, state text, old text);
      CREATE INDEX orders_state ON orders (state);
      CREATE VIEW open_orders AS SELECT id, total FROM orders WHERE state = 'new';
      INSERT INTO customer SELECT i, 'c' || i, 'ok' FROM generate_series(1, :rows / 4) AS i;
      INSERT INTO orders SELECT i, 1 + i % (:rows / 4), i, 'new' FROM generate_series(1, :rows) AS i;
      ANALYZE;
      """;

  /**
   * A change, as a difference of two texts in the files.
   *
   * @param name what it is
   * @param old what stands there
   * @param made what stands there then
   */
  private record Change(String name, String old, String made) {}

  private static final String FILES =
      """
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE TABLE customer (id bigint PRIMARY KEY, email text, mood mood);
      CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total numeric, state text, old text);
      CREATE INDEX orders_state ON orders (state);
      CREATE VIEW open_orders AS SELECT id, total FROM orders WHERE state = 'new';
      """;

  private static final List<Change> CHANGES =
      List.of(
          new Change("a column", "state text,", "state text, note text,"),
          new Change("a column with a default", "note text,", "note text, weight int DEFAULT 7,"),
          new Change(
              "a NOT NULL column with a default",
              "weight int",
              "size int NOT NULL DEFAULT 1, weight int"),
          new Change(
              "a column with a volatile default",
              "weight int",
              "luck float8 NOT NULL DEFAULT random(), weight int"),
          new Change("another default", "weight int DEFAULT 7", "weight int DEFAULT 8"),
          new Change("a column less", ", old text", ""),
          new Change("a value of an enum", "'ok')", "'ok', 'calm')"),
          new Change("a check", "total numeric", "total numeric CHECK (total > -1)"),
          new Change(
              "a foreign key", "customer_id bigint,", "customer_id bigint REFERENCES customer,"),
          new Change(
              "NOT NULL",
              "customer_id bigint REFERENCES",
              "customer_id bigint NOT NULL REFERENCES"),
          new Change(
              "an index",
              "CREATE VIEW",
              "CREATE INDEX orders_total ON orders (total);\nCREATE VIEW"),
          new Change("an index made anew", "orders (state)", "orders (state DESC, id)"),
          new Change("an index less", "CREATE INDEX orders_total ON orders (total);\n", ""),
          new Change("a unique key", "email text,", "email text UNIQUE,"),
          new Change("a view replaced", "SELECT id, total FROM", "SELECT id, total, note FROM"),
          new Change(
              "a trigger",
              "CREATE VIEW",
              "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';\n"
                  + "CREATE TRIGGER orders_touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();\nCREATE VIEW"),
          new Change(
              "row level security",
              "CREATE VIEW",
              "ALTER TABLE customer ENABLE ROW LEVEL SECURITY;\n"
                  + "CREATE POLICY everybody ON customer USING (true);\nCREATE VIEW"),
          new Change(
              "a table that refers to both",
              "CREATE VIEW",
              "CREATE TABLE item (order_id bigint REFERENCES orders, customer_id bigint REFERENCES customer);\nCREATE VIEW"),
          new Change(
              "statistics and a comment",
              "CREATE VIEW",
              "CREATE STATISTICS both_of ON customer_id, state FROM orders;\n"
                  + "COMMENT ON TABLE orders IS 'what was bought';\nCREATE VIEW"));

  @TempDir private Path folder;

  @Test
  void nobodyIsRefusedOrWaitsLongerThanTheLockTimeout() throws Exception {
    StringBuilder table =
        new StringBuilder(
            "| change | longest wait of the application, ms | its transactions meanwhile | errors |\n|---|---|---|---|\n");
    List<String> complaints = new ArrayList<>();
    try (OwnServer server = OwnServer.start(VERSION)) {
      LiveDatabase database = server.create("online");
      database.execute(BEFORE.replace(":rows", Integer.toString(ROWS)));
      String files = FILES;
      try (Hammer hammer = hammer(database)) {
        for (Change change : CHANGES) {
          assertThat(files).as(change.name()).contains(change.old());
          files = files.replace(change.old(), change.made());
          Felt felt = during(files, database, hammer);
          table.append(
              "| %s | %d | %d | %d |%n"
                  .formatted(
                      change.name(),
                      felt.longest().toMillis(),
                      felt.transactions(),
                      felt.errors().size()));
          felt.errors().forEach(error -> complaints.add(change.name() + ": " + error));
          if (felt.longest().compareTo(LOCK_TIMEOUT.plus(TOLERANCE)) > 0) {
            complaints.add(change.name() + ": waited for " + felt.longest());
          }
        }
      }
      Proof.record("online", "%,d rows.%n%n".formatted(ROWS) + table);
      assertThat(complaints).as(table.toString()).isEmpty();
    }
  }

  private Felt during(String files, LiveDatabase database, Hammer hammer) throws IOException {
    Files.createDirectories(folder.resolve("schema"));
    Files.writeString(folder.resolve("schema/all.sql"), files);
    Felt before = hammer.felt();
    assertThat(before.errors()).isEmpty();
    Typed applied =
        Typed.in(
            folder,
            "apply --allow-hazards all --set-not-null-reltuple-hint 1000 --db "
                + database.libpqUrl());
    assertThat(applied.exitCode()).as(files + applied.err()).isEqualTo(ExitCode.OK);
    return hammer.felt();
  }

  /** Short reads and writes, of one table and of both, in either order, and a long report. */
  private static Hammer hammer(LiveDatabase database) {
    Hammer hammer = new Hammer(database);
    String id = "(1 + :n * 7919 %% %d)".formatted(ROWS / 4);
    String readOrder = "SELECT id, customer_id, total, state FROM orders WHERE id = " + id;
    String writeOrder = "UPDATE orders SET total = total + 1 WHERE id = " + id;
    String writeCustomer = "UPDATE customer SET mood = 'sad' WHERE id = " + id;
    String insert =
        "INSERT INTO orders (id, customer_id, total, state) VALUES (-:n, 1, 1, 'new')"
            + " ON CONFLICT (id) DO UPDATE SET total = 2";
    hammer.keepDoing(Duration.ZERO, readOrder, "SELECT id, total FROM open_orders LIMIT 1");
    hammer.keepDoing(Duration.ZERO, writeOrder);
    hammer.keepDoing(Duration.ZERO, insert, "DELETE FROM orders WHERE id = -:n");
    hammer.keepDoing(Duration.ZERO, writeOrder.replace(":n", "(:n + 1)"), writeCustomer);
    hammer.keepDoing(
        Duration.ZERO,
        writeCustomer.replace(":n", "(:n + 5)"),
        writeOrder.replace(":n", "(:n + 9)"));
    hammer.keepDoing(
        REPORT,
        "SELECT count(*) FROM (SELECT FROM orders LIMIT 10) AS x",
        "SELECT pg_sleep(%s)".formatted(REPORT.toMillis() / 1000.0));
    return hammer;
  }
}
