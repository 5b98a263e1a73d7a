package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.launcher.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the input is an error of exit code 1 that says what, where and why. */
@Tag("server")
class BadInputTest {

  @TempDir private Path folder;

  @OnEachServer
  void inSchemaFilesIsToldWithItsPlace(int majorVersion) throws IOException {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema("-- grüße 😀\n  CREATE TABLE \"größe 😀\" (id bigint, , note text);\n");
      assertRefused(
          project.type("plan"),
          "all.sql:2:38: error: syntax error at or near \",\"",
          "\n    CREATE TABLE \"größe 😀\" (id bigint, , note text);\n" + " ".repeat(39) + "^");

      project.schema("CREATE TABLE a (id bigint);\nCREATE TABLE public.a (id bigint);\n");
      assertRefused(
          project.type("plan"),
          "all.sql:2:1: error: ",
          "\"public.a\" is made twice",
          "all.sql:1:1");

      project.schema("CREATE TABLE a (\n  id bigimt\n);\n");
      assertRefused(
          project.type("plan"), "all.sql:2:6: error: ", "type \"bigimt\" does not exist", "bigint");

      project.schema("CREATE TABLE a (id bigint);\n-- \0\n");
      assertRefused(project.type("plan"), "all.sql:2:4: error: ");

      project.schema("INSERT INTO a VALUES (1);\n");
      assertRefused(project.type("plan"), "all.sql:1:1: error: ");

      project.schema("CREATE VIEW v AS SELECT 1 FROM nowhere;\n");
      assertRefused(
          project.type("plan"),
          "all.sql:1:32: error: view public.v uses relation nowhere",
          "\n  CREATE VIEW v AS SELECT 1 FROM nowhere;\n" + " ".repeat(33) + "^");

      project.schema(
          """
          CREATE TABLE item (id bigint);
          CREATE VIEW v AS
            SELECT coalesse(id, 0)::bigimt AS "größe", lower(uper(id::text)) FROM itm;
          ALTER TABLE item ADD CHECK (nofunc(id) > 0);
          """);
      assertRefused(
          project.type("plan"),
          "all.sql:3:10: error: view public.v uses function coalesse",
          "all.sql:3:27: error: view public.v uses type bigimt",
          "Did you mean bigint?",
          "Did you mean upper?",
          "all.sql:3:52: error: view public.v uses function uper",
          "all.sql:3:73: error: view public.v uses relation itm",
          "Did you mean public.item?",
          "all.sql:4:29: error: constraint public.item.item_id_check uses function nofunc");
    }
  }

  @OnEachServer
  void thatIsNotTextIsToldWithItsPlace(int majorVersion) throws IOException {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema("");
      Files.write(
          folder.resolve("schema/latin.sql"),
          "-- ok\n-- gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1));
      assertRefused(
          project.type("plan"), "latin.sql:2:6: error: ", "not UTF-8 (byte 0xFC)", "iconv");
    }
  }

  @OnEachServer
  void thatCannotBeReadIsNamed(int majorVersion) {
    try (Project project = Project.on(majorVersion, folder)) {
      assertRefused(
          project.type("plan --schema-file nowhere.sql"), "no schema file", "nowhere.sql");
      assertRefused(project.type("plan --schema nowhere"), "nowhere", "pg-flux init");
    }
  }

  @Test
  void thatIsNoFileAtAllIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("schema"));
    // A link to itself can be read by nobody, root included.
    Path loop = folder.resolve("loop.sql");
    Files.createSymbolicLink(loop, loop);
    try (Project project = Project.on(18, folder)) {
      assertRefused(project.type("plan --schema-file loop.sql"), "loop.sql", "cannot be read");
      assertRefused(project.type("plan"), "has no .sql file", "would drop everything");
    }
  }

  @Test
  void ofTheConfigurationIsAWarningWithTheNearestKey() throws IOException {
    try (Project project = Project.on(18, folder)) {
      project.schema("CREATE TABLE a (id bigint);");
      Files.writeString(folder.resolve(".pg-flux.yml"), "version: 1\nschema_fiel: x.sql\n");

      Typed typed = project.type("plan");

      assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(typed.err())
          .contains("warning: ")
          .contains(".pg-flux.yml:2: the key \"schema_fiel\" is unknown")
          .contains("Did you mean \"schema_file\"?");
    }
  }

  @Test
  void thatTheServerIsTooOldForIsNamedWithItsPlace() throws IOException {
    try (Project project = Project.on(14, folder)) {
      project.schema(
          """
          CREATE TABLE a (
            id int PRIMARY KEY,
            twice int GENERATED ALWAYS AS (id * 2) VIRTUAL,
            other int REFERENCES a (id) NOT ENFORCED
          );
          CREATE UNIQUE INDEX a_twice ON a (other) NULLS NOT DISTINCT;
          CREATE VIEW v WITH (security_invoker = true) AS SELECT id FROM a;
          """);

      assertRefused(
          project.type("plan"),
          "all.sql:1:1",
          "the virtual generated column public.a.twice needs PostgreSQL 18",
          "NOT ENFORCED of constraint public.a.a_other_fkey needs PostgreSQL 18",
          "all.sql:6:1",
          "NULLS NOT DISTINCT of index public.a_twice needs PostgreSQL 15",
          "security_invoker of view public.v needs PostgreSQL 15",
          "the server is PostgreSQL 14",
          "upgrade the server first");
    }
  }

  @Test
  void ofABrokenPluginIsNamedAndTheRestWorks() throws IOException {
    try (Project project = Project.on(18, folder)) {
      project.schema("CREATE TABLE a (id bigint);");
      Path jar = Files.createDirectories(folder.resolve(".pg-flux/plugins")).resolve("broken.jar");
      Files.writeString(jar, "not a jar");

      Typed planned = project.type("plan");
      assertThat(planned.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(planned.err()).contains("warning: ").contains(jar.toString());
      assertRefused(project.type("gen --lang rust --out out"), jar.toString(), "\"rust\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ann:s3cr%65t@127.0.0.1:1/db",
        "postgresql://ann@127.0.0.1:1/db?password=s3cret",
        "host=127.0.0.1 port=1 user=ann password=s3cret",
        "jdbc:postgresql://127.0.0.1:1/db?user=ann&password=s3cret",
        "postgresql://ann:s3cret@[::1/db",
        "postgresql://ann:s3cret@127.0.0.1:port/db",
        "postgresql://ann:s3cret@127.0.0.1:1/db?sslmode=maybe",
        "postgresql://ann:s3cret@127.0.0.1:1/db?unknown=1",
        "postgresql://ann:s3cret%zz@127.0.0.1:1/db",
        "postgresql://ann:s3cret@no-such-host.invalid/db",
        "postgres//ann:s3cret@127.0.0.1/db",
        "postgresq://ann:s3cret@127.0.0.1/db?sslmode=require",
        "mysql://ann:s3cret@127.0.0.1/db",
        "ann:s3cret@127.0.0.1/db",
        "host=127.0.0.1 port=1 password=very s3cret",
        "host=127.0.0.1 port=1 password='s3cret",
        "user=ann passwrod=s3cret",
      })
  void neverShowsThePassword(String url) throws IOException {
    Files.createDirectories(folder.resolve("schema"));
    Files.writeString(folder.resolve("schema/all.sql"), "CREATE TABLE a (id bigint);");
    for (String flags : new String[] {"", "--debug", "--verbose"}) {
      Files.writeString(
          folder.resolve(".pg-flux.yml"),
          "version: 1\ndb: \"" + url.replace("\"", "\\\"") + "\"\n");

      Typed typed = Typed.in(folder, "plan " + flags);

      assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
      assertThat(typed.err()).contains("error: ").doesNotContain("Unexpected:");
      assertThat(typed.out() + typed.err()).doesNotContain("s3cret").doesNotContain("s3cr%65t");
    }
  }

  private static void assertRefused(Typed typed, String... messages) {
    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains(messages).contains("error: ").doesNotContain("\tat ");
  }
}
