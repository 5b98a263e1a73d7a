package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.settings.Setting;
import dev.pgflux.launcher.settings.SettingValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed after {@code pg-flux}, taken apart.
 *
 * @param settings the options of all commands
 * @param options the command's own, by their first name; one without a value has {@code true}
 * @param operands the words that belong to no option
 */
public record Invocation(
    Map<Setting, SettingValue> settings, Map<String, List<String>> options, List<String> operands) {

  /** Copies what is given. */
  public Invocation {
    settings = Map.copyOf(settings);
    options = Map.copyOf(options);
    operands = List.copyOf(operands);
  }

  /**
   * The value of an option.
   *
   * @param name its first name
   * @return empty where it was not given
   */
  Optional<String> option(String name) {
    return options.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * Every value of an option.
   *
   * @param name its first name
   * @return split at commas
   */
  List<String> list(String name) {
    return options.getOrDefault(name, List.of()).stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /**
   * Whether an option without a value was given.
   *
   * @param name its first name
   * @return true if so, unless as {@code --option=false}
   */
  boolean has(String name) {
    return option(name).filter("true"::equals).isPresent();
  }
}
