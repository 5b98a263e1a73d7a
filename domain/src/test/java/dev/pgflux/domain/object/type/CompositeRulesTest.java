package dev.pgflux.domain.object.type;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.context;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static dev.pgflux.domain.rules.RulesFixture.qualified;
import static dev.pgflux.domain.rules.RulesFixture.relation;
import static dev.pgflux.domain.rules.RulesFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType.Attribute;
import dev.pgflux.domain.rules.RuleContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompositeRulesTest {
  private static CompositeType composite(String... attributes) {
    List<Attribute> list =
        Arrays.stream(attributes)
            .map(it -> it.split(":", -1))
            .map(it ->
                new Attribute(
                    name(it[0]),
                    DataType.builtIn(it[1]),
                    Optional.empty(),
                    it.length > 2 ? Optional.of(it[2]) : Optional.empty()))
            .toList();
    return new CompositeType(type("pair"), list, ObjectMeta.NONE);
  }

  private static RuleContext inUse(CompositeType live, CompositeType desired) {
    Table table =
        Table.of(
            relation("t"), List.of(Column.of(name("c"), DataType.of(qualified("pair")).asArray())));
    return context(18, List.of(live, table), List.of(desired, table));
  }

  @Test
  void makesAType() {
    assertThat(create(composite("a:int4", "select:text:it's")))
        .containsExactly(
            "CREATE TYPE s.pair AS (a integer, \"select\" text)",
            "COMMENT ON COLUMN s.pair.\"select\" IS 'it''s'");
    assertThat(create(composite())).containsExactly("CREATE TYPE s.pair AS ()");
  }

  @Test
  void changesAttributesInPlace() {
    assertThat(change(composite("a:int4", "b:text"), composite("a:int8", "c:text:new")))
        .containsExactly(
            "ALTER TYPE s.pair ALTER ATTRIBUTE a TYPE bigint",
            "ALTER TYPE s.pair DROP ATTRIBUTE b",
            "ALTER TYPE s.pair ADD ATTRIBUTE c text",
            "COMMENT ON COLUMN s.pair.c IS 'new'");
  }

  @Test
  void ordersAttributesOnlyWhereNoRowHoldsThem() {
    CompositeType live = composite("a:int4", "b:int4");
    CompositeType desired = composite("b:int4", "a:int4");
    assertThat(change(live, desired)).containsExactly("again: the order of its attributes changes");
    assertThat(change(live, desired, inUse(live, desired))).isEmpty();
  }

  @Test
  void replacesATypeInUseWhoseAttributesChangeTheirTypes() {
    CompositeType live = composite("a:int4", "b:text");
    CompositeType desired = composite("c:text", "a:int8");
    assertThat(change(live, desired, inUse(live, desired)))
        .containsExactly(
            "ALTER TYPE s.pair DROP ATTRIBUTE b",
            "ALTER TYPE s.pair ADD ATTRIBUTE c text",
            "ALTER TYPE s.pair RENAME TO pair__pgflux_old",
            "CREATE TYPE s.pair AS (a bigint, c text)",
            "DROP TYPE s.pair__pgflux_old");
  }

  @Test
  void dropsAnAttributeOfATypeInUseInPlace() {
    CompositeType live = composite("a:int4", "b:text");
    CompositeType desired = composite("a:int4");
    assertThat(change(live, desired, inUse(live, desired)))
        .containsExactly("ALTER TYPE s.pair DROP ATTRIBUTE b");
  }
}
