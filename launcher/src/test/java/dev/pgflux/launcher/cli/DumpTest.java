package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.ports.contract.HostileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that becomes a folder of files. */
@Tag("server")
class DumpTest {

  private static final String SHOP =
      """
      CREATE SCHEMA shop;
      CREATE TABLE shop.customer (id serial PRIMARY KEY, email text NOT NULL UNIQUE);
      COMMENT ON TABLE shop.customer IS 'Who buys.';
      CREATE INDEX by_domain ON shop.customer (split_part(email, '@', 2));
      ALTER TABLE shop.customer ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON shop.customer USING (email = current_user);
      GRANT SELECT ON shop.customer TO PUBLIC;
      CREATE VIEW shop.emails AS SELECT email FROM shop.customer;
      CREATE FUNCTION shop.twice(int) RETURNS int LANGUAGE sql AS 'SELECT 2 * $1';
      CREATE FUNCTION shop.twice(text) RETURNS text LANGUAGE sql AS 'SELECT $1 || $1';
      """;

  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void createDatabase() {
    project = Project.on(18, folder);
  }

  @AfterEach
  void dropDatabase() {
    project.close();
  }

  @Test
  void eachObjectHasAFileWithAllThatBelongsToIt() throws Exception {
    project.execute(SHOP);

    Typed dump = project.type("dump");

    assertThat(dump.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(dump.out())
        .isEqualTo(
            """
            functions/shop.twice.sql
            schemas/shop.sql
            tables/shop.customer.sql
            views/shop.emails.sql
            """);
    assertThat(dump.err())
        .contains("1 live objects have privileges of their own, which are not written.")
        .contains("--privileges always");
    assertThat(folder.resolve("schema/tables/shop.customer.sql"))
        .content()
        .contains("CREATE SEQUENCE shop.customer_id_seq")
        .contains("OWNED BY shop.customer.id")
        .contains("PRIMARY KEY")
        .contains("CREATE INDEX by_domain")
        .contains("CREATE POLICY own")
        .contains("COMMENT ON TABLE shop.customer IS 'Who buys.'")
        .doesNotContain("GRANT")
        .doesNotContain("OWNER TO");
    assertThat(project.type("drift --schemas *").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void ownersAndPrivilegesAreWrittenWhereTheyAreAskedFor() throws Exception {
    project.execute(SHOP);

    assertThat(project.type("dump --owners always --privileges always").err())
        .doesNotContain("not written");

    assertThat(folder.resolve("schema/tables/shop.customer.sql"))
        .content()
        .contains("ALTER TABLE shop.customer OWNER TO postgres;")
        .contains("GRANT SELECT ON TABLE shop.customer TO PUBLIC;");
    assertThat(project.type("drift --schemas * --owners always --privileges always").exitCode())
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void oneFileMakesAnEmptyDatabaseTheSame() throws Exception {
    project.execute(SHOP);
    assertThat(project.type("dump --layout flat").out()).isEqualTo("schema.sql\n");

    try (Project copy = Project.on(18, folder)) {
      copy.execute(Files.readString(folder.resolve("schema/schema.sql")));

      assertThat(copy.type("drift --schemas *").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void aFolderWithFilesIsRefusedUnlessItIsMeant() throws Exception {
    project.schema("CREATE TABLE mine (a int);");
    project.execute("CREATE TABLE theirs (a int)");

    Typed refused = project.type("dump");

    assertThat(refused.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(refused.err())
        .contains("error: The folder " + folder.resolve("schema") + " has files already")
        .contains("--force");
    assertThat(files()).containsExactly("all.sql");
    Typed forced = project.type("dump --force");
    assertThat(forced.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(forced.err()).contains("are not of this dump").contains("  all.sql");
    assertThat(files()).containsExactly("all.sql", "tables/public.theirs.sql");
  }

  @Test
  void onlyWhatAnEarlierDumpWroteAndNobodyChangedGoes() throws Exception {
    project.execute(
        "CREATE TABLE one (a int); CREATE TABLE two (a int); CREATE VIEW v AS SELECT 1");
    project.type("dump");
    Path edited = folder.resolve("schema/tables/public.two.sql");
    Files.writeString(edited, "-- edited\n");

    project.execute("DROP TABLE one; DROP TABLE two; DROP VIEW v; CREATE TABLE three (a int)");
    Typed forced = project.type("dump --force");

    assertThat(forced.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(forced.err()).contains("2 of an earlier dump deleted").contains("public.two.sql");
    assertThat(files()).containsExactly("tables/public.three.sql", "tables/public.two.sql");
    assertThat(edited).content().isEqualTo("-- edited\n");
    assertThat(folder.resolve("schema/views")).doesNotExist();
  }

  @Test
  void aSecondDumpWritesNothing() throws Exception {
    project.execute(SHOP);
    project.type("dump");

    Typed again = project.type("dump --force");

    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("0 written, 4 as they were, 0 of an earlier dump deleted");
  }

  @Test
  void someSchemasAndObjectsAreLeftOutOnDemand() throws Exception {
    project.execute(SHOP + "CREATE TABLE a (a int); CREATE TABLE tmp_b (b int);");

    project.type("dump --schemas public --ignore tmp_*");

    assertThat(files()).containsExactly("tables/public.a.sql");
  }

  @Test
  void anUnknownLayoutIsRefusedWithTheNearest() {
    Typed typed = project.type("dump --layout per-knid");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.err()).contains("no layout \"per-knid\". Did you mean per-kind?");
    assertThat(folder.resolve("schema")).doesNotExist();
  }

  @Test
  void namesThatBreakFileSystemsHaveFilesOfTheirOwn() throws Exception {
    List<String> names =
        Stream.concat(
                HostileNames.ALL.stream(),
                Stream.of("User", "user", "USER", "../../up", "con", ".hidden", "ü".repeat(31)))
            .distinct()
            .toList();
    for (String name : names) {
      project.execute("CREATE TABLE " + quoted(name) + " (a int)");
    }
    project.execute("CREATE SCHEMA con; CREATE TABLE con.aux (a int)");

    assertThat(project.type("dump").exitCode()).isEqualTo(ExitCode.OK);

    List<String> files = files();
    assertThat(files).hasSize(names.size() + 2).contains("tables/%63on.aux.sql");
    assertThat(files.stream().map(file -> file.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    assertThat(files).allMatch(file -> file.matches("[a-z_]+/[A-Za-z0-9_%.~-]{1,200}"));
    assertThat(project.type("drift --schemas *").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void passwordsAreNeverWritten() throws Exception {
    project.execute(
        """
        CREATE EXTENSION postgres_fdw;
        CREATE SERVER faraway FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'localhost');
        CREATE USER MAPPING FOR PUBLIC SERVER faraway OPTIONS (user 'me', password 'hush-hush');
        """);

    Typed dump = project.type("dump");

    assertThat(dump.err()).contains("passwords are never written").doesNotContain("hush-hush");
    for (String file : files()) {
      assertThat(folder.resolve("schema").resolve(file)).content().doesNotContain("hush-hush");
    }
    assertThat(files()).contains("user_mappings/PUBLIC.faraway.sql");
  }

  @Test
  void whatIsNotManagedIsNamed() throws Exception {
    project.execute("CREATE TYPE shell");

    assertThat(project.type("dump").err()).contains("not written").contains("public.shell");
  }

  private List<String> files() throws IOException {
    Path schema = folder.resolve("schema");
    try (Stream<Path> tree = Files.walk(schema)) {
      return tree.filter(Files::isRegularFile)
          .map(file -> schema.relativize(file).toString())
          .filter(file -> !file.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
