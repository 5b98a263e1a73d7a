package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which outputs are generated, with which options, of which tables. */
@Tag("server")
class GenTest {

  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void createProject() throws Exception {
    project = Project.on(18, folder);
    PluginJar.addTo(folder, "NotesEmitter");
    PluginJar.addTo(folder, "NamesEmitter");
    project.execute(
        """
        CREATE SCHEMA audit;
        CREATE TABLE customer (id bigint PRIMARY KEY, email text);
        CREATE TABLE orders (id bigint PRIMARY KEY);
        CREATE TABLE tmp_import (line text);
        CREATE TABLE audit.entry (id bigint);
        CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT 2 * $1';
        """);
  }

  @AfterEach
  void dropDatabase() {
    project.close();
  }

  @Test
  void outputsOfAConfigurationHaveFoldersOptionsAndRowsOfTheirOwn() throws Exception {
    configure(
        """
        exclude_tables: [tmp_*]
        outputs:
          - lang: notes
            out: gen/a
            null_style: optional
            functions: yes
            type_overrides: {int8: Big, "shop.mood": Mood}
          - lang: notes
            out: gen/b
            null-style: union
            exclude_schemas: audit
            exclude_tables: [orders]
          - lang: names
            out: gen/b
            include_tables: ["public.*"]
        """);

    Typed typed = project.type("gen");

    assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.OK);
    assertThat(typed.out()).isEqualTo("gen/a/all.notes\ngen/b/all.notes\ngen/b/names.txt\n");
    assertThat(text("gen/a/all.notes"))
        .contains("optional {int8=Big, shop.mood=Mood}")
        .contains("name=twice")
        .contains("name=customer", "name=orders", "name=entry")
        .doesNotContain("tmp_import");
    assertThat(text("gen/b/all.notes"))
        .contains("union {}")
        .contains("name=customer")
        .doesNotContain("twice", "name=orders", "name=entry", "tmp_import");
    assertThat(text("gen/b/names.txt")).endsWith("DO NOT EDIT.\ncustomer\norders\n");
    assertThat(project.type("gen --check").exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void languagesPickAmongTheOutputsOfAConfiguration() throws Exception {
    configure("outputs: [{lang: notes, out: a}, {lang: names, out: b}, {lang: notes, out: c}]");

    assertThat(project.type("gen --lang notes").out()).isEqualTo("a/all.notes\nc/all.notes\n");
    assertThat(folder.resolve("b")).doesNotExist();
    configure("outputs: [{lang: notes, out: a}]");
    Typed none = project.type("gen --lang names");
    assertThat(none.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(none.err()).contains("no output of the language \"names\"; it has: notes.");
  }

  @Test
  void aFlagComesBeforeTheEnvironmentAndThatBeforeTheFile() throws Exception {
    Files.writeString(
        folder.resolve("other.yml"),
        "include_tables: orders\noutputs: [{lang: notes, out: o, package: file, wide_lines: 7}]\n");
    Map<String, String> environment =
        Map.of(
            "PGFLUX_CODEGEN_CONFIG", "other.yml",
            "PGFLUX_PACKAGE", "environment",
            "PGFLUX_FUNCTIONS", "1",
            "PGFLUX_INCLUDE_TABLES", "customer,entry",
            "PGFLUX_DB", project.database().libpqUrl());

    assertThat(Typed.in(folder, "gen", environment).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(text("o/all.notes"))
        .contains("// environment 7 union", "name=twice", "name=customer", "name=entry")
        .doesNotContain("name=orders");

    String flags = " --package flag --functions=false --include-tables tmp_* --option wide-lines=9";
    assertThat(Typed.in(folder, "gen --out p" + flags, environment).out())
        .isEqualTo("p/all.notes\n");
    assertThat(text("p/all.notes"))
        .contains("// flag 9 union", "name=tmp_import")
        .doesNotContain("name=twice", "name=customer");
  }

  @Test
  void entriesOfMapsAreGivenAsFlagsToo() throws Exception {
    project.type("gen --lang notes --out o --option type-overrides.pg_catalog.int8=a.B");

    assertThat(text("o/all.notes")).contains("{pg_catalog.int8=a.B}");
  }

  @Test
  void anOptionThatNoOutputKnowsIsRefusedWithTheNearest() {
    Typed typed = project.type("gen --lang notes,names --option pakcage=x");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.err())
        .contains("\"pakcage\" means nothing to notes, names. Did you mean \"package\"?");
    assertThat(project.type("gen --lang notes,names --package x").exitCode())
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void foldersOutsideAreMadeAsTheyAreWritten() throws Exception {
    Path inside = Files.createDirectories(folder.resolve("project"));
    Typed typed =
        Typed.in(
            inside,
            "gen --lang names --out not/there/../../../beside/names --plugin-dir "
                + folder.resolve(".pg-flux/plugins")
                + " --db "
                + project.database().libpqUrl());

    assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.OK);
    assertThat(text("beside/names/names.txt")).contains("customer");
    assertThat(inside.resolve("not")).doesNotExist();
  }

  @Test
  void emittersAreListedWithTheirOptionsOnDemand() {
    assertThat(Typed.in(folder, "gen --list").out())
        .contains("names", folder.resolve(".pg-flux/plugins/NotesEmitter.jar").toString())
        .doesNotContain("wide-lines");
    assertThat(Typed.in(folder, "gen --list --verbose").out())
        .contains("    wide-lines (a whole number; 80)\n        How long a line may be.\n")
        .contains("    null-style (one of union, optional; union)\n");
    assertThat(Typed.in(folder, "gen --list --format json").out())
        .contains("\"name\" : \"wide-lines\"", "\"type\" : \"number\"", "\"default\" : \"80\"");
  }

  @Test
  void theConfigurationToBeginWithWorksAsItIsAndWithEveryOptionSet() throws Exception {
    Typed made = Typed.in(folder, "gen init");
    assertThat(made.exitCode()).as(made.err()).isEqualTo(ExitCode.OK);
    assertThat(made.out()).endsWith(".pg-flux-codegen.yml\n");
    String written = text(".pg-flux-codegen.yml");
    assertThat(written)
        .contains("# How NULL is noted. One of union, optional.\n    # null_style: union\n")
        .contains("# What it is called, in its first line.\n    # package: \"a: b\"\n");
    Typed plain = project.type("gen");
    assertThat(plain.exitCode()).as(plain.err()).isEqualTo(ExitCode.OK);

    configure(
        written
            .replaceAll("(?m)^(    |  )# ((?:- )?[a-z_]+: ?.*)$", "$1$2")
            .replaceAll("(?m)^(  )#   ([a-z_]+: .*)$", "$1  $2"));
    Typed everything = project.type("gen --check");
    assertThat(everything.err()).doesNotContain("error", "warning");
    assertThat(everything.exitCode()).isIn(ExitCode.OK, ExitCode.STALE_CODE);
  }

  @Test
  void aConfigurationThatIsThereIsWrittenOverOnDemandAlone() throws Exception {
    configure("mine");

    Typed refused = Typed.in(folder, "gen init");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(refused.err()).contains("is there already", "--force");
    assertThat(text(".pg-flux-codegen.yml")).isEqualTo("mine");
    assertThat(Typed.in(folder, "gen init --out conf/gen.yml").err())
        .contains("pg-flux gen --codegen-config conf/gen.yml");
    assertThat(Typed.in(folder, "gen init --force").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(text(".pg-flux-codegen.yml")).contains("outputs:");
  }

  private void configure(String text) throws IOException {
    Files.writeString(folder.resolve(".pg-flux-codegen.yml"), text);
  }

  private String text(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }
}
