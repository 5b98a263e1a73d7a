package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommandLineTest {

  @TempDir private Path folder;

  @Test
  void exitCodesAreTheNumbersThatScriptsRelyOn() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::status))
        .containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @CsvSource({"''", "--help", "-h"})
  void helpIsTheResultOfNoCommand(String arguments) {
    Typed typed = type(arguments);

    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out()).contains("Commands:").contains("--db=URL");
    for (CommandName name : CommandName.values()) {
      assertThat(typed.out())
          .contains(name.group().map(CommandGroup::word).orElse(name.word()))
          .contains(name.group().map(CommandGroup::summary).orElse(name.summary()));
    }
  }

  @ParameterizedTest
  @EnumSource(CommandGroup.class)
  void aGroupSaysWhichCommandsItHas(CommandGroup group) {
    Typed typed = type(group.word());

    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(group.commands()).isNotEmpty();
    for (CommandName name : group.commands()) {
      assertThat(typed.out()).contains("  " + name.lastWord() + " ").contains(name.summary());
    }
  }

  @ParameterizedTest
  @EnumSource(CommandName.class)
  void everyCommandHasHelp(CommandName name) {
    Typed typed = type(name.word() + " --help");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(typed.out()).contains(name.summary()).contains("Options of all commands:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          versoin               | The command versoin is unknown. Did you mean version?
          plan --shcema x       | The option --shcema is unknown. Did you mean --schema?
          --vrebose version     | The option --vrebose is unknown. Did you mean --verbose?
          version now           | The argument now is unknown.
          plan --db             | Missing required parameter for option '--db' (URL)
          migrate statsu        | The command statsu is unknown. Did you mean status?
          gen                   | No language was named.
          gen --lang cobol      | There is no emitter for the language "cobol"
          completion fish       | There is no completion for fish.
          apply nowhere.json    | There is no plan in
          apply --statement-timeout soon | "soon" is no time.
          plan --allow-hazards DATA_LOST | There is no hazard "DATA_LOST". Did you mean DATA_LOSS?
          explain data-lost     | There is no hazard "data-lost". Did you mean DATA_LOSS?
          plan --format xml     | There is no emitter for the format "xml"; there is: human, json, markdown, sql.
          plan --owners maybe   | --owners is "maybe"; it takes auto, always or never.
          plan --verbose=maybe  | 'maybe' is not a boolean
          """)
  void badUsageIsAnErrorWithoutAStackTrace(String arguments, String message) {
    Typed typed = type(arguments);

    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains("error: ").contains(message).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "version",
    "--verbose version",
    "version --verbose",
    "--schema a --schema b version --schema c",
    "--db plan version",
    "version --auto-not-valid=false --debug=true"
  })
  void optionsOfAllCommandsStandBeforeOrAfterTheCommand(String arguments) {
    Typed typed = type(arguments);

    assertThat(typed.err()).isEmpty();
    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(typed.out()).startsWith("pg-flux ");
  }

  @Test
  void aStackTraceIsShownOnRequest() {
    assertThat(type("apply nowhere.json --debug").err()).contains("\tat dev.pgflux.launcher");
  }

  @Test
  void completionKnowsEveryCommandAndItsOptions() {
    assertThat(type("completion").out()).contains("--statement-timeout").contains("--from-source");
  }

  @Test
  void aProjectIsStartedAndNothingIsOverwritten() throws IOException {
    assertThat(type("init --with-examples --db-name shop").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("schema/example.sql")).content().contains("CREATE TABLE");
    assertThat(folder.resolve(".pg-flux.yml")).content().contains("db: \"dbname='shop'\"");

    Files.writeString(folder.resolve("schema/example.sql"), "mine");
    assertThat(type("init --with-examples").out()).contains("Kept");
    assertThat(folder.resolve("schema/example.sql")).hasContent("mine");
  }

  @Test
  void theStartedProjectsConfigurationIsRead() {
    type("init");

    assertThat(type("plan").err()).contains("No database was named.").doesNotContain("warning");
  }

  @Test
  void aServerThatIsDownIsExplainedWithoutThePassword() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    type("init --with-examples");

    Typed typed = type("plan --db postgresql://ann:s3cret@127.0.0.1:" + port + "/db");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.err())
        .contains("127.0.0.1:" + port)
        .contains("there is no server")
        .doesNotContain("s3cret");
  }

  private Typed type(String line) {
    return Typed.in(folder, line);
  }
}
