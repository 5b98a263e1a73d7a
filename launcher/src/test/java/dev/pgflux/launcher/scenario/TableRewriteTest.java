package dev.pgflux.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.SchemaSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;

/** TABLE_REWRITE is said of the tables that get another file, and of no others. */
@Tag("server")
class TableRewriteTest {

  private static final ScenarioOptions OPTIONS = ScenarioOptions.parse("");

  private static final String TYPES =
      """
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE DOMAIN label AS text;
      CREATE DOMAIN code AS varchar(5);
      CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
      CREATE DOMAIN positive_or_small AS positive;
      CREATE DOMAIN filled AS text DEFAULT 'x' NOT NULL;
      CREATE DOMAIN with_default AS text DEFAULT 'x';
      CREATE FUNCTION fixed() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
      CREATE FUNCTION steady() RETURNS integer LANGUAGE sql STABLE AS 'SELECT 1';
      CREATE FUNCTION changing() RETURNS integer LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
      """;

  /** A column's definition before and after, and a value in between. */
  private record Retyping(String before, String value, String after) {}

  private static final List<Retyping> RETYPINGS =
      List.of(
          new Retyping("varchar(5)", "'a'", "varchar(10)"),
          new Retyping("varchar(10)", "'a'", "varchar(5)"),
          new Retyping("varchar(5)", "'a'", "varchar"),
          new Retyping("varchar", "'a'", "varchar(5)"),
          new Retyping("varchar(5)", "'a'", "text"),
          new Retyping("text", "'a'", "varchar"),
          new Retyping("text", "'a'", "varchar(5)"),
          new Retyping("varchar(5)[]", "'{a}'", "varchar(10)[]"),
          new Retyping("varchar(5)[]", "'{a}'", "text[]"),
          new Retyping("char(5)", "'a'", "char(10)"),
          new Retyping("char(5)", "'a'", "bpchar"),
          new Retyping("char(5)", "'a'", "text"),
          new Retyping("text", "'a'", "bpchar"),
          new Retyping("text COLLATE \"C\"", "'a'", "text COLLATE \"POSIX\""),
          new Retyping("bit(5)", "'10101'", "varbit"),
          new Retyping("varbit(5)", "'1'", "varbit(7)"),
          new Retyping("numeric(6, 2)", "1", "numeric(8, 2)"),
          new Retyping("numeric(6, 2)", "1", "numeric(8, 3)"),
          new Retyping("numeric(6, 2)", "1", "numeric(5, 2)"),
          new Retyping("numeric(6, 2)", "1", "numeric"),
          new Retyping("numeric", "1", "numeric(6, 2)"),
          new Retyping("integer", "1", "bigint"),
          new Retyping("bigint", "1", "integer"),
          new Retyping("integer", "1", "oid"),
          new Retyping("integer", "1", "text"),
          new Retyping("integer", "1", "numeric(5, 2)"),
          new Retyping("real", "1", "double precision"),
          new Retyping("timestamp(3)", "now()", "timestamp(6)"),
          new Retyping("timestamp(3)", "now()", "timestamp(2)"),
          new Retyping("timestamp", "now()", "timestamp(3)"),
          new Retyping("timestamp", "now()", "timestamp(6)"),
          new Retyping("timestamp(3)", "now()", "timestamp"),
          new Retyping("timestamp", "now()", "timestamptz"),
          new Retyping("timestamptz", "now()", "timestamp"),
          new Retyping("timestamptz(3)", "now()", "timestamptz(4)"),
          new Retyping("time(3)", "now()", "time(6)"),
          new Retyping("date", "now()", "timestamp"),
          new Retyping("interval(3)", "'1 day'", "interval(4)"),
          new Retyping("interval", "'1 day'", "interval(3)"),
          new Retyping("interval day to hour", "'1 day'", "interval day to second"),
          new Retyping("interval day to second", "'1 day'", "interval day to hour"),
          new Retyping("interval year", "'1 year'", "interval"),
          new Retyping("cidr", "'10.0.0.0/8'", "inet"),
          new Retyping("inet", "'10.0.0.0/8'", "cidr"),
          new Retyping("json", "'{}'", "jsonb"),
          new Retyping("mood", "'ok'", "text"),
          new Retyping("text", "'ok'", "mood"),
          new Retyping("text", "'a'", "label"),
          new Retyping("label", "'a'", "text"),
          new Retyping("varchar(5)", "'a'", "code"),
          new Retyping("varchar(7)", "'a'", "code"),
          new Retyping("code", "'a'", "varchar(7)"),
          new Retyping("integer", "1", "positive"),
          new Retyping("positive", "1", "integer"),
          new Retyping("positive", "1", "positive_or_small"),
          new Retyping("text", "'a'", "filled"));

