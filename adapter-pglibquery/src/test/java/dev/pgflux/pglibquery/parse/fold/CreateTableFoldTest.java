package dev.pgflux.pglibquery.parse.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.constraint.Constraint.Timing;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.ports.spi.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateTableFoldTest {
  @Test
  void typesLoseTheirAliasesAndKeepTheirModifiers() {
    Files files =
        Files.of(
            "CREATE TABLE t (a int, b numeric(9), c varchar(20)[], d interval day to second(3), "
                + "e timestamp(2) with time zone, f \"char\", g char)");
    assertThat(files.table("t").columns().stream().map(it -> it.type().toString()))
        .containsExactly(
            "pg_catalog.int4",
            "pg_catalog.numeric(9,0)",
            "pg_catalog.varchar(20)[]",
            "pg_catalog.interval(day to second,3)",
            "pg_catalog.timestamptz(2)",
            "pg_catalog.char",
            "pg_catalog.bpchar(1)");
  }

  @Test
  void serialIsAColumnWithASequenceOfItsOwn() {
    Files files = Files.of("CREATE TABLE app.orders (id bigserial, note text)");
    Sequence sequence = files.only(Sequence.class);
    assertThat(sequence.id()).isEqualTo(Files.relation("app.orders_id_seq"));
    assertThat(sequence.options().type()).isEqualTo(DataType.builtIn("int8"));
    assertThat(sequence.ownedBy())
        .contains(Reference.to(Files.relation("app.orders"), Identifier.of("id")));
    Column id = files.column("app.orders", "id");
    assertThat(id.notNull()).contains(Column.NotNull.PLAIN);
    assertThat(id.value()).isInstanceOf(Value.Default.class);
  }

  @Test
  void identityIsNotNullAndCountsInTheRangeOfItsType() {
    Files files =
        Files.of("CREATE TABLE t (id smallint GENERATED ALWAYS AS IDENTITY (START WITH 5))");
    Column id = files.column("t", "id");
    assertThat(id.notNull()).isPresent();
    assertThat(id.value())
        .isInstanceOfSatisfying(
            Value.Identity.class,
            identity -> {
              assertThat(identity.always()).isTrue();
              assertThat(identity.options().start()).isEqualTo(5);
              assertThat(identity.options().maximum()).isEqualTo(Short.MAX_VALUE);
            });
  }

  @Test
  void aNullDefaultIsNoneUnlessTheTypeHasModifiers() {
    Files files = Files.of("CREATE TABLE t (a text DEFAULT NULL, b varchar(5) DEFAULT NULL)");
    assertThat(files.column("t", "a").value()).isEqualTo(new Value.None());
    assertThat(files.column("t", "b").value()).isInstanceOf(Value.Default.class);
  }

  @Test
  void constraintsWithoutNamesGetThoseThatPostgresqlGives() {
    Files files =
        Files.of(
            "CREATE TABLE parent (id int PRIMARY KEY);"
                + "CREATE TABLE t (a int CHECK (a > 0) UNIQUE, b int REFERENCES parent, "
                + "CHECK (a < b), CHECK (b > 1), UNIQUE (b, a), PRIMARY KEY (a, b))");
    assertThat(files.constraints("t"))
        .containsExactlyInAnyOrder(
            "t_a_check", "t_check", "t_b_check", "t_pkey", "t_a_key", "t_b_a_key", "t_b_fkey");
    assertThat(files.constraint("t", "t_pkey").nameGiven()).isFalse();
    assertThat(files.column("t", "b").notNull()).contains(Column.NotNull.PLAIN);
  }

  @Test
  void aKeyThatRepeatsThePrimaryKeyIsLeftOut() {
    Files files = Files.of("CREATE TABLE t (a int UNIQUE PRIMARY KEY)");
    assertThat(files.constraints("t")).containsExactly("t_pkey");
  }

  @Test
  void referencesWriteOutThePrimaryKeyThatComesLater() {
    Files files =
        Files.of(
            "CREATE TABLE child (a int, b int, FOREIGN KEY (a, b) REFERENCES parent "
                + "ON DELETE SET NULL (b) DEFERRABLE INITIALLY DEFERRED);"
                + "CREATE TABLE parent (x int, y int);"
                + "ALTER TABLE ONLY parent ADD CONSTRAINT pk PRIMARY KEY (x, y);");
    assertThat(files.constraint("child", "child_a_b_fkey").timing())
        .isEqualTo(Timing.INITIALLY_DEFERRED);
    assertThat(files.constraint("child", "child_a_b_fkey").definition())
        .isInstanceOfSatisfying(
            ForeignKey.class,
            key -> {
              assertThat(key.referencedColumns())
                  .containsExactly(Identifier.of("x"), Identifier.of("y"));
              assertThat(key.onDeleteColumns()).containsExactly(Identifier.of("b"));
            });
  }

  @Test
  void likeCopiesWhatItIsAskedFor() {
    Files files =
        Files.of(
            "CREATE TABLE a (id int PRIMARY KEY, v text DEFAULT 'x' CHECK (v <> ''));"
                + "CREATE INDEX ON a (lower(v));"
                + "CREATE TABLE b (LIKE a INCLUDING ALL);"
                + "CREATE TABLE c (LIKE a)");
    assertThat(files.constraints("b")).containsExactlyInAnyOrder("a_v_check", "b_pkey");
    assertThat(files.indexes()).containsExactlyInAnyOrder("a_lower_idx", "b_lower_idx");
    assertThat(files.constraints("c")).isEmpty();
    assertThat(files.column("c", "v").value()).isEqualTo(new Value.None());
    assertThat(files.column("c", "id").notNull()).isPresent();
  }

  @Test
  void childrenListTheColumnsOfTheirParentsFirst() {
    Files files =
        Files.of(
            "CREATE TABLE child (own int, name text NOT NULL) INHERITS (base);"
                + "CREATE TABLE base (id int NOT NULL, name text)");
    assertThat(files.table("child").columns().stream().map(it -> it.name().value()))
        .containsExactly("id", "name", "own");
    assertThat(files.column("child", "id").inherited()).isTrue();
    assertThat(files.column("child", "name").inherited()).isFalse();
    assertThat(files.column("child", "name").notNull()).isPresent();
  }

  @Test
  void whatAPartitionHasOfItsParentsIsAPartOfThat() {
    Files files =
        Files.of(
            "CREATE TABLE p (id int NOT NULL, at date NOT NULL, CONSTRAINT positive CHECK (id > 0))"
                + " PARTITION BY RANGE (at);"
                + "CREATE TABLE p1 (id int NOT NULL, at date NOT NULL,"
                + " CONSTRAINT positive CHECK (id > 0));"
                + "ALTER TABLE ONLY p ATTACH PARTITION p1 FOR VALUES FROM ('2024-01-01') TO"
                + " ('2025-01-01');"
                + "ALTER TABLE ONLY p ADD CONSTRAINT p_pkey PRIMARY KEY (id, at);"
                + "ALTER TABLE ONLY p1 ADD CONSTRAINT p1_pkey PRIMARY KEY (id, at);"
                + "CREATE INDEX p_at ON ONLY p (at);"
                + "CREATE INDEX p1_at ON p1 (at);"
                + "ALTER INDEX p_pkey ATTACH PARTITION p1_pkey;"
                + "ALTER INDEX p_at ATTACH PARTITION p1_at;"
                + "COMMENT ON INDEX p1_at IS 'of p1 alone';");
    assertThat(files.constraints("p1")).containsExactly("p1_pkey");
    assertThat(files.constraint("p1", "p1_pkey").attachedTo())
        .contains(files.constraint("p", "p_pkey").id());
    assertThat(files.constraint("p", "p_pkey").onlyParent()).isFalse();
    Index whole = files.index("p_at");
    Index part = files.index("p1_at");
    assertThat(whole.onlyParent()).isFalse();
    assertThat(part.attachedTo()).contains(whole.id());
    assertThat(part.meta().comment()).contains("of p1 alone");
    assertThat(files.table("p1").columns()).allMatch(Column::inherited);
    assertThat(files.table("p1").hierarchy()).isInstanceOf(Hierarchy.Partition.class);
  }

  @Test
  void storageThatTheTypeHasAnywayIsLeftOut() {
    Files files = Files.of("CREATE TABLE t (a text STORAGE extended, b text STORAGE external)");
    assertThat(files.column("t", "a").attributes().storage()).isEmpty();
    assertThat(files.column("t", "b").attributes().storage()).contains("EXTERNAL");
  }

  @Test
  void hostileNamesKeepTheirSpelling() {
    Files files = Files.of("CREATE TABLE \"a\"\"b\nc\" (\"select $$ ü\" int UNIQUE)");
    assertThat(files.constraints("a\"b\nc")).containsExactly("a\"b\nc_select $$ ü_key");
    assertThat(files.constraint("a\"b\nc", "a\"b\nc_select $$ ü_key").definition())
        .isInstanceOfSatisfying(
            Key.class,
            key -> assertThat(key.columns()).isEqualTo(List.of(Identifier.of("select $$ ü"))));
  }

  @Test
  void temporaryTablesAreLeftOutWithAWarning() {
    Files files = Files.of("CREATE TEMP TABLE scratch (a int)");
    assertThat(files.names()).isEmpty();
    assertThat(files.warnings()).singleElement().asString().contains("scratch");
  }

  @Test
  void notNullNamesAreKeptWhereTheyAreNotTheUsualOnes() {
    String sql =
        "CREATE TABLE t (a int CONSTRAINT t_a_not_null NOT NULL, b int CONSTRAINT must NOT NULL)";
    assertThat(Files.of(18, sql).column("t", "a").notNull()).contains(Column.NotNull.PLAIN);
    assertThat(Files.of(18, sql).column("t", "b").notNull().flatMap(Column.NotNull::name))
        .contains(Identifier.of("must"));
    assertThat(Files.of(17, sql).column("t", "b").notNull()).contains(Column.NotNull.PLAIN);
  }

  @Test
  void typedTablesTakeTheColumnsOfTheirType() {
    Files files =
        Files.of("CREATE TYPE pair AS (a int, b text); CREATE TABLE t OF pair (PRIMARY KEY (a))");
    assertThat(files.table("t").ofType()).contains(QualifiedName.of("public", "pair"));
    assertThat(files.column("t", "a").notNull()).isPresent();
  }

  @Test
  void aTableMadeFromAQueryHasItsColumnsAndNoRows() {
    Files files =
        Files.withData(
            """
            CREATE TABLE copy (first) AS SELECT a, b, ''::text AS c FROM t WITH NO DATA;
            CREATE TABLE t (a int NOT NULL, b varchar(20));
            """);

    assertThat(files.table("copy").columns())
        .extracting(
            column -> column.name() + " " + column.type() + " " + column.notNull().isPresent())
        .containsExactly(
            "first pg_catalog.int4 false",
            "b pg_catalog.varchar(20) false",
            "c pg_catalog.text false");
  }

  @Test
  void aTableMadeFromAQueryIsDataUnlessThatIsPassedOver() {
    assertThat(Files.problems("CREATE TABLE t AS SELECT 1 AS a"))
        .singleElement()
        .asString()
        .contains("--accept-data-statements");
  }

  @Test
  void namesThatBecameKeywordsMayStandWithoutQuotes() {
    Files files =
        Files.of("CREATE FUNCTION f(json json, text text) RETURNS int LANGUAGE sql AS 'SELECT 1';");

    assertThat(files.names()).containsExactly("public.f(json, text)");
  }

  @Test
  void aDropDoesNotReachWhatIsMadeAfterIt() {
    Files files = Files.of("DROP TABLE IF EXISTS t; CREATE TABLE t (a int)");

    assertThat(files.names()).containsExactly("public.t");
  }

  @Test
  void aTableCalledLikeATypeDoesNotTakeItsPlace() {
    Files files =
        Files.of(
            """
            SET search_path = public, pg_catalog;
            CREATE TABLE doc (body json);
            CREATE TABLE json (a int);
            """);

    assertThat(files.column("doc", "body").type()).isEqualTo(DataType.builtIn("json"));
  }

  @Test
  void anIndexWithOnlyIsNotThatOfPartitionsInOtherFiles() {
    SourceFile parent =
        new SourceFile(
            "p.sql", "CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE INDEX i ON ONLY p (a);");
    SourceFile partition =
        new SourceFile("q.sql", "CREATE TABLE q PARTITION OF p FOR VALUES IN (1);");

    assertThat(Files.of(18, List.of(parent, partition)).only(Index.class).onlyParent()).isTrue();
    assertThat(Files.of(18, List.of(partition, parent)).only(Index.class).onlyParent()).isTrue();
    assertThat(Files.of(parent.content() + partition.content()).only(Index.class).onlyParent())
        .isFalse();
  }
}
