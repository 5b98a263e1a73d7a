package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.embedded.EmbeddedDatabase;
import dev.pgflux.jdbc.embedded.EmbeddedServers;
import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.demo.ExampleSchema;
import dev.pgflux.launcher.plugin.ExamplePlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From typed commands to a changed database and back. */
@Tag("server")
class PipelineTest {

  @TempDir private Path folder;

  private EmbeddedDatabase database;

  @BeforeEach
  void createDatabase() throws IOException {
    database = EmbeddedServers.shared().createDatabase(18);
    Files.writeString(folder.resolve(".pg-flux.yml"), "db: " + database.libpqUrl() + "\n");
    ExampleSchema.BEFORE.writeTo(folder.resolve("schema"));
  }

  @AfterEach
  void dropDatabase() {
    database.close();
  }

  @Test
  void whatWasAppliedIsNoDriftWhateverTheOrderOfTheFiles() {
    assertThat(type("drift").exitCode()).isEqualTo(ExitCode.DRIFT);
    assertThat(type("apply").exitCode()).isEqualTo(ExitCode.OK);

    Typed drift = type("drift");

    assertThat(drift.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(drift.err()).doesNotContain("warning");
  }

  @Test
  void aDangerousPlanIsShownAndItsApplicationRefusedUntilItIsAllowed() {
    type("apply");
    ExampleSchema.AFTER.writeTo(folder.resolve("schema"));

    assertThat(type("plan").exitCode()).isEqualTo(ExitCode.OK);
    Typed refused = type("apply");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.BLOCKED);
    assertThat(refused.err()).contains("--allow-hazards DATA_LOSS,TABLE_REWRITE");
    assertThat(type("drift").exitCode()).isEqualTo(ExitCode.DRIFT);
    assertThat(type("apply --allow-hazards data_loss,table_rewrite").exitCode())
        .isEqualTo(ExitCode.OK);
    assertThat(type("drift").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aLikelyRenameIsANoteThatSaysHowToAskForIt() throws IOException {
    Path schema = Files.createDirectories(folder.resolve("renames"));
    Path file = schema.resolve("all.sql");
    Files.writeString(file, "CREATE TABLE people (id bigint, fullname text);");
    assertThat(type("apply --schema renames").exitCode()).isEqualTo(ExitCode.OK);

    Files.writeString(file, "\nCREATE TABLE people (id bigint, full_name text);");
    Typed column = type("plan --schema renames --format sql");
    assertThat(column.err())
        .contains(
            "all.sql:2:1: note: column public.people.fullname goes and full_name, which is like it, comes.",
            "write -- @renamed from=fullname at the end of the line of full_name");
    assertThat(column.out()).contains("DROP COLUMN fullname").doesNotContain("@renamed");

    Files.writeString(
        file,
        "CREATE TABLE people (\n  id bigint,\n  full_name text -- @renamed from=fullname\n);");
    assertThat(type("plan --schema renames --format sql").out())
        .contains("RENAME COLUMN fullname TO full_name")
        .doesNotContain("DROP");
    Files.writeString(file, "CREATE TABLE person (id bigint, fullname text);");
    assertThat(type("plan --schema renames").err()).contains("-- @renamed-table from=people");
    Files.writeString(
        file, "-- @renamed-table from=people\nCREATE TABLE person (id bigint, fullname text);");
    Typed table = type("plan --schema renames --format sql");
    assertThat(table.out()).contains("ALTER TABLE public.people RENAME TO person");
    assertThat(table.err()).doesNotContain("@renamed");
  }

  @Test
  void aDryRunShowsThePlanAndChangesNothing() {
    Typed dryRun = type("apply --dry-run --format sql");

    assertThat(dryRun.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(dryRun.out()).contains("CREATE SCHEMA shop");
    assertThat(type("drift").exitCode()).isEqualTo(ExitCode.DRIFT);
  }

  @Test
  void aKeptPlanIsAppliedOnce() {
    assertThat(type("plan --out plan.json").err()).contains("plan.json");

    assertThat(type("apply plan.json").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(type("drift").exitCode()).isEqualTo(ExitCode.OK);
    Typed again = type("apply plan.json");
    assertThat(again.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(again.err()).contains("error: ").doesNotContain("Unexpected");
  }

  @Test
  void anEditedPlanIsRefused() throws IOException {
    type("plan --out plan.json");
    Path plan = folder.resolve("plan.json");
    Files.writeString(
        plan, Files.readString(plan).replace("CREATE SCHEMA shop", "CREATE SCHEMA shoq"));

    Typed refused = type("apply plan.json");

    assertThat(refused.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(refused.err()).contains("error: ").doesNotContain("Unexpected");
    assertThat(type("plan").out()).contains("CREATE SCHEMA shop");
  }

  @Test
  void codeIsGeneratedByThePluginAndChecked() throws IOException {
    type("apply");
    Path jar = ExamplePlugin.install(folder);

    assertThat(type("gen --list").out()).contains(jar.toString());
    assertThat(type("gen --lang rust --out rust").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("rust/tables.rs")).content().contains("pub struct");
    assertThat(type("gen --lang rust --out rust --check").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(type("gen --lang rust --out rust --check --from-source").exitCode())
        .isEqualTo(ExitCode.OK);

    Path tables = folder.resolve("rust/tables.rs");
    Files.writeString(tables, Files.readString(tables) + "// edited\n");
    Typed stale = type("gen --lang rust --out rust --check");
    assertThat(stale.exitCode()).isEqualTo(ExitCode.STALE_CODE);
    assertThat(stale.out()).isEqualTo("rust/tables.rs\n");
  }

  @Test
  void aSyntaxErrorIsShownWithItsPlaceAndACaret() throws IOException {
    Files.writeString(
        folder.resolve("schema/tables.sql"),
        "CREATE TABLE ok (a int);\nCREATE TABEL wrong (a int);\n");

    Typed typed = type("plan");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err())
        .contains("tables.sql:2:8: error: ")
        .contains("CREATE TABEL")
        .contains("^");
  }

  @Test
  void theDemonstrationEndsWell() {
    Typed demo = type("demo");

    assertThat(demo.out()).doesNotContain("warning:").contains("$ pg-flux drift");
    assertThat(demo.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("pg-flux-demo/schema/tables.sql")).exists();
  }

  private Typed type(String line) {
    return Typed.in(folder, line);
  }
}
