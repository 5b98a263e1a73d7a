package dev.pgflux.domain.object.view;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.drop;
import static dev.pgflux.domain.rules.RulesFixture.expression;
import static dev.pgflux.domain.rules.RulesFixture.fragment;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static dev.pgflux.domain.rules.RulesFixture.relation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.privilege.Privilege;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ViewRulesTest {
  private static View view(String query, String... columns) {
    return view(query, Map.of(), columns);
  }

  private static View view(String query, Map<String, String> options, String... columns) {
    return new View(
        relation("v"),
        Arrays.stream(columns).map(ViewRulesTest::column).toList(),
        fragment(Fragment.Kind.QUERY, query),
        new TreeMap<>(options),
        ObjectMeta.NONE);
  }

  private static ViewColumn column(String text) {
    String[] parts = text.split(":", -1);
    ViewColumn column = ViewColumn.of(name(parts[0]));
    return parts.length == 1 ? column : column.withType(Optional.of(DataType.builtIn(parts[1])));
  }

  @Test
  void makesAndDropsAView() {
    ViewColumn full =
        column("B b")
            .withDefault(Optional.of(expression("7")))
            .withComment(Optional.of("it's"))
            .withPrivileges(
                Optional.of(
                    new AccessControl(
                        new TreeSet<>(
                            List.of(new Grant(new Grantee.Everyone(), Privilege.SELECT, false))))));
    View view =
        view("SELECT 1, 2", Map.of("security_barrier", "true"))
            .withColumns(List.of(column("a"), full));
    assertThat(create(view))
        .containsExactly(
            "CREATE VIEW s.v (a, \"B b\") WITH (security_barrier='true') AS SELECT 1, 2",
            "ALTER VIEW s.v ALTER COLUMN \"B b\" SET DEFAULT 7",
            "COMMENT ON COLUMN s.v.\"B b\" IS 'it''s'",
            "GRANT SELECT (\"B b\") ON TABLE s.v TO PUBLIC");
    assertThat(drop(view)).containsExactly("DROP VIEW s.v");
  }

  @Test
  void leavesOutAColumnListThatTheQueryGives() {
    View named = view("SELECT a FROM t", "a").withColumns(List.of(column("a")));
    Fragment resolved =
        named
            .query()
            .withResolution(
                new Fragment.Resolution.Resolved(
                    select(),
                    select(),
                    Collections.emptySortedSet(),
                    Collections.emptySortedSet(),
                    false));
    View view = new View(named.id(), named.columns(), resolved, named.options(), named.meta());
    assertThat(create(view)).containsExactly("CREATE VIEW s.v AS SELECT a FROM t");
    assertThat(create(view.withColumns(List.of(column("b")))))
        .containsExactly("CREATE VIEW s.v (b) AS SELECT a FROM t");
  }

  /** {@code SELECT a}. */
  private static SqlTree.Node select() {
    SqlTree.Node column =
        node("ColumnRef", "fields", list(node("String", "sval", new SqlTree.Text("a"))));
    return node("SelectStmt", "targetList", list(node("ResTarget", "val", column)));
  }

  private static SqlTree.Node node(String tag, String field, SqlTree value) {
    return SqlTree.Node.of(tag, Map.of(field, value));
  }

  private static SqlTree.Sequence list(SqlTree element) {
    return new SqlTree.Sequence(List.of(element));
  }

  @Test
  void replacesAQueryThatKeepsItsColumns() {
    assertThat(
            change(
                view("SELECT 1", Map.of(), "a:int4"),
                view("SELECT 2, 3", Map.of("security_invoker", "on"), "a", "b")))
        .containsExactly(
            "CREATE OR REPLACE VIEW s.v (a, b) WITH (security_invoker='on') AS SELECT 2, 3");
  }

  @Test
  void makesAViewAgainWhoseColumnsChange() {
    assertThat(change(view("x", "a", "b"), view("y", "b", "a")))
        .containsExactly("again: its columns change");
    assertThat(change(view("x", "a", "b"), view("y", "a")))
        .containsExactly("again: its columns change");
    assertThat(change(view("x", "a:int4"), view("y", "a:int8")))
        .containsExactly("again: its columns change");
  }

  @Test
  void changesOptionsAndColumnsInPlace() {
    assertThat(
            change(
                view("x", Map.of("security_barrier", "true", "check_option", "local"), "a"),
                view("x", Map.of("check_option", "cascaded"), "a")))
        .containsExactly(
            "ALTER VIEW s.v SET (check_option='cascaded')",
            "ALTER VIEW s.v RESET (security_barrier)");
    View live = view("x", "a");
    View desired = live.withColumns(List.of(column("a").withDefault(Optional.of(expression("1")))));
    assertThat(change(live, desired))
        .containsExactly("ALTER VIEW s.v ALTER COLUMN a SET DEFAULT 1");
    assertThat(change(desired, live)).containsExactly("ALTER VIEW s.v ALTER COLUMN a DROP DEFAULT");
  }
}
