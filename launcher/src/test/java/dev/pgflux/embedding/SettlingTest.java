package dev.pgflux.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.jdbc.session.JdbcSession;
import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.jdbc.testing.TestServers;
import dev.pgflux.pglibquery.LibPgQueryLanguageProvider;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.FragmentRelocator;
import dev.pgflux.ports.spi.FragmentSettler.Request;
import dev.pgflux.ports.spi.FragmentSettler.Settlement;
import dev.pgflux.ports.spi.SqlLanguage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asking the server on temporary copies disturbs nobody, and a refusal is a note. */
class SettlingTest {

  private static final String SCHEMA =
      """
      CREATE SCHEMA app;
      CREATE TYPE app.mood AS ENUM ('sad', 'ok');
      CREATE DOMAIN app.score AS integer DEFAULT 1 + 1 CHECK (VALUE BETWEEN 0 AND 10);
      CREATE TABLE app.item (
        id bigint PRIMARY KEY,
        kind varchar(10) DEFAULT 'a' || 'b' CHECK (kind IN ('ab', 'c')),
        mood app.mood DEFAULT 'sad',
        price numeric(8,2) CHECK (price BETWEEN 0 AND 1e6),
        gross numeric GENERATED ALWAYS AS (price * 1.2) STORED,
        at timestamptz DEFAULT now() - interval '1 day',
        doc jsonb
      );
      CREATE INDEX item_lower ON app.item (lower(kind), (price + 1) DESC) WHERE mood = 'ok';
      ALTER TABLE app.item ENABLE ROW LEVEL SECURITY;
      CREATE POLICY mine ON app.item USING (kind = current_user) WITH CHECK (price > 0);
      CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER touched AFTER UPDATE ON app.item FOR EACH ROW
        WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION app.touch();
      CREATE VIEW app.cheap AS SELECT i.*, doc ->> 'a' AS a FROM app.item i WHERE price < 5;
      CREATE VIEW app.cheapest AS SELECT min(c.price) AS least, c.mood FROM app.cheap c GROUP BY c.mood;
      CREATE MATERIALIZED VIEW app.counted AS SELECT mood, count(*) FROM app.item GROUP BY 1;
      CREATE STATISTICS app.correlated ON (lower(kind)), (price * 2) FROM app.item;
      CREATE TABLE app.log (at date) PARTITION BY RANGE (at, (date_part('day', at)));
      CREATE TABLE app.log_1 PARTITION OF app.log
        FOR VALUES FROM ('2024-01-01', 1) TO ('2025-01-01', 1);
      """;

  private final SqlLanguage language = new LibPgQueryLanguageProvider().open();

  @OnEachServer
  void takesNoLockOnARealRelationAndLeavesNothingBehind(int majorVersion) throws SQLException {
    try (TestDatabase database = prepared(majorVersion);
        DatabaseSession session = session(database, "");
        Connection other = DriverManager.getConnection(database.jdbcUrl())) {
      InspectedDatabase live = session.inspector().inspect(scope());
      Snapshot resolved = language.resolver().resolve(live.snapshot(), live.context());
      String before = contents(other);
      Set<String> locked = new TreeSet<>();
      FragmentRelocator watched =
          new Watched(language.relocator(), () -> locked.addAll(locked(other)));

      Settlement settlement =
          session
              .settler(watched)
              .settle(new Request(resolved, everything(resolved), live.context()));

      assertThat(settlement.objects()).isNotEmpty();
      assertThat(locked).isEmpty();
      assertThat(contents(other)).isEqualTo(before);
      assertThat(locked(other)).isEmpty();
    }
  }

  @OnEachServer
  void aReadOnlyServerLeavesItUnsettledWithANote(int majorVersion) throws SQLException {
    try (TestDatabase database = prepared(majorVersion);
        DatabaseSession session =
            session(database, "&options=-c%20default_transaction_read_only=on")) {
      assertUnsettled(session, "the server is read only");
    }
  }

