package dev.pgflux.jdbc.inspect;

import static dev.pgflux.jdbc.inspect.InspectionFixture.expression;
import static dev.pgflux.jdbc.inspect.InspectionFixture.id;
import static dev.pgflux.jdbc.inspect.InspectionFixture.relation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.jdbc.testing.OnEachServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class IndexInspectionTest {

  @OnEachServer
  void anIndexHasEveryAttribute(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TABLE t (a text, b int, c int);
        CREATE UNIQUE INDEX i ON t (a COLLATE "C" text_pattern_ops DESC, lower(a), b NULLS FIRST)
          INCLUDE (c) WITH (fillfactor = 60) WHERE b > 0;
        ALTER INDEX i ALTER COLUMN 2 SET STATISTICS 7;
        COMMENT ON INDEX i IS 'an index';
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      assertThat(database.find(relation("i"), Index.class))
          .isEqualTo(
              new Index(
                  relation("i"),
                  relation("t"),
                  id("btree"),
                  true,
                  false,
                  List.of(
                      new IndexElement(
                          new IndexElement.Key.OfColumn(id("a")),
                          Optional.of(QualifiedName.builtIn("C")),
                          Optional.of(QualifiedName.builtIn("text_pattern_ops")),
                          new TreeMap<>(),
                          true,
                          true),
                      plain(new IndexElement.Key.OfExpression(expression("lower(a)"))),
                      new IndexElement(
                          new IndexElement.Key.OfColumn(id("b")),
                          Optional.empty(),
                          Optional.empty(),
                          new TreeMap<>(),
                          false,
                          true)),
                  List.of(id("c")),
                  Optional.of(expression("(b > 0)")),
                  new TreeMap<>(Map.of("fillfactor", "60")),
                  Optional.empty(),
                  false,
                  true,
                  new TreeMap<>(Map.of(2, 7)),
                  Optional.empty(),
                  true,
                  ObjectMeta.NONE.withComment(Optional.of("an index"))));
    }
  }

  private static IndexElement plain(IndexElement.Key key) {
    return new IndexElement(key, Optional.empty(), Optional.empty(), new TreeMap<>(), false, false);
  }

  @OnEachServer
  void onlyOperatorClassesThatAreNotTheDefaultAreNamed(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TYPE mood AS ENUM ('x');
        CREATE DOMAIN word AS varchar(9);
        CREATE TABLE t (a varchar(3), b int[], c mood, d jsonb, e word, f tsvector, g inet);
        CREATE INDEX i1 ON t (a);
        CREATE INDEX i2 ON t USING gin (b);
        CREATE INDEX i3 ON t (c);
        CREATE INDEX i4 ON t USING gin (d jsonb_path_ops);
        CREATE INDEX i5 ON t (e);
        CREATE INDEX i6 ON t USING gin (to_tsvector('english', a));
        CREATE INDEX i7 ON t USING gist (f tsvector_ops (siglen = 64));
        CREATE INDEX i8 ON t (a bpchar_ops);
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      Map<String, Optional<QualifiedName>> classes = new TreeMap<>();
      database
          .inspect()
          .snapshot()
          .all(Index.class)
          .forEach(index ->
              classes.put(index.id().simpleName(), index.elements().getFirst().operatorClass()));

      assertThat(classes)
          .containsExactly(
              Map.entry("i1", Optional.empty()),
              Map.entry("i2", Optional.empty()),
              Map.entry("i3", Optional.empty()),
              Map.entry("i4", Optional.of(QualifiedName.builtIn("jsonb_path_ops"))),
              Map.entry("i5", Optional.empty()),
              Map.entry("i6", Optional.empty()),
              Map.entry("i7", Optional.empty()),
              Map.entry("i8", Optional.of(QualifiedName.builtIn("bpchar_ops"))));
      assertThat(
              database
                  .find(relation("i7"), Index.class)
                  .elements()
                  .getFirst()
                  .operatorClassOptions())
          .containsExactly(Map.entry("siglen", "64"));
    }
  }

  @OnEachServer
  void aCollationAfterAnExpressionIsTheIndexesOwn(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TABLE t (a text, b text COLLATE "C");
        CREATE INDEX named ON t (lower(a) COLLATE "C");
        CREATE INDEX silent ON t (lower(b));
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      assertThat(collation(database, "named")).contains(QualifiedName.builtIn("C"));
      assertThat(collation(database, "silent")).isEmpty();
    }
  }

  private static Optional<QualifiedName> collation(InspectionFixture database, String index) {
    return database.find(relation(index), Index.class).elements().getFirst().collation();
  }
}
