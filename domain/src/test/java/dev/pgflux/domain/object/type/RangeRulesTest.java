package dev.pgflux.domain.object.type;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.context;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.drop;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static dev.pgflux.domain.rules.RulesFixture.qualified;
import static dev.pgflux.domain.rules.RulesFixture.relation;
import static dev.pgflux.domain.rules.RulesFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RangeRulesTest {
  private static RangeType range(String subtype) {
    return new RangeType(
        type("r"),
        DataType.builtIn(subtype),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(QualifiedName.builtIn(subtype + "mi")),
        qualified("r_multi"),
        ObjectMeta.NONE);
  }

  @Test
  void makesAndDropsARange() {
    assertThat(create(range("float8")))
        .containsExactly(
            "CREATE TYPE s.r AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF ="
                + " pg_catalog.float8mi, MULTIRANGE_TYPE_NAME = s.r_multi)");
    assertThat(drop(range("float8"))).containsExactly("DROP TYPE s.r");
  }

  @Test
  void makesAnUnusedRangeAgainAndReplacesAUsedOne() {
    RangeType live = range("float4");
    RangeType desired = range("float8");
    assertThat(change(live, desired)).containsExactly("again: its definition changes");
    Table table =
        Table.of(relation("t"), List.of(Column.of(name("c"), DataType.of(qualified("r_multi")))));
    assertThat(change(live, desired, context(18, List.of(live, table), List.of(desired, table))))
        .startsWith(
            "ALTER TYPE s.r RENAME TO r__pgflux_old",
            "ALTER TYPE s.r_multi RENAME TO r_multi__pgflux_old",
            "ALTER FUNCTION s.r(real, real) RENAME TO r__pgflux_old",
            "ALTER FUNCTION s.r(real, real, text) RENAME TO r__pgflux_old",
            "ALTER FUNCTION s.r_multi() RENAME TO r_multi__pgflux_old")
        .endsWith("DROP TYPE s.r__pgflux_old")
        .hasSize(7);
  }
}
