package dev.pgflux.jdbc.inspect;

import static dev.pgflux.jdbc.inspect.InspectionFixture.builtIn;
import static dev.pgflux.jdbc.inspect.InspectionFixture.expression;
import static dev.pgflux.jdbc.inspect.InspectionFixture.fragment;
import static dev.pgflux.jdbc.inspect.InspectionFixture.id;
import static dev.pgflux.jdbc.inspect.InspectionFixture.member;
import static dev.pgflux.jdbc.inspect.InspectionFixture.relation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.object.policy.Policy;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.rule.Rule;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.jdbc.testing.OnEachServer;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

class ViewInspectionTest {

  @OnEachServer
  void viewsHaveTheirQueryColumnsAndOptions(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TABLE t (a int, b varchar(5));
        CREATE VIEW v WITH (security_barrier) AS SELECT a, b FROM t WHERE a > 0
          WITH LOCAL CHECK OPTION;
        ALTER VIEW v ALTER a SET DEFAULT 5;
        COMMENT ON COLUMN v.b IS 'second';
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      View view = database.find(relation("v"), View.class);

      assertThat(view.query().kind()).isEqualTo(Fragment.Kind.QUERY);
      assertThat(((Fragment.Source.SqlText) view.query().source()).value())
          .startsWith("SELECT")
          .contains("public.t")
          .doesNotContain(";");
      assertThat(view.options())
          .containsExactly(
              Map.entry("check_option", "local"), Map.entry("security_barrier", "true"));
      assertThat(view.columns())
          .extracting(column -> column.withPrivileges(Optional.empty()))
          .containsExactly(
              ViewColumn.of(id("a"))
                  .withType(Optional.of(builtIn("int4")))
                  .withDefault(Optional.of(expression("5"))),
              ViewColumn.of(id("b"))
                  .withType(Optional.of(builtIn("varchar", "5")))
                  .withComment(Optional.of("second")));
    }
  }

  @OnEachServer
  void materializedViewsSayWhetherTheyArePopulated(int majorVersion) throws SQLException {
    String sql = "CREATE MATERIALIZED VIEW m WITH (fillfactor = 80) AS SELECT 1 AS a WITH NO DATA";
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      MaterializedView view = database.find(relation("m"), MaterializedView.class);

      assertThat(view.populated()).isFalse();
      assertThat(view.storage().parameters()).containsExactly(Map.entry("fillfactor", "80"));
      assertThat(view.query()).isEqualTo(fragment(Fragment.Kind.QUERY, "SELECT 1 AS a"));
    }
  }

  @OnEachServer
  void policiesNameTheirRoles(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TABLE t (a int);
        CREATE POLICY p ON t AS RESTRICTIVE FOR UPDATE TO postgres USING (a > 0) WITH CHECK (a > 1);
        CREATE POLICY q ON t;
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      assertThat(database.find(member(ObjectClass.POLICY, "t", "p"), Policy.class))
          .isEqualTo(
              new Policy(
                  member(ObjectClass.POLICY, "t", "p"),
                  false,
                  Policy.Command.UPDATE,
                  new TreeSet<>(Set.of(new Grantee.Role(id("postgres")))),
                  Optional.of(expression("(a > 0)")),
                  Optional.of(expression("(a > 1)")),
                  ObjectMeta.NONE));
      assertThat(database.find(member(ObjectClass.POLICY, "t", "q"), Policy.class).roles())
          .containsExactly(new Grantee.Everyone());
    }
  }

  @OnEachServer
  void rulesAreWholeStatements(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TABLE t (a int);
        CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
        ALTER TABLE t DISABLE RULE r;
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      Rule rule = database.find(member(ObjectClass.RULE, "t", "r"), Rule.class);

      assertThat(rule.enabled()).isEqualTo(EnabledState.DISABLED);
      assertThat(((Fragment.Source.SqlText) rule.definition().source()).value())
          .startsWith("CREATE RULE r AS")
          .endsWith("DO INSTEAD NOTHING");
    }
  }

  @OnEachServer
  void statisticsHaveColumnsThenExpressions(int majorVersion) throws SQLException {
    String sql =
        """
        CREATE TABLE t (a int, b int);
        CREATE STATISTICS s (ndistinct, mcv) ON b, (a + 1), a FROM t;
        ALTER STATISTICS s SET STATISTICS 50;
        CREATE STATISTICS x ON (a * 2) FROM t;
        """;
    try (InspectionFixture database = InspectionFixture.of(majorVersion, sql)) {
      ExtendedStatistics found = database.find(statistics("s"), ExtendedStatistics.class);

      assertThat(found)
          .isEqualTo(
              new ExtendedStatistics(
                  statistics("s"),
                  relation("t"),
                  EnumSet.of(ExtendedStatistics.Kind.NDISTINCT, ExtendedStatistics.Kind.MCV),
                  List.of(
                      new IndexElement.Key.OfColumn(id("a")),
                      new IndexElement.Key.OfColumn(id("b")),
                      new IndexElement.Key.OfExpression(expression("(a + 1)"))),
                  OptionalInt.of(50),
                  found.meta()));
      assertThat(database.find(statistics("x"), ExtendedStatistics.class).kinds()).isEmpty();
    }
  }

  private static QualifiedId statistics(String name) {
    return new QualifiedId(ObjectClass.STATISTICS, QualifiedName.of("public", name));
  }
}
