package dev.pgflux.domain.object.type;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.context;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.drop;
import static dev.pgflux.domain.rules.RulesFixture.expression;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static dev.pgflux.domain.rules.RulesFixture.qualified;
import static dev.pgflux.domain.rules.RulesFixture.relation;
import static dev.pgflux.domain.rules.RulesFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DomainRulesTest {
  private static final DataType TEXT = DataType.builtIn("text");

  private static DomainType domain(DataType base, String defaultValue, NotNull... notNull) {
    return new DomainType(
        type("d"),
        base,
        Optional.empty(),
        Optional.of(defaultValue).filter(it -> !it.isEmpty()).map(it -> expression(it)),
        List.of(notNull).stream().findFirst(),
        ObjectMeta.NONE);
  }

  private static NotNull notNull(String constraint, String comment) {
    return NotNull.PLAIN
        .withName(Optional.of(name(constraint)))
        .withComment(Optional.of(comment).filter(it -> !it.isEmpty()));
  }

  @Test
  void makesAndDropsADomain() {
    DomainType full =
        new DomainType(
            type("d"),
            TEXT,
            Optional.of(qualified("C d")),
            Optional.of(expression("'x'")),
            Optional.of(notNull("n n", "why")),
            ObjectMeta.NONE);
    assertThat(create(full))
        .containsExactly(
            "CREATE DOMAIN s.d AS text COLLATE s.\"C d\" DEFAULT ('x') CONSTRAINT \"n n\" NOT NULL",
            "COMMENT ON CONSTRAINT \"n n\" ON DOMAIN s.d IS 'why'");
    assertThat(drop(full)).containsExactly("DROP DOMAIN s.d");
  }

  @Test
  void changesDefaultAndNotNullInPlace() {
    assertThat(change(domain(TEXT, ""), domain(TEXT, "'x'")))
        .containsExactly("ALTER DOMAIN s.d SET DEFAULT 'x'");
    assertThat(change(domain(TEXT, "'x'"), domain(TEXT, "")))
        .containsExactly("ALTER DOMAIN s.d DROP DEFAULT");
    assertThat(change(domain(TEXT, ""), domain(TEXT, "", NotNull.PLAIN)))
        .containsExactly("ALTER DOMAIN s.d SET NOT NULL");
    assertThat(change(domain(TEXT, ""), domain(TEXT, "", notNull("n", ""))))
        .containsExactly("ALTER DOMAIN s.d ADD CONSTRAINT n NOT NULL");
    assertThat(change(domain(TEXT, "", NotNull.PLAIN), domain(TEXT, "")))
        .containsExactly("ALTER DOMAIN s.d DROP NOT NULL");
  }

  @Test
  void namesNotNullOnlyWhereTheServerKeepsItsName() {
    DomainType live = domain(TEXT, "");
    DomainType desired = domain(TEXT, "", notNull("n", "why"));
    assertThat(change(live, desired, context(16, List.of(live), List.of(desired))))
        .containsExactly("ALTER DOMAIN s.d SET NOT NULL");
  }

  @Test
  void renamesAndDescribesNotNull() {
    assertThat(change(domain(TEXT, "", notNull("a", "old")), domain(TEXT, "", notNull("b", ""))))
        .containsExactly(
            "ALTER DOMAIN s.d RENAME CONSTRAINT a TO b",
            "COMMENT ON CONSTRAINT b ON DOMAIN s.d IS NULL");
    assertThat(change(domain(TEXT, "", notNull("a", "")), domain(TEXT, "", NotNull.PLAIN)))
        .isEmpty();
  }

  @Test
  void makesAnUnusedDomainAgainAndReplacesAUsedOne() {
    DomainType live = domain(TEXT, "");
    DomainType desired = domain(DataType.builtIn("int4"), "");
    assertThat(change(live, desired)).containsExactly("again: its base type changes");
    Table table =
        Table.of(relation("t"), List.of(Column.of(name("c"), DataType.of(qualified("d")))));
    assertThat(change(live, desired, context(18, List.of(live, table), List.of(desired, table))))
        .containsExactly(
            "ALTER DOMAIN s.d RENAME TO d__pgflux_old",
            "CREATE DOMAIN s.d AS integer",
            "DROP DOMAIN s.d__pgflux_old");
  }
}
