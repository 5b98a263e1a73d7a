package dev.pgflux.pglibquery.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.ports.spi.SchemaException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnapshotResolutionTest {
  private static Snapshot resolved(String sql) {
    return new LibPgQueryResolver().resolve(ServerFixture.schema(sql), ServerFixture.POSTGRESQL_18);
  }

  private static View view(Snapshot snapshot, String name) {
    return snapshot
        .find(ObjectId.relation(QualifiedName.of("public", name)), View.class)
        .orElseThrow();
  }

  private static List<String> columns(View view) {
    return view.columns().stream()
        .map(column ->
            column.name() + " " + column.type().map(Object::toString).orElse("of a type unknown"))
        .toList();
  }

  private static String references(Stream<Fragment> fragments) {
    return fragments
        .flatMap(fragment -> fragment.references().stream())
        .map(Reference::toString)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static SchemaObject named(Snapshot snapshot, String id) {
    return snapshot.objects().values().stream()
        .filter(object -> object.id().toString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aViewsColumnsComeFromItsQuery() {
    Snapshot snapshot =
        resolved(
            """
            CREATE TABLE t (id int, price numeric(10,2), name varchar(20));
            CREATE VIEW v AS
              SELECT t.*, count(*) OVER (), price * 2 AS double, name || 'x' AS label, 'lit' AS k
              FROM t;
            """);
    assertThat(columns(view(snapshot, "v")))
        .containsExactly(
            "id pg_catalog.int4",
            "price pg_catalog.numeric(10,2)",
            "name pg_catalog.varchar(20)",
            "count pg_catalog.int8",
            "double pg_catalog.numeric",
            "label pg_catalog.text",
            "k pg_catalog.text");
  }

  @Test
  void aViewOverAViewIsResolvedAfterItWhateverTheirOrder() {
    Snapshot snapshot =
        resolved(
            """
            CREATE TABLE t (id int, a text);
            CREATE VIEW z AS SELECT * FROM t;
            CREATE VIEW a AS SELECT * FROM z WHERE a = 'x';
            """);
    assertThat(columns(view(snapshot, "a")))
        .containsExactly("id pg_catalog.int4", "a pg_catalog.text");
  }

  @Test
  void aCommentOnAViewsColumnStaysWithIt() {
    Snapshot snapshot =
        resolved(
            """
            CREATE VIEW v AS SELECT 1 AS a, 2 AS b;
            COMMENT ON COLUMN v.b IS 'second';
            """);
    assertThat(view(snapshot, "v").columns().getFirst().comment()).isEmpty();
    assertThat(view(snapshot, "v").columns().getLast().comment()).contains("second");
  }

  @Test
  void aViewRefersToEachColumnThatItUses() {
    Snapshot snapshot =
        resolved(
            """
            CREATE TABLE t (id int, a text, b text);
            CREATE FUNCTION f(x text) RETURNS text LANGUAGE sql AS 'select x';
            CREATE VIEW v AS SELECT f(a) AS fa FROM t WHERE id > 1;
            """);
    assertThat(references(view(snapshot, "v").fragments().stream()))
        .isEqualTo("public.f(text), public.t, public.t.a, public.t.id");
  }

  @Test
  void groupingByAPrimaryKeyNeedsTheKey() {
    Snapshot snapshot =
        resolved(
            """
            CREATE TABLE t (id int CONSTRAINT pk PRIMARY KEY, a text, b int);
            CREATE VIEW needed AS SELECT id, a, sum(b) FROM t GROUP BY id;
            CREATE VIEW spared AS SELECT id, sum(b) FROM t GROUP BY id;
            """);
    assertThat(references(view(snapshot, "needed").fragments().stream())).contains("t.pk");
    assertThat(references(view(snapshot, "spared").fragments().stream())).doesNotContain("t.pk");
  }

  @Test
  void aDefaultRefersToItsSequenceAndItsEnum() {
    Snapshot snapshot =
        resolved(
            """
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE SEQUENCE s;
            CREATE TABLE t (id int DEFAULT nextval('s'), m mood DEFAULT 'ok'::mood);
            """);
    assertThat(references(named(snapshot, "public.t").fragments().stream()))
        .isEqualTo("public.mood, public.s");
  }

  @Test
  void aStringBodyMentionsWhatItNames() {
    Snapshot snapshot =
        resolved(
            """
            CREATE TABLE t (id int);
            CREATE TABLE other (id int);
            CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS
              $$ BEGIN INSERT INTO public.t VALUES (1); END $$;
            """);
    Fragment body = named(snapshot, "public.f()").fragments().getFirst();
    assertThat(body.references()).isEmpty();
    assertThat(body.mentions()).extracting(Reference::toString).containsExactly("public.t");
  }

  @Test
  void aRelationThatDoesNotExistIsAnErrorWithTheNearestName() {
    assertThatThrownBy(() ->
            resolved(
                """
                CREATE TABLE customers (id int);
                CREATE VIEW v AS SELECT id FROM custumers;
                """))
        .isInstanceOfSatisfying(
            SchemaException.class,
            failure -> {
              assertThat(failure.diagnostics()).hasSize(1);
              assertThat(failure.diagnostics().getFirst().message())
                  .contains("view public.v", "custumers");
              assertThat(failure.diagnostics().getFirst().advice().orElseThrow())
                  .contains("public.customers");
            });
  }

  @Test
  void viewsThatNeedEachOtherDoNotLoopForEver() {
    Snapshot snapshot =
        resolved(
            """
            CREATE VIEW a AS SELECT 1 AS x;
            CREATE VIEW b AS SELECT x FROM a;
            CREATE OR REPLACE VIEW a AS SELECT x FROM b;
            """);
    assertThat(references(view(snapshot, "a").fragments().stream())).contains("public.b");
  }

  @Test
  void partitionBoundsAreOfTheKeysType() {
    Snapshot snapshot =
        resolved(
            """
            CREATE TABLE p (at timestamp, k bigint) PARTITION BY RANGE (at, k);
            CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-1-1', 1) TO ('2024-02-01', '5');
            """);
    Fragment bound = named(snapshot, "public.p1").fragments().getLast();
    assertThat(bound.toString()).contains("2024-01-01 00:00:00").contains("pg_catalog.int8");
  }

  @Test
  void aResolvedSnapshotHasTheSameObjects() {
    Snapshot raw = ServerFixture.schema();
    Snapshot snapshot = new LibPgQueryResolver().resolve(raw, ServerFixture.POSTGRESQL_18);
    assertThat(snapshot.objects().keySet()).isEqualTo(raw.objects().keySet());
  }
}