  @OnEachServer
  void aRoleThatMayMakeNoTemporaryTablesLeavesItUnsettledWithANote(int majorVersion)
      throws SQLException {
    try (TestDatabase database = prepared(majorVersion)) {
      execute(
          database,
          """
          DO $$ BEGIN
            EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
            IF to_regrole('settles_nothing') IS NULL THEN CREATE ROLE settles_nothing; END IF;
          END $$
          """);
      try (DatabaseSession session = session(database, "&options=-c%20role=settles_nothing")) {
        assertUnsettled(session, "permission denied");
      }
    }
  }

  @OnEachServer
  void anEventTriggerThatRefusesLeavesItUnsettledWithANote(int majorVersion) throws SQLException {
    try (TestDatabase database = prepared(majorVersion)) {
      execute(
          database,
          """
          CREATE FUNCTION public.refuse() RETURNS event_trigger LANGUAGE plpgsql AS
            'BEGIN RAISE EXCEPTION ''not here''; END';
          CREATE EVENT TRIGGER refuse ON ddl_command_end EXECUTE FUNCTION public.refuse();
          """);
      try (DatabaseSession session = session(database, "")) {
        assertUnsettled(session, "not here");
      }
    }
  }

  private void assertUnsettled(DatabaseSession session, String reason) {
    InspectedDatabase live = session.inspector().inspect(scope());
    Snapshot resolved = language.resolver().resolve(live.snapshot(), live.context());

    Settlement settlement =
        session
            .settler(language.relocator())
            .settle(new Request(resolved, everything(resolved), live.context()));

    assertThat(settlement.objects()).isEmpty();
    assertThat(settlement.unsettled())
        .anySatisfy(note ->
            assertThat(note.message())
                .contains("app.item")
                .contains(reason)
                .contains("could not be asked"));
    // The session still works.
    assertThat(session.inspector().inspect(scope()).digest()).isEqualTo(live.digest());
  }

  /** Looks at the server in the middle of every trial. */
  private record Watched(FragmentRelocator relocator, Runnable look) implements FragmentRelocator {

    @Override
    public String relocate(Fragment fragment, Map<QualifiedId, QualifiedName> names) {
      look.run();
      return relocator.relocate(fragment, names);
    }

    @Override
    public Fragment restore(
        Fragment.Kind kind,
        String sql,
        Fragment.Scope scope,
        Map<QualifiedName, QualifiedId> relations) {
      look.run();
      return relocator.restore(kind, sql, scope, relations);
    }
  }

  private static SortedMap<ObjectId, Set<Fragment>> everything(Snapshot resolved) {
    SortedMap<ObjectId, Set<Fragment>> everything = new TreeMap<>();
    for (SchemaObject object : resolved.objects().values()) {
      Set<Fragment> asked = new HashSet<>(object.fragments());
      asked.removeIf(it -> it.kind() == Fragment.Kind.ROUTINE_STRING_BODY);
      if (!asked.isEmpty()) {
        everything.put(object.id(), asked);
      }
    }
    return everything;
  }

  private static TestDatabase prepared(int majorVersion) throws SQLException {
    TestDatabase database = TestServers.createDatabase(majorVersion);
    execute(database, SCHEMA);
    return database;
  }

  private static DatabaseSession session(TestDatabase database, String parameters)
      throws SQLException {
    return JdbcSession.over(DriverManager.getConnection(database.jdbcUrl() + parameters));
  }

  private static InspectionScope scope() {
    return new InspectionScope(Identifier.of("_pgflux"));
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Set<String> locked(Connection connection) {
    return values(
        connection,
        """
        SELECT c.relname || ' ' || l.mode
          FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
         WHERE l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND l.pid <> pg_backend_pid() AND c.oid >= 16384
           AND NOT EXISTS (SELECT FROM pg_stat_activity a
                            WHERE a.pid = l.pid AND a.backend_type <> 'client backend')
        """);
  }

  private static String contents(Connection connection) {
    return values(
            connection,
            "SELECT oid::text || relname FROM pg_class UNION ALL SELECT oid::text || typname FROM pg_type"
                + " UNION ALL SELECT oid::text || nspname FROM pg_namespace")
        .toString();
  }

  private static Set<String> values(Connection connection, String sql) {
    Set<String> values = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        values.add(result.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return values;
  }
}
