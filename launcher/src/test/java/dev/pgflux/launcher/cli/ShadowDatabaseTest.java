package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.embedded.EmbeddedBinaries;
import dev.pgflux.jdbc.embedded.EmbeddedDatabase;
import dev.pgflux.jdbc.embedded.EmbeddedServers;
import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.jdbc.testing.TestServers;
import dev.pgflux.launcher.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shadow database says how PostgreSQL stores the wanted schema, and is left as it was. */
@Tag("server")
class ShadowDatabaseTest {

  /** Bodies in SQL, which PostgreSQL rewrites as it stores them and nothing else can tell how. */
  private static final String BODIES =
      """
      CREATE TABLE item (id bigint PRIMARY KEY, name varchar(20), tags text[], at timestamptz);
      CREATE PROCEDURE tidy(a int, INOUT b int) LANGUAGE sql BEGIN ATOMIC
        INSERT INTO item (id, name) VALUES (a, DEFAULT), (a + 1, 'x')
          ON CONFLICT (id) DO UPDATE SET name = excluded.name || '1', tags = array_append(item.tags, 'z')
          WHERE item.id > 3 RETURNING id;
        UPDATE item SET (name, tags) = (SELECT 'a', '{b}'::text[]) FROM item other
          WHERE other.id = item.id AND item.at AT TIME ZONE 'utc' > '2020-01-01';
        SELECT 1;
      END;
      CREATE RULE noted AS ON INSERT TO item WHERE new.id > 5
        DO ALSO UPDATE item SET name = upper(new.name) WHERE id IN (new.id, 7);
      CREATE VIEW seen AS SELECT i.*, extract(epoch FROM at) FROM item i WHERE name ILIKE 'a%';
      """;

  private static final String FINGERPRINT =
      """
      SELECT md5(string_agg(what, ',' ORDER BY what)) FROM (
        SELECT relname || xmin FROM pg_class UNION ALL SELECT proname || xmin FROM pg_proc
        UNION ALL SELECT extname || xmin FROM pg_extension
        UNION ALL SELECT nspname || xmin FROM pg_namespace) AS found (what)
      """;

  @TempDir private Path folder;

