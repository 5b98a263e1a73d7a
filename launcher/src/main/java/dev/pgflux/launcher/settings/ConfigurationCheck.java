package dev.pgflux.launcher.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for keys in a configuration file that mean nothing. */
final class ConfigurationCheck {

  private static final String VERSION = "version";

  private ConfigurationCheck() {}

  /**
   * The keys that nobody will read.
   *
   * @param file the file
   * @return a warning for each, with the key that was probably meant
   */
  static List<String> warnings(ConfigurationFile file) {
    Set<String> known = knownKeys();
    return Stream.concat(
            file.entries().entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(entry -> unknown(file, entry.getKey(), entry.getValue().line(), known)),
            file.entries().entrySet().stream()
                .filter(ConfigurationCheck::isOtherVersion)
                .map(entry -> otherVersion(file, entry.getValue())))
        .toList();
  }

  private static Set<String> knownKeys() {
    Set<String> known = new TreeSet<>(Set.of(VERSION));
    for (Setting setting : Setting.values()) {
      known.addAll(setting.keys());
    }
    return known;
  }

  private static String unknown(
      ConfigurationFile file, String key, int line, Collection<String> known) {
    String meant =
        NearestName.of(key, known).map(name -> " Did you mean \"" + name + "\"?").orElse("");
    return file.path() + ":" + line + ": the key \"" + key + "\" is unknown and not read." + meant;
  }

  private static boolean isOtherVersion(Map.Entry<String, ConfigurationFile.Entry> entry) {
    return entry.getKey().equals(VERSION) && !entry.getValue().values().equals(List.of("1"));
  }

  private static String otherVersion(ConfigurationFile file, ConfigurationFile.Entry entry) {
    return file.path()
        + ":"
        + entry.line()
        + ": this pg-flux knows version 1 of the configuration file; the file is read as such.";
  }
}
