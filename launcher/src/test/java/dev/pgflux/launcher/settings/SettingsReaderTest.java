package dev.pgflux.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.domain.diff.ComparisonMode;
import dev.pgflux.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    // flag, PGFLUX_DB, DATABASE_URL, file -> what counts
    "flag, pgflux, url, file, flag",
    "    , pgflux, url, file, pgflux",
    "    ,       , url, file, url",
    "    ,       ,    , file, file",
    "    ,       ,    ,     ,"
  })
  void aFlagCountsMoreThanTheEnvironmentAndThatMoreThanTheFile(
      String flag, String variable, String url, String file, String expected) throws IOException {
    if (file != null) {
      configuration("db: " + file);
    }
    Map<Setting, SettingValue> flags =
        flag == null ? Map.of() : Map.of(Setting.DB, flag("db", flag));

    Settings settings = read(flags, environment("PGFLUX_DB", variable, "DATABASE_URL", url));

    assertThat(settings.database().target().orElse(null)).isEqualTo(expected);
  }

  @Test
  void withoutAnythingEverySettingHasItsDefault() {
    Settings settings = read(Map.of(), Map.of());

    assertThat(settings.source().directories()).containsExactly(folder.resolve("schema"));
    assertThat(settings.comparison().schemas()).isEmpty();
    assertThat(settings.comparison().owners()).isEqualTo(ComparisonMode.AUTO);
    assertThat(settings.database().trackingSchema()).isEqualTo("_pgflux");
    assertThat(settings.safety().massDropThreshold()).isEqualTo(25);
    assertThat(settings.safety().setNotNullRowHint()).isEqualTo(100_000);
    assertThat(settings.safety().autoNotValid()).isTrue();
    assertThat(settings.output().format()).isEqualTo("human");
    assertThat(settings.migrations().directory()).isEqualTo(folder.resolve("migrations"));
  }

  @Test
  void everyKeyOfTheFileIsRead() throws IOException {
    configuration(
        """
        version: 1
        db: postgresql://h/db
        schema_dir: sql
        schema_file: extra.sql
        migrations_dir: moves
        target_schemas: [app, audit]
        tracking_schema: tools
        format: json
        shadow_dsn: embedded:18
        allow_hazards: DATA_LOSS,TABLE_REWRITE
        set_not_null_reltuple_hint: 5
        append_validate_not_valid: false
        migrate:
          generate_undo: true
          format: combined
        """);

    Settings settings = read(Map.of(), Map.of());

    assertThat(settings.output().warnings()).isEmpty();
    assertThat(settings.database().target()).contains("postgresql://h/db");
    assertThat(settings.database().shadow()).contains("embedded:18");
    assertThat(settings.database().trackingSchema()).isEqualTo("tools");
    assertThat(settings.source().directories()).containsExactly(folder.resolve("sql"));
    assertThat(settings.source().files()).containsExactly(folder.resolve("extra.sql"));
    assertThat(settings.comparison().schemas()).containsExactly("app", "audit");
    assertThat(settings.output().format()).isEqualTo("json");
    assertThat(settings.safety().allowedHazards()).containsExactly("DATA_LOSS", "TABLE_REWRITE");
    assertThat(settings.safety().setNotNullRowHint()).isEqualTo(5);
    assertThat(settings.safety().autoNotValid()).isFalse();
    assertThat(settings.migrations().directory()).isEqualTo(folder.resolve("moves"));
  }

  @Test
  void anUnknownKeyIsAWarningWithThePlaceAndTheNearestKnownOne() throws IOException {
    configuration(
        "version: 1\nshcema: sql\nmigrate:\n  fromat: combined\nnonsense_of_all_sorts: 1\n");

    assertThat(read(Map.of(), Map.of()).output().warnings())
        .containsExactly(
            place(2) + ": the key \"shcema\" is unknown and not read. Did you mean \"schema\"?",
            place(4)
                + ": the key \"migrate.fromat\" is unknown and not read. Did you mean \"migrate.format\"?",
            place(5) + ": the key \"nonsense_of_all_sorts\" is unknown and not read.");
  }

  @Test
  void anotherVersionOfTheFileIsAWarning() throws IOException {
    configuration("version: 2\n");

    assertThat(read(Map.of(), Map.of()).output().warnings())
        .singleElement()
        .asString()
        .startsWith(place(1) + ": this pg-flux knows version 1");
  }

  @Test
  void aBadValueIsAnErrorThatNamesKeyFileAndLine() throws IOException {
    configuration("version: 1\nmass_drop_threshold: lots\n");

    assertThatThrownBy(() -> read(Map.of(), Map.of()))
        .isInstanceOf(LauncherException.class)
        .hasMessage(
            "The key \"mass_drop_threshold\" (%s) is \"lots\"; it takes a whole number, from 0 to 100.",
            place(2));
  }

  @Test
  void aBadValueElsewhereNamesItsFlagOrVariable() {
    assertThatThrownBy(() -> read(Map.of(Setting.OWNERS, flag("owners", "maybe")), Map.of()))
        .hasMessage("--owners is \"maybe\"; it takes auto, always or never.");
    assertThatThrownBy(() -> read(Map.of(), Map.of("PGFLUX_VERBOSE", "maybe")))
        .hasMessage(
            "The environment variable PGFLUX_VERBOSE is \"maybe\"; it takes true or false.");
  }

  @Test
  void valuesInTheFileTakeVariablesFromTheEnvironment() throws IOException {
    configuration("db: postgresql://ann:$SECRET@h/${NAME}?options=a$\n");

    assertThat(read(Map.of(), Map.of("SECRET", "p$w", "NAME", "db")).database().target())
        .contains("postgresql://ann:p$w@h/db?options=a$");
  }

  @Test
  void aValueThatIsNothingButAMissingVariableIsNotSet() throws IOException {
    configuration("db: $PROD_URL\nshadow_dsn: ${SHADOW}\n");

    Settings settings = read(Map.of(), Map.of());

    assertThat(settings.database().target()).isEmpty();
    assertThat(settings.database().shadow()).isEmpty();
  }

  @Test
  void aValueWithAMissingPartIsAnError() throws IOException {
    configuration("db: postgresql://ann:$SECRET@h/db\n");

    assertThatThrownBy(() -> read(Map.of(), Map.of()))
        .hasMessageContaining("the key \"db\" (" + place(1) + ")")
        .hasMessageContaining("SECRET is not set");
    assertThat(read(Map.of(Setting.DB, flag("db", "other")), Map.of()).database().target())
        .contains("other");
  }

  @Test
  void aFileThatIsNoYamlIsAnErrorWithItsPlace() throws IOException {
    configuration("db: [unclosed\nschema: x\n");

    assertThatThrownBy(() -> read(Map.of(), Map.of()))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining(folder.resolve(".pg-flux.yml") + ":2");
  }

  @Test
  void aKeyThatStandsThereTwiceIsAnError() throws IOException {
    configuration("db: a\ndb: b\n");

    assertThatThrownBy(() -> read(Map.of(), Map.of())).hasMessageContaining("\"db\"");
  }

  @Test
  void aFileThatWasAskedForMustExist() {
    assertThatThrownBy(() -> read(Map.of(Setting.CONFIG, flag("config", "nowhere.yml")), Map.of()))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("nowhere.yml does not exist");
  }

  @Test
  void anotherFileMayBeNamedByTheEnvironment() throws IOException {
    Files.writeString(folder.resolve("other.yml"), "db: here\n");

    assertThat(read(Map.of(), Map.of("PGFLUX_CONFIG", "other.yml")).database().target())
        .contains("here");
  }

  @Test
  void pathsInAVariableAreSeparatedAsInPath() {
    assertThat(read(Map.of(), Map.of("PGFLUX_SCHEMA_FILE", "a.sql:b.sql")).source().files())
        .containsExactly(folder.resolve("a.sql"), folder.resolve("b.sql"));
  }

  @Test
  void nothingShowsTheDatabasesPassword() {
    Settings settings =
        read(Map.of(Setting.DB, flag("db", "postgresql://ann:s3cret@h/db")), Map.of());

    assertThat(settings.toString()).doesNotContain("s3cret");
    assertThat(flag("db", "s3cret").toString()).doesNotContain("s3cret");
  }

  private Settings read(Map<Setting, SettingValue> flags, Map<String, String> environment) {
    return new SettingsReader(folder, environment).read(flags);
  }

  private void configuration(String text) throws IOException {
    Files.writeString(folder.resolve(".pg-flux.yml"), text);
  }

  private String place(int line) {
    return folder.resolve(".pg-flux.yml") + ":" + line;
  }

  private static SettingValue flag(String name, String value) {
    return new SettingValue(List.of(value), new Origin.Flag(name));
  }

  private static Map<String, String> environment(
      String first, String firstValue, String second, String secondValue) {
    return Map.of(
        first,
        firstValue == null ? "" : firstValue,
        second,
        secondValue == null ? "" : secondValue);
  }
}
