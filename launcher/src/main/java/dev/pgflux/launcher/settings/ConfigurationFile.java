package dev.pgflux.launcher.settings;

import dev.pgflux.launcher.LauncherException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A configuration file as it is written: keys with a dot for each level, their values, their lines.
 *
 * @param path the file
 * @param entries in the order of the file
 */
public record ConfigurationFile(Path path, SequencedMap<String, Entry> entries) {

  private static final String EXAMPLE =
      "A line is written like  schema: ./schema  and a list like  schemas: [app, audit].";

  /** Copies the entries, in their order. */
  public ConfigurationFile {
    entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
  }

  /**
   * What a key is set to.
   *
   * @param values one, or those of a list
   * @param line where the key stands, 1-based
   */
  public record Entry(List<String> values, int line) {
    /** Copies the values. */
    public Entry {
      values = List.copyOf(values);
    }
  }

  /**
   * Reads a file.
   *
   * @param path a YAML file whose top level is a mapping
   * @return its entries
   * @throws LauncherException if it cannot be read or is not YAML of that form
   */
  public static ConfigurationFile read(Path path) {
    YamlFile file = new YamlFile(path, "--config", EXAMPLE);
    SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    flatten(file, file.read(), "", entries);
    return new ConfigurationFile(path, entries);
  }

  private static void flatten(
      YamlFile file, YamlNode.Fields mapping, String prefix, SequencedMap<String, Entry> entries) {
    mapping
        .fields()
        .forEach((name, field) -> {
          String key = prefix + name;
          if (field.value() instanceof YamlNode.Fields nested) {
            flatten(file, nested, key + ".", entries);
          } else if (entries.put(
                  key, new Entry(values(file, key, field.value()), field.place().line()))
              != null) {
            throw file.malformed(field.place(), "the key \"" + key + "\" stands there twice");
          }
        });
  }

  private static List<String> values(YamlFile file, String key, YamlNode value) {
    return switch (value) {
      case YamlNode.Nothing _ -> List.of();
      case YamlNode.Scalar it -> List.of(it.text());
      case YamlNode.Items it -> it.items().stream().map(item -> plain(file, key, item)).toList();
      case YamlNode.Fields it ->
          throw file.malformed(it.place(), "the key \"" + key + "\" takes a value");
    };
  }

  private static String plain(YamlFile file, String key, YamlNode item) {
    return switch (item) {
      case YamlNode.Scalar it -> it.text();
      case YamlNode.Nothing it -> throw notPlain(file, key, it);
      case YamlNode.Items it -> throw notPlain(file, key, it);
      case YamlNode.Fields it -> throw notPlain(file, key, it);
    };
  }

  private static LauncherException notPlain(YamlFile file, String key, YamlNode item) {
    return file.malformed(item.place(), "the list \"" + key + "\" may hold plain values only");
  }
}
