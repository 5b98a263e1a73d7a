package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database has, as it is printed. */
@Tag("server")
class InspectTest {

  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void createDatabase() throws Exception {
    project = Project.on(18, folder);
    project.execute(
        """
        CREATE SCHEMA shop;
        CREATE TYPE shop.state AS ENUM ('new', 'paid');
        CREATE TABLE shop.customer (id int PRIMARY KEY, email text NOT NULL DEFAULT 'none');
        COMMENT ON TABLE shop.customer IS E'Who buys.\\nAnd pays.';
        COMMENT ON COLUMN shop.customer.email IS 'Where to write';
        CREATE INDEX by_email ON shop.customer (email);
        CREATE VIEW shop.emails AS SELECT email FROM shop.customer;
        CREATE FUNCTION shop.twice(int) RETURNS int LANGUAGE sql AS 'SELECT 2 * $1';
        """);
  }

  @AfterEach
  void dropDatabase() {
    project.close();
  }

  @Test
  void listsObjectsByKindWithWhatBelongsToThem() {
    Typed typed = project.type("inspect --schemas shop");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(typed.out())
        .isEqualTo(
            """
            schemas (1)
              shop

            enums (1)
              shop.state
                new
                paid

            tables (1)
              shop.customer  -- Who buys.
                id     integer  NOT NULL
                email  text     DEFAULT 'none'::text NOT NULL  -- Where to write
                constraint customer_pkey
                index shop.by_email

            views (1)
              shop.emails
                email  text

            functions (1)
              shop.twice(int4)
            """);
  }

  @Test
  void countsByKind() {
    assertThat(project.type("inspect --summary --schemas shop").out())
        .isEqualTo(
            """
            schemas      1
            enums        1
            tables       1
            constraints  1
            indexes      1
            views        1
            functions    1
            """);
    assertThat(project.type("inspect --summary --format json --type index,enum").out())
        .contains("\"formatVersion\" : 1")
        .contains("\"index\" : 1")
        .doesNotContain("\"table\"");
  }

  @Test
  void someTypesAloneAreShown() {
    assertThat(project.type("inspect --type index").out())
        .isEqualTo("indexes (1)\n  shop.by_email on shop.customer\n");
    assertThat(project.type("inspect --type views --type enum").out())
        .contains("enums (1)")
        .contains("views (1)")
        .doesNotContain("tables");
  }

  @Test
  void anUnknownTypeIsRefusedWithTheNearest() {
    Typed typed = project.type("inspect --type materialised_view");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.err())
        .contains("no type of object \"materialised_view\". Did you mean materialized_view?")
        .contains("event_trigger");
  }

  @Test
  void everyTypeThatUsersOfTheGoToolKnowIsKnown() {
    Typed typed =
        project.type(
            "inspect --type table,view,function,index,enum,sequence,trigger,extension,policy,domain"
                + " --type composite,range,server,statistic --summary");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void theStatementsOfAnObjectAreThoseThatMakeIt() throws Exception {
    String sql = project.type("inspect --object customer --format sql").out();

    assertThat(sql)
        .startsWith("CREATE TABLE shop.customer")
        .contains("CREATE INDEX by_email")
        .contains("COMMENT ON COLUMN shop.customer.email IS 'Where to write';")
        .doesNotContain("VIEW");
    try (Project copy = Project.on(18, folder)) {
      copy.execute("CREATE SCHEMA shop;" + sql);
      assertThat(copy.type("inspect --object customer --format sql").out()).isEqualTo(sql);
    }
  }

  @Test
  void namesMayBeGlobs() {
    assertThat(project.type("inspect --object shop.e* --type view").out()).contains("shop.emails");
    assertThat(project.type("inspect --object shop.twice").out()).contains("shop.twice(int4)");
    Typed none = project.type("inspect --object nobody");
    assertThat(none.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(none.err()).contains("no such object: nobody");
  }

  @Test
  void jsonHasEverything() {
    assertThat(project.type("inspect --object shop.customer --format json").out())
        .contains("\"formatVersion\" : 1")
        .contains("\"type\" : \"table\"")
        .contains("\"comment\" : \"Who buys.\\nAnd pays.\"")
        .contains("\"clauses\" : \"DEFAULT 'none'::text NOT NULL\"")
        .contains("\"partOf\" : \"shop.customer\"")
        .contains("CREATE INDEX by_email ON shop.customer USING btree (email)");
  }

  @Test
  void goesToAFileInsteadOfTheScreen() {
    Typed typed = project.type("inspect --format sql --out all.sql");

    assertThat(typed.out()).isEmpty();
    assertThat(folder.resolve("all.sql")).content().contains("CREATE VIEW shop.emails");
  }

  @Test
  void namesCannotPretendToBeLines() throws Exception {
    project.execute("CREATE TABLE \"a\n\u001b[2J\u202eb\" (\"c\nd\" int)");

    assertThat(project.type("inspect --type table").out())
        .contains("public.a\\u{a}\\u{1b}[2J\\u{202e}b\n")
        .contains("c\\u{a}d");
  }

  @Test
  void aSummaryIsNoSqlAndOtherFormatsAreUnknown() {
    assertThat(project.type("inspect --summary --format sql").err())
        .contains("A summary is no SQL");
    assertThat(project.type("inspect --format jsn").err())
        .contains("no format \"jsn\". Did you mean json?");
  }
}
