package dev.pgflux.domain.diff;

import static dev.pgflux.domain.diff.Schemas.column;
import static dev.pgflux.domain.diff.Schemas.foreignKey;
import static dev.pgflux.domain.diff.Schemas.plan;
import static dev.pgflux.domain.diff.Schemas.primaryKey;
import static dev.pgflux.domain.diff.Schemas.relation;
import static dev.pgflux.domain.diff.Schemas.snapshot;
import static dev.pgflux.domain.diff.Schemas.table;
import static dev.pgflux.domain.diff.Schemas.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.privilege.Privilege;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferTest {
  private static final Reference ORDERS_TOTAL =
      Reference.to(relation("orders"), Identifier.of("total"));

  @Test
  void findsNothingBetweenEqualSchemas() {
    Snapshot schema =
        snapshot(table("orders", column("id", "int8")), primaryKey("orders", "orders_pkey", "id"));
    assertThat(Schemas.difference(schema, schema).isEmpty()).isTrue();
  }

  @Test
  void makesATableWithItsKeyInOneStatement() {
    assertThat(
            plan(
                snapshot(),
                snapshot(
                    table("orders", column("id", "int8")),
                    primaryKey("orders", "orders_pkey", "id"))))
        .containsExactly(
            """
            CREATE TABLE public.orders (
                id bigint,
                CONSTRAINT orders_pkey PRIMARY KEY (id)
            )\
            """);
  }

  @Test
  void makesForeignKeysOfTablesThatReferToEachOtherAfterBoth() {
    Snapshot circle =
        snapshot(
            table("a", column("id", "int8"), column("b", "int8")),
            primaryKey("a", "a_pkey", "id"),
            foreignKey("a", "b", "b"),
            table("b", column("id", "int8"), column("a", "int8")),
            primaryKey("b", "b_pkey", "id"),
            foreignKey("b", "a", "a"));
    assertThat(plan(snapshot(), circle))
        .hasSize(4)
        .endsWith(
            "ALTER TABLE public.a ADD CONSTRAINT a_b_fkey FOREIGN KEY (b) REFERENCES public.b (id)",
            "ALTER TABLE public.b ADD CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES public.a (id)");
    assertThat(plan(circle, snapshot()))
        .hasSize(4)
        .startsWith(
            "ALTER TABLE public.a DROP CONSTRAINT a_b_fkey",
            "ALTER TABLE public.b DROP CONSTRAINT b_a_fkey");
  }

  @Test
  void dropsATableWithAllThatGoesAlong() {
    assertThat(
            plan(
                snapshot(
                    table("a", column("id", "int8")),
                    primaryKey("a", "a_pkey", "id"),
                    table("b", column("a", "int8")),
                    foreignKey("b", "a", "a")),
                snapshot()))
        .containsExactly("DROP TABLE public.b", "DROP TABLE public.a");
  }

  @Test
  void renamesAConstraintOfTheSameDefinition() {
    Table orders = table("orders", column("id", "int8"));
    assertThat(
            plan(
                snapshot(orders, primaryKey("orders", "old_pkey", "id")),
                snapshot(orders, primaryKey("orders", "orders_pkey", "id"))))
        .containsExactly("ALTER TABLE public.orders RENAME CONSTRAINT old_pkey TO orders_pkey");
  }

  @Test
  void makesAViewAgainAroundAChangeOfType() {
    View total = view("totals", "SELECT total FROM public.orders", "total", ORDERS_TOTAL);
    assertThat(
            plan(
                snapshot(table("orders", column("total", "int4")), total),
                snapshot(table("orders", column("total", "int8")), total)))
        .containsExactly(
            "DROP VIEW public.totals",
            "ALTER TABLE public.orders ALTER COLUMN total TYPE bigint USING total::text::bigint",
            "CREATE VIEW public.totals (total) AS SELECT total FROM public.orders");
  }

  @Test
  void givesAViewThatIsMadeAgainItsOwnerAndGrantsBack() {
    ObjectMeta meta =
        ObjectMeta.NONE
            .withOwner(Optional.of(Identifier.of("keeper")))
            .withPrivileges(
                Optional.of(
                    PrivilegeTarget.TABLE
                        .defaults(18)
                        .plus(
                            List.of(
                                new Grant(
                                    new Grantee.Role(Identifier.of("reader")),
                                    Privilege.SELECT,
                                    false)))));
    View said = view("totals", "SELECT total FROM public.orders", "total", ORDERS_TOTAL);
    assertThat(
            plan(
                snapshot(table("orders", column("total", "int4")), said.withMeta(meta)),
                snapshot(table("orders", column("total", "int8")), said)))
        .contains(
            "ALTER VIEW public.totals OWNER TO keeper",
            "GRANT SELECT ON TABLE public.totals TO reader");
  }

  @Test
  void movesTheColumnsOfAnEnumThatLosesAValue() {
    ObjectId.QualifiedId id = ObjectId.type(QualifiedName.of("public", "mood"));
    Table people = table("people", Column.of(Identifier.of("mood"), DataType.of(id.name())));
    assertThat(
            plan(
                snapshot(new EnumType(id, List.of("sad", "ok"), ObjectMeta.NONE), people),
                snapshot(new EnumType(id, List.of("ok"), ObjectMeta.NONE), people)))
        .containsExactly(
            "ALTER TYPE public.mood RENAME TO mood__pgflux_old",
            "CREATE TYPE public.mood AS ENUM ('ok')",
            "ALTER TABLE public.people ALTER COLUMN mood TYPE public.mood USING"
                + " mood::text::public.mood",
            "DROP TYPE public.mood__pgflux_old");
  }

  @Test
  void refusesToDropWhatSomethingOutsideDependsOn() {
    Snapshot live = snapshot(table("orders", column("total", "int4")));
    ObjectId outside = ObjectId.relation(QualifiedName.of("reports", "monthly"));
    DiffRequest request =
        new DiffRequest(
            live,
            snapshot(),
            Schemas.catalog(),
            Map.of(outside, Set.of(ORDERS_TOTAL)),
            Map.of(),
            List.of());
    assertThatThrownBy(() -> Differ.diff(request))
        .isInstanceOf(OutsideDependentException.class)
        .hasMessageContaining("reports.monthly")
        .hasMessageContaining("public.orders");
  }
}
