package dev.pgflux.jdbc.inspect;

import static dev.pgflux.jdbc.inspect.InspectionFixture.constraint;
import static dev.pgflux.jdbc.inspect.InspectionFixture.expression;
import static dev.pgflux.jdbc.inspect.InspectionFixture.id;
import static dev.pgflux.jdbc.inspect.InspectionFixture.relation;
import static dev.pgflux.jdbc.inspect.InspectionFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.Constraint.Timing;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Action;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Exclusion;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ExclusionElement;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.IndexStorage;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Match;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.jdbc.testing.OnEachServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class ConstraintInspectionTest {

  @OnEachServer
  void keysHaveTheirIndexesStorageAndBothComments(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TABLE t (a int, b int, c int,
          CONSTRAINT k UNIQUE (b, a) INCLUDE (c) WITH (fillfactor = 50) DEFERRABLE);
        COMMENT ON CONSTRAINT k ON t IS 'the key';
        COMMENT ON INDEX k IS 'the index';
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      assertThat(database.find(constraint("t", "k"), Constraint.class))
          .isEqualTo(
              new Constraint(
                  constraint("t", "k"),
                  new ConstraintDefinition.Key(
                      false,
                      List.of(id("b"), id("a")),
                      false,
                      false,
                      new IndexStorage(
                          List.of(id("c")),
                          new TreeMap<>(Map.of("fillfactor", "50")),
                          Optional.empty())),
                  Timing.INITIALLY_IMMEDIATE,
                  true,
                  true,
                  false,
                  Optional.empty(),
                  true,
                  Optional.of("the index"),
                  ObjectMeta.NONE.withComment(Optional.of("the key"))));
      assertThat(database.inspect().snapshot().all(Index.class)).isEmpty();
    }
  }

  @OnEachServer
  void foreignKeysHaveTheirActions(int majorVersion) throws SQLException {
    String columns = majorVersion < 15 ? "" : " (b)";
    String sql =
        """
        CREATE TABLE r (x int, y int, PRIMARY KEY (y, x));
        CREATE TABLE t (a int, b int, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES r (y, x)
          MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL%s INITIALLY DEFERRED NOT VALID);
        """
            .formatted(columns)
            // Not valid can only be said of a constraint that is added.
            .replace(" NOT VALID", "");
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      Constraint found = database.find(constraint("t", "f"), Constraint.class);

      assertThat(found.definition())
          .isEqualTo(
              new ForeignKey(
                  List.of(id("a"), id("b")),
                  relation("r"),
                  List.of(id("y"), id("x")),
                  Match.FULL,
                  Action.CASCADE,
                  Action.SET_NULL,
                  majorVersion < 15 ? List.of() : List.of(id("b")),
                  false));
      assertThat(found.timing()).isEqualTo(Timing.INITIALLY_DEFERRED);
    }
  }

  @OnEachServer
  void checksOfTablesAndDomainsAreExpressions(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TABLE t (a int, CONSTRAINT c CHECK (a > 0) NO INHERIT);
        ALTER TABLE t ADD CONSTRAINT d CHECK (a < 9) NOT VALID;
        CREATE DOMAIN positive AS int CONSTRAINT c CHECK (VALUE > 0);
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      assertThat(database.find(constraint("t", "c"), Constraint.class).definition())
          .isEqualTo(new ConstraintDefinition.Check(expression("(a > 0)"), true));
      assertThat(database.find(constraint("t", "d"), Constraint.class).validated()).isFalse();
      Constraint ofDomain =
          database.find(ObjectId.constraint(type("positive"), id("c")), Constraint.class);
      assertThat(ofDomain.definition())
          .isEqualTo(new ConstraintDefinition.Check(expression("(VALUE > 0)"), false));
    }
  }

  @OnEachServer
  void exclusionsHaveTheirOperators(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TABLE t (a int4range, b int,
          CONSTRAINT x EXCLUDE USING gist (a WITH &&) WHERE (b > 0));
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      assertThat(database.find(constraint("t", "x"), Constraint.class).definition())
          .isEqualTo(
              new Exclusion(
                  id("gist"),
                  List.of(
                      new ExclusionElement(IndexElement.of(id("a")), QualifiedName.builtIn("&&"))),
                  Optional.of(expression("(b > 0)")),
                  IndexStorage.DEFAULT));
    }
  }
}
