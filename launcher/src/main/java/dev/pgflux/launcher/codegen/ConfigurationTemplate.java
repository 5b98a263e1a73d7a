package dev.pgflux.launcher.codegen;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.launcher.plugin.FoundEmitter;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.SchemaEmitter;
import java.util.Comparator;
import java.util.List;

/**
 * A configuration file to begin with: an output for each of the tool's own emitters, and every
 * option in a comment with what its emitter says of it.
 */
public final class ConfigurationTemplate {

  private static final int WIDTH = 110;

  private static final String HEAD =
      """
      # What  pg-flux gen  makes of the schema. Flags and PGFLUX_* variables come first, then this file, then the
      # defaults, which stand in the comments. Take a # away and change what comes behind it.
      #
      # Tables and views for all outputs, by name or glob, with or without their schema (all).
      # include_tables: ["*"]
      # exclude_tables: [schema_migrations, "tmp_*", "audit.*"]
      # exclude_schemas: ["legacy_*"]

      # Each output may have these three too: it gets the tables that both lists let through. Several outputs of one
      # language are fine. Outputs in one folder leave each other's files alone.
      outputs:
      """;

  private final StringBuilder text = new StringBuilder(HEAD);

  private ConfigurationTemplate() {}

  /**
   * Writes the file's text.
   *
   * @param emitters who there are; emitters of plugins stand in comments, for not everybody has
   *     them
   * @return valid YAML
   * @throws LauncherException if there is no emitter
   */
  public static String of(Emitters emitters) {
    List<FoundEmitter<SchemaEmitter>> all =
        emitters.schemas().stream().sorted(Comparator.comparing(FoundEmitter::name)).toList();
    if (all.isEmpty()) {
      throw new LauncherException(
          "There is no emitter to write a configuration for.",
          "A plugin's jar goes into .pg-flux/plugins, ~/.pg-flux/plugins or a --plugin-dir.");
    }
    boolean own = all.stream().anyMatch(it -> it.jar().isEmpty());
    ConfigurationTemplate template = new ConfigurationTemplate();
    all.stream().filter(it -> !own || it.jar().isEmpty()).forEach(it -> template.output(it, "  "));
    all.stream()
        .filter(it -> own && it.jar().isPresent())
        .forEach(it -> template.output(it, "  # "));
    return template.text.toString();
  }

  private void output(FoundEmitter<SchemaEmitter> found, String margin) {
    text.append('\n');
    comment(found.emitter().description(), "  # ");
    line(margin + "- lang: " + found.name());
    line(margin + "  out: gen/" + found.name());
    for (EmitterOption option : OptionText.of(found.emitter())) {
      comment(explanation(option), "    # ");
      line("    # " + option.name().replace('-', '_') + ": " + value(option));
    }
  }

  private static String explanation(EmitterOption option) {
    String documentation = option.documentation().strip();
    return switch (option.type()) {
      case CHOICE -> documentation + " One of " + String.join(", ", option.choices()) + ".";
      case TEXT, FLAG, NUMBER, MAP -> documentation;
    };
  }

  private static String value(EmitterOption option) {
    String value = option.defaultValue().orElse("");
    return switch (option.type()) {
      case MAP -> "{}";
      case FLAG, NUMBER -> value;
      case TEXT, CHOICE -> quoted(value);
    };
  }

  /** Plain where YAML reads it as text all the same. */
  private static String quoted(String value) {
    return value.matches("[A-Za-z][A-Za-z0-9_./-]*") && !value.matches("(?i)true|false|null")
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** A text in lines, broken between words. */
  private void comment(String words, String margin) {
    StringBuilder line = new StringBuilder();
    for (String word : words.split("[\\s\\x{85}\\x{2028}\\x{2029}]+", -1)) {
      if (!line.isEmpty() && margin.length() + line.length() + word.length() >= WIDTH) {
        line(margin + line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      line(margin + line);
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
