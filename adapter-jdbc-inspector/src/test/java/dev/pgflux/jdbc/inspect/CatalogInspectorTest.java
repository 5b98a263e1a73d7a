package dev.pgflux.jdbc.inspect;

import static dev.pgflux.jdbc.inspect.InspectionFixture.relation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.snapshot.TableFacts;
import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CatalogInspectorTest {

  @Test
  void aServerThatIsTooOldIsNamedWithTheOldestThatWorks() {
    assertThatThrownBy(() -> CatalogSession.requireSupported(new PgVersion(13, 5)))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> {
              assertThat(e).hasMessageContaining("PostgreSQL 13.5");
              assertThat(e.advice()).contains("PostgreSQL 14 is the oldest");
            });
  }

  @OnEachServer
  void theDigestIsEqualForEqualStatesAndMovesWithAComment(int majorVersion) throws SQLException {
    try (InspectionFixture database =
        InspectionFixture.of(majorVersion, "CREATE TABLE t (a int); INSERT INTO t VALUES (1)")) {
      String before = database.inspect().digest();
      database.execute("TRUNCATE t");
      assertThat(database.inspect().digest()).isEqualTo(before);

      database.execute("COMMENT ON TABLE t IS 'x'");
      assertThat(database.inspect().digest()).isNotEqualTo(before);
    }
  }

  @OnEachServer
  void aTableThatWasFilledSinceItWasAnalyzedIsNotEmpty(int majorVersion) throws Exception {
    try (InspectionFixture database =
        InspectionFixture.of(majorVersion, "CREATE TABLE t (a int); ANALYZE t")) {
      ObjectId table = ObjectId.relation(QualifiedName.of("public", "t"));
      assertThat(facts(database, table).isEmpty()).isTrue();

      database.execute("INSERT INTO t VALUES (1), (2)");

      // A session hands over what it counted at most once a second.
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (facts(database, table).isEmpty() && System.nanoTime() < deadline) {
        Thread.sleep(200);
        database.execute("SELECT 1");
      }
      assertThat(facts(database, table).rows()).isEqualTo(2);
    }
  }

  @OnEachServer
  void aTableIsPublishedByItsNameItsParentOrAlongWithAll(int majorVersion) throws SQLException {
    try (InspectionFixture database =
        InspectionFixture.of(
            majorVersion,
            """
            CREATE TABLE alone (a int);
            CREATE TABLE named (a int);
            CREATE TABLE parent (a int) PARTITION BY LIST (a);
            CREATE TABLE part PARTITION OF parent DEFAULT;
            CREATE PUBLICATION p FOR TABLE named, parent WITH (publish_via_partition_root);
            """)) {
      assertThat(isPublished(database, "alone")).isFalse();
      assertThat(isPublished(database, "named")).isTrue();
      assertThat(isPublished(database, "part")).isTrue();

      database.execute("CREATE PUBLICATION everything FOR ALL TABLES");

      assertThat(isPublished(database, "alone")).isTrue();
    }
  }

  private static boolean isPublished(InspectionFixture database, String table) throws SQLException {
    return facts(database, ObjectId.relation(QualifiedName.of("public", table))).published();
  }

  private static TableFacts facts(InspectionFixture database, ObjectId table) throws SQLException {
    return database.inspect().facts().getOrDefault(table, TableFacts.UNKNOWN);
  }

  @OnEachServer
  void theNumberOfQueriesDoesNotGrow(int majorVersion) throws SQLException {
    try (InspectionFixture database = InspectionFixture.of(majorVersion, "SELECT 1")) {
      AtomicInteger statements = new AtomicInteger();
      CatalogInspector inspector =
          new CatalogInspector(watched(database.connection(), statements, () -> {}));
      inspector.inspect(InspectionFixture.SCOPE);
      int whenEmpty = statements.getAndSet(0);

      database.execute(
          """
          DO $$ BEGIN FOR i IN 1..20 LOOP
            EXECUTE format('CREATE TABLE t%s (a serial PRIMARY KEY, b text CHECK (b <> ''''))', i);
            EXECUTE format('CREATE VIEW v%s AS SELECT * FROM t%s', i, i);
          END LOOP; END $$
          """);
      inspector.inspect(InspectionFixture.SCOPE);
      assertThat(statements).hasValue(whenEmpty);
    }
  }

  @OnEachServer
  void theConnectionIsLeftAsItWas(int majorVersion) throws SQLException {
    try (InspectionFixture database = InspectionFixture.of(majorVersion, "SELECT 1")) {
      Connection connection = database.connection();
      database.execute("SET search_path = pg_catalog; SET IntervalStyle = iso_8601");
      database.inspect();

      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(setting(connection, "search_path")).isEqualTo("pg_catalog");
      assertThat(setting(connection, "IntervalStyle")).isEqualTo("iso_8601");
      database.execute("CREATE TABLE public.t (a int)");
    }
  }

  @OnEachServer
  void aChangeDuringTheInspectionIsSeen(int majorVersion) throws SQLException {
    try (InspectionFixture database = InspectionFixture.of(majorVersion, "CREATE TABLE a (b int)");
        Connection other = DriverManager.getConnection(database.database().jdbcUrl())) {
      AtomicInteger statements = new AtomicInteger();
      Runnable once =
          () -> {
            if (statements.get() == 12) {
              execute(other, "CREATE TABLE late (a int)");
            }
          };
      InspectedDatabase found =
          new CatalogInspector(watched(database.connection(), statements, once))
              .inspect(InspectionFixture.SCOPE);

      assertThat(found.snapshot().find(relation("late"))).isPresent();
    }
  }

  @OnEachServer
  void aSchemaThatNeverHoldsStillIsAClearError(int majorVersion) throws SQLException {
    try (InspectionFixture database = InspectionFixture.of(majorVersion, "CREATE TABLE a (b int)");
        Connection other = DriverManager.getConnection(database.database().jdbcUrl())) {
      AtomicInteger statements = new AtomicInteger();
      Runnable always =
          () ->
              execute(other, "CREATE TABLE " + Identifier.of("t" + statements.get()) + " (a int)");

      assertThatThrownBy(() ->
              new CatalogInspector(watched(database.connection(), statements, always))
                  .inspect(InspectionFixture.SCOPE))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("did not hold still")
          .hasMessageContaining("3 times");
    }
  }

  /** A connection that counts its statements and does something before each. */
  private static Connection watched(
      Connection connection, AtomicInteger statements, Runnable before) {
    return (Connection)
        Proxy.newProxyInstance(
            CatalogInspectorTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("createStatement")) {
                statements.incrementAndGet();
                before.run();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT current_setting('" + name + "')")) {
      result.next();
      return result.getString(1);
    }
  }
}
