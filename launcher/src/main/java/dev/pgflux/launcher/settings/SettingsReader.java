package dev.pgflux.launcher.settings;

import dev.pgflux.domain.diff.ComparisonMode;
import dev.pgflux.launcher.LauncherException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes settings of what is written, with every value checked and every default in place. */
public final class SettingsReader {

  private static final String CONFIGURATION_FILE = ".pg-flux.yml";
  private static final int MASS_DROP_THRESHOLD = 25;
  private static final long SET_NOT_NULL_ROW_HINT = 100_000;

  private final Path workingDirectory;
  private final Map<String, String> environment;

  /**
   * Makes a reader.
   *
   * @param workingDirectory what relative paths are relative to
   * @param environment the variables of the process
   */
  public SettingsReader(Path workingDirectory, Map<String, String> environment) {
    this.workingDirectory = workingDirectory;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads everything. The configuration file is opened here, if there is one.
   *
   * @param flags what the command line says
   * @return the settings
   * @throws LauncherException for a value that cannot be, naming the place it comes from
   */
  public Settings read(Map<Setting, SettingValue> flags) {
    SettingSources unconfigured = new SettingSources(flags, environment, Optional.empty());
    Optional<ConfigurationFile> configuration =
        configuration(new SettingValues(unconfigured, workingDirectory));
    SettingValues values =
        new SettingValues(new SettingSources(flags, environment, configuration), workingDirectory);
    List<String> warnings = configuration.map(ConfigurationCheck::warnings).orElse(List.of());
    return new Settings(
        database(values),
        source(values),
        comparison(values),
        safety(values),
        new Settings.Output(
            values.text(Setting.FORMAT).orElse("human"),
            values.isOn(Setting.VERBOSE, false),
            warnings),
        new Settings.Plugins(values.paths(Setting.PLUGIN_DIR)),
        values.path(Setting.LIB_PG_QUERY),
        migrations(values));
  }

  private Optional<ConfigurationFile> configuration(SettingValues values) {
    Path usual = workingDirectory.resolve(CONFIGURATION_FILE);
    return values
        .path(Setting.CONFIG)
        .or(() -> Files.exists(usual) ? Optional.of(usual) : Optional.empty())
        .map(ConfigurationFile::read);
  }

  private static Settings.Database database(SettingValues values) {
    return new Settings.Database(
        values.text(Setting.DB),
        values.text(Setting.ROLE),
        values.text(Setting.SHADOW_URL),
        values.text(Setting.TRACKING_SCHEMA).orElse("_pgflux"));
  }

  private Settings.Source source(SettingValues values) {
    List<Path> directories = values.paths(Setting.SCHEMA);
    List<Path> files = values.paths(Setting.SCHEMA_FILE);
    boolean nothingNamed = directories.isEmpty() && files.isEmpty();
    return new Settings.Source(
        nothingNamed ? List.of(workingDirectory.resolve("schema")) : directories,
        files,
        values.isOn(Setting.ACCEPT_DATA_STATEMENTS, false));
  }

  private static Settings.Comparison comparison(SettingValues values) {
    return new Settings.Comparison(
        values.list(Setting.SCHEMAS),
        values.choice(Setting.OWNERS, ComparisonMode.class).orElse(ComparisonMode.AUTO),
        values.choice(Setting.PRIVILEGES, ComparisonMode.class).orElse(ComparisonMode.AUTO),
        values.list(Setting.IGNORE));
  }

  private Settings.Migrations migrations(SettingValues values) {
    return new Settings.Migrations(
        values.path(Setting.MIGRATIONS_DIR).orElse(workingDirectory.resolve("migrations")),
        values.isOn(Setting.MIGRATE_GENERATE_UNDO, false),
        values.choice(Setting.MIGRATE_FORMAT, Layout.class).orElse(Layout.SEPARATE)
            == Layout.COMBINED);
  }

  /** Where an undo goes. */
  private enum Layout {
    SEPARATE,
    COMBINED
  }

  private static Settings.Safety safety(SettingValues values) {
    return new Settings.Safety(
        values.list(Setting.ALLOW_HAZARDS),
        values.isOn(Setting.ALLOW_MASS_DROP, false),
        (int) values.number(Setting.MASS_DROP_THRESHOLD, 0, 100).orElse(MASS_DROP_THRESHOLD),
        values.isOn(Setting.AUTO_NOT_VALID, true),
        values
            .number(Setting.SET_NOT_NULL_RELTUPLE_HINT, 0, Long.MAX_VALUE)
            .orElse(SET_NOT_NULL_ROW_HINT),
        values.isOn(Setting.CONCURRENTLY, true));
  }
}