  /** Columns that are added to a table with a row. */
  private static final List<String> ADDITIONS =
      List.of(
          "text",
          "text DEFAULT 'x'",
          "text NOT NULL DEFAULT 'x'",
          "timestamptz DEFAULT now()",
          "timestamptz DEFAULT clock_timestamp()",
          "date DEFAULT current_date",
          "text DEFAULT current_user",
          "uuid DEFAULT gen_random_uuid()",
          "double precision DEFAULT 1 + random()",
          "integer DEFAULT fixed()",
          "integer DEFAULT steady()",
          "integer DEFAULT changing()",
          "integer DEFAULT coalesce(NULL, changing())",
          "integer[] DEFAULT ARRAY[1, 2]",
          "jsonb DEFAULT '{}'",
          "serial",
          "integer GENERATED ALWAYS AS IDENTITY",
          "integer GENERATED ALWAYS AS (a + 1) STORED",
          "label",
          "label DEFAULT 'x'",
          "positive",
          "positive DEFAULT 1",
          "positive_or_small",
          "filled",
          "positive[]",
          "with_default",
          "mood DEFAULT 'ok'",
          "integer CHECK (c > 0) DEFAULT 1");

  @OnEachServer
  void changesOfTypes(int version) throws SQLException {
    check(
        version,
        RETYPINGS.stream().map(it -> "c " + it.before()).toList(),
        RETYPINGS.stream().map(Retyping::value).toList(),
        RETYPINGS.stream().map(it -> "c " + it.after()).toList());
  }

  @OnEachServer
  void addedColumns(int version) throws SQLException {
    check(
        version,
        ADDITIONS.stream().map(it -> "a integer").toList(),
        ADDITIONS.stream().map(it -> "1").toList(),
        ADDITIONS.stream().map(it -> "a integer, c " + it).toList());
  }

  private static void check(
      int version, List<String> before, List<String> values, List<String> after)
      throws SQLException {
    try (TestDatabase live = ScenarioServer.createDatabase(version, TYPES + tables(before));
        Connection connection = ScenarioServer.connect(live)) {
      ScenarioServer.execute(connection, rows(values));
      SortedMap<String, String> files = files(connection);
      PlannedMigration migration =
          Product.plan(live, SchemaSource.ofSql(TYPES + tables(after)), OPTIONS);
      Product.apply(live, migration);
      SortedSet<String> rewritten = new TreeSet<>();
      files(connection)
          .forEach((table, file) -> {
            if (!file.equals(files.get(table))) {
              rewritten.add(table);
            }
          });
      assertThat(described(announced(migration), before, after))
          .as("rewritten by PostgreSQL %d", version)
          .isEqualTo(described(rewritten, before, after));
    }
  }

  private static String table(int number) {
    return "t%02d".formatted(number);
  }

  private static String tables(List<String> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(it -> "CREATE TABLE " + table(it) + " (" + columns.get(it) + ");\n")
        .collect(Collectors.joining());
  }

  private static String rows(List<String> values) {
    return IntStream.range(0, values.size())
        .mapToObj(it -> "INSERT INTO " + table(it) + " VALUES (" + values.get(it) + ");\n")
        .collect(Collectors.joining());
  }

  private static SortedSet<String> announced(PlannedMigration migration) {
    return migration.plan().hazards().stream()
        .filter(it -> it.kind() == HazardKind.TABLE_REWRITE)
        .map(Hazard::object)
        .map(it -> it.replaceAll(".*public\\.(\\w+).*", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> described(
      SortedSet<String> tables, List<String> before, List<String> after) {
    return IntStream.range(0, after.size())
        .filter(it -> tables.contains(table(it)))
        .mapToObj(it -> before.get(it) + " -> " + after.get(it))
        .toList();
  }

  private static SortedMap<String, String> files(Connection connection) throws SQLException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT relname, pg_relation_filenode(oid) FROM pg_class"
                    + " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")) {
      while (rows.next()) {
        files.put(rows.getString(1), rows.getString(2));
      }
    }
    return files;
  }
}
