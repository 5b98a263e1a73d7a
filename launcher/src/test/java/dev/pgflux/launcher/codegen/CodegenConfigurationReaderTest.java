package dev.pgflux.launcher.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.cli.Typed;
import dev.pgflux.launcher.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a configuration of outputs is told before anything is read or written. */
class CodegenConfigurationReaderTest {

  @TempDir private Path folder;

  @BeforeEach
  void addEmitter() throws IOException {
    PluginJar.addTo(folder, "NotesEmitter");
  }

  @Test
  void everythingIsToldAtOnceInTheOrderOfTheFile() throws IOException {
    Typed typed =
        generate(
            """
            exclude_tabels: [a]
            outputs:
              - lang: notse
                out: gen
              - out: gen
              - lang: notes
                functions: maybe
                null_style: undefined
                wide_lines: 1.5
                type_overrides: [a]
                json_shapes: {a.b.c: D}
                packege: x
                include_tables: {a: b}
              - text
              - lang: notes
                type_overrides: {a: [b]}
                exclude_schemas: [[a]]
                package: {a: b}
            """);

    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.out()).isEmpty();
    assertThat(
            typed.err().lines().filter(line -> line.contains(": error: ")).map(this::withoutFile))
        .containsExactly(
            "1:1: the key \"exclude_tabels\" is unknown. Did you mean \"exclude_tables\"?",
            "3:11: There is no emitter for the language \"notse\"; there is: …. Did you mean notes?",
            "5:5: an output has no \"lang\", the language",
            "7:16: \"functions\" is \"maybe\"; it takes true or false",
            "8:17: \"null_style\" is \"undefined\"; it takes one of union, optional",
            "9:17: \"wide_lines\" is \"1.5\"; it takes a whole number",
            "10:21: \"type_overrides\" takes keys with a text each, such as {key: text}",
            "12:5: the key \"packege\" is unknown. Did you mean \"package\"?",
            "13:21: \"include_tables\" takes a list of names or globs, like [a, tmp_*]",
            "14:5: an output has keys, of which \"lang\" must be one",
            "16:22: \"a\" in \"type_overrides\" takes a text",
            "17:23: \"exclude_schemas\" takes a list of names or globs, like [a, tmp_*]",
            "18:14: \"package\" takes a text");
    assertThat(typed.err())
        .contains("The keys of notes are exclude_schemas, exclude_tables, functions,")
        .containsPattern("(?m)^There is: [a-z, -]*notes[a-z, -]*\\.$");
  }

  private String withoutFile(String line) {
    return line.substring(line.indexOf(".yml:") + ".yml:".length())
        .replace(" error:", "")
        .replaceAll("there is: [a-z, -]*notes[a-z, -]*\\.", "there is: ….");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                          | yml:1:1: error: there are no outputs
          outputs:                    | takes a list, with a "lang" for each output
          outputs: []                 | there are no outputs
          outputs: {lang: go}         | takes a list, with a "lang" for each output
          - lang: go                  | .yml:1:1: it must begin with a key
          'outputs: [{lang: a, lang: b}]' | the key "lang" stands there twice
          'outputs: [&a {lang: notes}, *a]' | references (*name) are not read
          'outputs: ['                | The configuration file is not what pg-flux expects, at
          """)
  void whatIsNoConfigurationIsRefused(String text, String message) throws IOException {
    Typed typed = generate(text);

    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.err()).contains("error: ", message).doesNotContain("Unexpected");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(Typed.in(folder, "gen --codegen-config nowhere.yml").err())
        .contains("nowhere.yml does not exist", "Check --codegen-config.");
  }

  @Test
  void keysOfOtherLanguagesAreWarnedOfAlone() throws IOException {
    Typed typed =
        generate("outputs:\n  - lang: notes\n    orm_tags: gorm\n    json_shapes: {a: b}\n");

    assertThat(typed.err())
        .contains(":3:5: warning: \"orm_tags\" means nothing to notes and is not read")
        .contains(":4:5: warning: \"json_shapes\" means nothing to notes");
  }

  @Test
  void noPasswordIsTold() throws IOException {
    Typed typed =
        generate(
            """
            db: postgresql://ann:s3cret@localhost/x
            password: s3cret
            outputs:
              - lang: notes
                wide_lines: postgresql://ann:s3cret@localhost/x
            """);

    assertThat(typed.err()).contains(":1:1:", ":2:1:", ":5:17:").doesNotContain("s3cret");
  }

  /** No server is there: what is right fails later than what is wrong. */
  private Typed generate(String text) throws IOException {
    Files.writeString(folder.resolve("c.yml"), text);
    return Typed.in(
        folder, "gen --codegen-config c.yml --db postgresql://127.0.0.1:1/x?connect_timeout=2");
  }
}