  @OnEachServer
  void settlesWhatNothingElseCanAndPrintsWhatTheAuthorWrote(int majorVersion)
      throws IOException, SQLException {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema(BODIES);
      assertThat(project.type("apply").exitCode()).isEqualTo(ExitCode.OK);
      String embedded = " --shadow-url embedded:" + majorVersion;

      Typed same = project.type("plan" + embedded);
      assertThat(same.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(same.out()).contains("Nothing to do");
      assertThat(same.err()).doesNotContain("could not be asked");

      project.schema(BODIES.replace("SELECT 1;", "SELECT 2;").replace("'a%'", "'b%'"));
      Typed changed = project.type("plan --format sql" + embedded);
      assertThat(changed.out())
          .contains("SET (name, tags) = (SELECT 'a', '{b}'::text[])", "SELECT 2;", "ILIKE 'b%'")
          .doesNotContain("CREATE RULE", "TABLE");
      assertThat(project.type("apply" + embedded).exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.type("drift" + embedded).exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @OnEachServer
  void findsNoDifferenceInWhatItAppliedItself(int majorVersion) throws IOException {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema(
          """
          CREATE SCHEMA app;
          CREATE EXTENSION citext;
          CREATE TYPE app.mood AS ENUM ('sad', 'ok');
          CREATE DOMAIN app.score AS integer DEFAULT 1 + 1 CHECK (VALUE BETWEEN 0 AND 10);
          CREATE FUNCTION app.next(a int DEFAULT 1 + 2) RETURNS int LANGUAGE sql AS 'SELECT a + 1';
          CREATE TABLE app.item (
            id serial PRIMARY KEY,
            email citext CHECK (email LIKE '%@%'),
            mood app.mood DEFAULT 'sad',
            price numeric(8,2) CHECK (price IN (1, 2.5)),
            gross numeric GENERATED ALWAYS AS (price * 1.2) STORED,
            score app.score
          );
          COMMENT ON COLUMN app.item.email IS 'where to';
          CREATE INDEX ON app.item (lower(email::text), (price + 1) DESC) WHERE mood = 'ok';
          ALTER TABLE app.item ADD CHECK (price > 0) NOT VALID;
          CREATE TABLE app.log (at date, n int DEFAULT app.next()) PARTITION BY RANGE (at);
          CREATE TABLE app.log_1 PARTITION OF app.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
          CREATE VIEW app.cheap AS SELECT i.*, '1' AS one FROM app.item i WHERE price < 5;
          COMMENT ON COLUMN app.cheap.one IS 'one';
          CREATE MATERIALIZED VIEW app.counted AS SELECT mood, count(*) FROM app.cheap GROUP BY 1;
          CREATE STATISTICS app.correlated ON (lower(email::text)), (price * 2) FROM app.item;
          CREATE AGGREGATE app.total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0');
          CREATE CAST (app.mood AS text) WITH INOUT AS ASSIGNMENT;
          """);
      String embedded = " --shadow-url embedded:" + majorVersion;

      assertThat(project.type("apply" + embedded).exitCode()).isEqualTo(ExitCode.OK);

      Typed again = project.type("plan" + embedded);
      assertThat(again.out()).contains("Nothing to do");
      assertThat(again.err()).isEmpty();
    }
  }

  @OnEachServer
  void leavesNothingBehind(int majorVersion) throws IOException, SQLException {
    try (Project project = Project.on(majorVersion, folder);
        TestDatabase shadow = TestServers.createDatabase(majorVersion)) {
      execute(
          shadow.jdbcUrl(),
          "CREATE SCHEMA of_extensions; CREATE EXTENSION hstore SCHEMA of_extensions");
      project.schema(BODIES);
      String databases = "SELECT count(*) FROM pg_database";
      String before = value(shadow.jdbcUrl(), FINGERPRINT);
      String databasesBefore = project.value(databases);

      assertThat(project.type("plan --shadow-dsn " + shadow.libpqUrl()).out())
          .contains("CREATE PROCEDURE");
      assertThat(project.type("plan --shadow-url embedded:" + majorVersion).exitCode())
          .isEqualTo(ExitCode.OK);
      project.schema(BODIES + "CREATE VIEW broken AS SELECT 1 / 'x'::int AS a;");
      assertRefused(
          project.type("plan --shadow-url " + shadow.libpqUrl()),
          "could not be built in the shadow database",
          "invalid input syntax for type integer: \"x\"",
          "CREATE VIEW public.broken");
      assertRefused(
          project.type("plan --shadow-url embedded:" + majorVersion),
          "could not be built in the shadow database");

      assertThat(value(shadow.jdbcUrl(), FINGERPRINT)).isEqualTo(before);
      assertThat(project.value(databases)).isEqualTo(databasesBefore);
    }
  }

  @OnEachServer
  void givesItWhatTheFilesUseWithoutMakingIt(int majorVersion) throws IOException, SQLException {
    try (Project project = Project.on(majorVersion, folder)) {
      project.execute(
          """
          CREATE SCHEMA base;
          CREATE EXTENSION citext SCHEMA base;
          CREATE TYPE base.mood AS ENUM ('sad', 'ok');
          CREATE TABLE base.person (id bigint PRIMARY KEY, email base.citext, mood base.mood);
          CREATE VIEW base.happy AS SELECT * FROM base.person WHERE mood = 'ok';
          """);
      project.schema(
          """
          CREATE TABLE app.item (
            id bigint REFERENCES base.person (id), email base.citext DEFAULT 'a' || 'b');
          CREATE VIEW app.seen AS SELECT h.*, i.email AS other
            FROM app.item i JOIN base.happy h USING (id) WHERE h.mood IN ('ok', 'sad');
          """);
      String embedded = " --shadow-url embedded:" + majorVersion;

      Typed planned = project.type("plan --format sql" + embedded);
      assertThat(planned.out()).contains("CREATE TABLE app.item").doesNotContain("CREATE TYPE");
      assertThat(project.type("apply" + embedded).exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.type("drift" + embedded).exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void needsNoneOfTheRolesThatTheFilesName() throws IOException, SQLException {
    try (Project project = Project.on(18, folder);
        EmbeddedServers others = new EmbeddedServers(EmbeddedBinaries.locate());
        EmbeddedDatabase shadow = others.createDatabase(18)) {
      project.execute(
          """
          DO $$ BEGIN
            IF to_regrole('shadow_reader') IS NULL THEN CREATE ROLE shadow_reader; END IF;
            IF to_regrole('shadow_owner') IS NULL THEN CREATE ROLE shadow_owner; END IF;
          END $$
          """);
      project.schema(
          """
          CREATE SCHEMA app AUTHORIZATION shadow_owner;
          CREATE TABLE app.item (id bigint, owner_name name);
          ALTER TABLE app.item OWNER TO shadow_owner;
          GRANT SELECT ON app.item TO shadow_reader;
          GRANT UPDATE (id) ON app.item TO shadow_reader;
          ALTER DEFAULT PRIVILEGES FOR ROLE shadow_owner IN SCHEMA app GRANT SELECT ON TABLES TO shadow_reader;
          ALTER TABLE app.item ENABLE ROW LEVEL SECURITY;
          CREATE POLICY mine ON app.item TO shadow_reader USING (owner_name IN (current_user, 'all'));
          """);
      String given = " --shadow-url " + shadow.libpqUrl();

      Typed applied = project.type("apply" + given);

      assertThat(applied.err()).doesNotContain("error");
      assertThat(applied.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.type("drift" + given).exitCode()).isEqualTo(ExitCode.OK);
      assertThat(project.value("SELECT polroles::regrole[]::text FROM pg_policy"))
          .isEqualTo("{shadow_reader}");
      project.execute("DROP SCHEMA app CASCADE; DROP OWNED BY shadow_owner, shadow_reader");
    }
  }

  @Test
  void thatWillNotDoIsRefusedAndLeftAlone() throws IOException, SQLException {
    try (Project project = Project.on(18, folder);
        TestDatabase shadow = TestServers.createDatabase(18);
        TestDatabase older = TestServers.createDatabase(14)) {
      project.schema(BODIES);
      execute(shadow.jdbcUrl(), "CREATE TABLE precious (id int); CREATE VIEW v AS SELECT 1 AS a");
      String before = value(shadow.jdbcUrl(), FINGERPRINT);

      assertRefused(
          project.type("plan --shadow-url " + shadow.libpqUrl()),
          "must be empty apart from extensions, and has table public.precious, view public.v",
          "--shadow-url embedded:18");
      assertThat(value(shadow.jdbcUrl(), FINGERPRINT)).isEqualTo(before);
      assertRefused(
          project.type("plan --shadow-url " + older.libpqUrl()),
          "The shadow database runs PostgreSQL 14 and the database PostgreSQL 18");
      assertRefused(project.type("plan --shadow-url embedded:14"), "PostgreSQL 14", "embedded:18");
      assertRefused(
          project.type("plan --shadow-url " + project.database().libpqUrl()),
          "The shadow database is the database",
          "itself");
      assertRefused(
          project.type("plan --shadow-url postgresql://ann:s3cret@127.0.0.1:1/db"), "127.0.0.1:1");
    }
  }

  @Test
  void isNotWantedWhereNothingCanBeStoredInAnotherForm() throws IOException {
    try (Project project = Project.on(18, folder)) {
      project.schema("CREATE TABLE item (id bigint PRIMARY KEY);");

      assertThat(project.type("plan --shadow-url embedded:14").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  private static void assertRefused(Typed typed, String... messages) {
    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains(messages).contains("error: ");
    assertThat(typed.err()).doesNotContain("\tat ", "s3cret");
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
