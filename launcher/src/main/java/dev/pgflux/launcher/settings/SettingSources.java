package dev.pgflux.launcher.settings;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.settings.ConfigurationFile.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where values come from, and the one place that says which of them counts: a flag, then the
 * environment ({@code PGFLUX_<FLAG>}; for the database {@code DATABASE_URL} last), then the
 * configuration file. What none of them has gets its default elsewhere.
 *
 * @param flags what the command line says
 * @param environment the variables of the process
 * @param configuration the configuration file, if there is one
 */
public record SettingSources(
    Map<Setting, SettingValue> flags,
    Map<String, String> environment,
    Optional<ConfigurationFile> configuration) {

  private static final String DATABASE_URL = "DATABASE_URL";

  /** Copies the maps. */
  public SettingSources {
    flags = Map.copyOf(flags);
    environment = Map.copyOf(environment);
  }

  /** Never the values: some are passwords. */
  @Override
  public String toString() {
    return "SettingSources" + flags.keySet();
  }

  /**
   * The value that counts.
   *
   * @param setting what is asked for
   * @return empty where nothing is set, or set to nothing
   */
  public Optional<SettingValue> find(Setting setting) {
    return Optional.ofNullable(flags.get(setting))
        .or(() -> fromEnvironment(setting))
        .or(() -> fromConfiguration(setting));
  }

  private Optional<SettingValue> fromEnvironment(Setting setting) {
    Stream<String> last = setting == Setting.DB ? Stream.of(DATABASE_URL) : Stream.empty();
    return Stream.concat(setting.variables().stream(), last)
        .filter(variable -> !environment.getOrDefault(variable, "").isEmpty())
        .map(variable ->
            new SettingValue(
                List.of(environment.getOrDefault(variable, "")), new Origin.Variable(variable)))
        .findFirst();
  }

  private Optional<SettingValue> fromConfiguration(Setting setting) {
    return configuration.stream()
        .flatMap(file -> setting.keys().stream().flatMap(key -> fromKey(file, key)))
        .findFirst();
  }

  private Stream<SettingValue> fromKey(ConfigurationFile file, String key) {
    Entry entry = file.entries().get(key);
    if (entry == null) {
      return Stream.empty();
    }
    Origin origin = new Origin.Key(key, file.path(), entry.line());
    List<String> values =
        entry.values().stream()
            .map(value -> expanded(value, origin))
            .filter(value -> !value.isEmpty())
            .toList();
    return values.isEmpty() ? Stream.empty() : Stream.of(new SettingValue(values, origin));
  }

  /**
   * A value that is nothing but a variable without a value is not set at all, as it was in the Go
   * tool; one of which a part is missing is no value that anyone meant.
   */
  private String expanded(String value, Origin origin) {
    VariableReferences references = VariableReferences.in(value);
    String expanded = references.expand(environment);
    if (!expanded.isEmpty() && !references.missing(environment).isEmpty()) {
      throw new LauncherException(
          "Of "
              + origin
              + " a part is missing: the environment variable "
              + references.missing(environment).getFirst()
              + " is not set.",
          "Set it, or write the value out.");
    }
    return expanded;
  }
}
