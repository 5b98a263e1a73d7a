package dev.pgflux.pglibquery.parse.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ForeignKey;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.sql.Reference;
import org.junit.jupiter.api.Test;

class AlterFoldTest {
  @Test
  void altersBeforeTheirCreateAreFolded() {
    Files files =
        Files.of(
            "ALTER TABLE t ADD COLUMN b text DEFAULT 'x'; ALTER TABLE t ALTER b SET NOT NULL;"
                + "CREATE TABLE t (a int)");
    assertThat(files.column("t", "b").notNull()).contains(Column.NotNull.PLAIN);
  }

  @Test
  void columnsAddedToAParentReachItsChildren() {
    Files files =
        Files.of(
            "CREATE TABLE p (a int); CREATE TABLE c () INHERITS (p); ALTER TABLE p ADD b int;"
                + "ALTER TABLE p DROP COLUMN a");
    assertThat(files.table("c").columns()).hasSize(1).allMatch(Column::inherited);
  }

  @Test
  void settingsOfATableAreFolded() {
    Files files =
        Files.of(
            "CREATE TABLE t (a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL"
                + " SECURITY, SET (fillfactor = 70), REPLICA IDENTITY FULL, SET UNLOGGED,"
                + " ALTER a SET STATISTICS 100");
    Table table = files.table("t");
    assertThat(table.rowSecurity()).isEqualTo(new Table.RowSecurity(true, true));
    assertThat(table.storage().parameters()).containsEntry("fillfactor", "70");
    assertThat(table.replicaIdentity()).isEqualTo(new Table.ReplicaIdentity.Full());
    assertThat(table.persistence()).isEqualTo(Table.Persistence.UNLOGGED);
    assertThat(files.column("t", "a").attributes().statisticsTarget()).hasValue(100);
  }

  @Test
  void aRenamedTableIsFollowedToWhereItIsUsed() {
    Files files =
        Files.of(
            "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a);"
                + "ALTER TABLE a RENAME TO z; ALTER TABLE z RENAME COLUMN id TO key");
    assertThat(files.constraint("b", "b_a_fkey").definition())
        .isInstanceOfSatisfying(
            ForeignKey.class,
            key -> {
              assertThat(key.referenced()).isEqualTo(Files.relation("z"));
              assertThat(key.referencedColumns()).containsExactly(Identifier.of("key"));
            });
    assertThat(files.constraints("z")).containsExactly("a_pkey");
  }

  @Test
  void enumLabelsAreAddedInTheirPlace() {
    Files files =
        Files.of(
            "CREATE TYPE e AS ENUM ('a', 'c'); ALTER TYPE e ADD VALUE 'b' BEFORE 'c';"
                + "ALTER TYPE e RENAME VALUE 'a' TO 'z'; ALTER TYPE e ADD VALUE IF NOT EXISTS 'b'");
    assertThat(files.only(EnumType.class).labels()).containsExactly("z", "b", "c");
  }

  @Test
  void whatIsDroppedIsGoneWithItsParts() {
    Files files =
        Files.of(
            "CREATE TABLE t (id serial PRIMARY KEY, b int); CREATE INDEX ON t (b);"
                + "DROP TABLE t; DROP TABLE IF EXISTS never");
    assertThat(files.names()).isEmpty();
  }

  @Test
  void aPlaceholderViewIsReplacedAndKeepsItsComment() {
    Files files =
        Files.of(
            """
            CREATE VIEW v AS SELECT NULL::int AS a;
            COMMENT ON VIEW v IS 'kept';
            CREATE OR REPLACE VIEW v AS SELECT 1 AS a;
            """);
    assertThat(files.only(View.class).meta().comment()).contains("kept");
  }

  @Test
  void hintsAskForRenames() {
    Files files =
        Files.of(
            """
            -- @renamed-table from=old_orders
            CREATE TABLE orders (
              total int, -- @renamed from="Old Total"
              note text,
              CONSTRAINT positive CHECK (total > 0) -- @renamed from=total_check
            );
            -- @renamed from=app.old_view
            CREATE VIEW v AS SELECT 1;
            """);
    ObjectId.QualifiedId orders = Files.relation("orders");
    assertThat(files.folded().columnRenames())
        .containsExactly(
            java.util.Map.entry(
                Reference.to(orders, Identifier.of("total")), Identifier.of("Old Total")));
    assertThat(files.folded().objectRenames())
        .containsEntry(Files.relation("old_orders"), orders)
        .containsEntry(Files.relation("app.old_view"), Files.relation("v"))
        .containsEntry(
            ObjectId.constraint(orders, Identifier.of("total_check")),
            ObjectId.constraint(orders, Identifier.of("positive")))
        .hasSize(3);
  }

  @Test
  void searchPathSaysWhereObjectsAreMade() {
    Files files =
        Files.of(
            "SET search_path = app, public; CREATE TABLE a (x int);"
                + "SELECT pg_catalog.set_config('search_path', '', false);"
                + "CREATE TYPE other.t AS ENUM (); RESET search_path; CREATE TABLE b (y app.a)");
    assertThat(files.names()).containsExactlyInAnyOrder("app.a", "other.t", "public.b");
    assertThat(files.column("b", "y").type().name()).isEqualTo(QualifiedName.of("app", "a"));
    assertThat(files.folded().declaredSchemas()).hasSize(3);
  }
}
