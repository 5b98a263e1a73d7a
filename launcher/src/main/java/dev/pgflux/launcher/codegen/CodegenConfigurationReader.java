package dev.pgflux.launcher.codegen;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.launcher.plugin.FoundEmitter;
import dev.pgflux.launcher.settings.ConfigurationException;
import dev.pgflux.launcher.settings.NearestName;
import dev.pgflux.launcher.settings.YamlFile;
import dev.pgflux.launcher.settings.YamlNode;
import dev.pgflux.launcher.settings.YamlNode.Field;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.Diagnostic.Severity;
import dev.pgflux.ports.spi.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a configuration file of outputs, and checks it against the emitters that there are. All
 * that is wrong is told at once, each with its place and what would be right.
 */
public final class CodegenConfigurationReader {

  private static final String OUTPUTS = "outputs";
  private static final String LANGUAGE = "lang";
  private static final String OUT = "out";
  private static final String INCLUDE_TABLES = "include_tables";
  private static final String EXCLUDE_TABLES = "exclude_tables";
  private static final String EXCLUDE_SCHEMAS = "exclude_schemas";
  private static final Set<String> ROWS = Set.of(INCLUDE_TABLES, EXCLUDE_TABLES, EXCLUDE_SCHEMAS);

  /** Keys that outputs have in files of the Go tool, where they mean nothing to some languages. */
  private static final Set<String> USUAL =
      Set.of(
          "package",
          "orm_tags",
          "omitempty",
          "readonly",
          "functions",
          "column_case",
          "type_overrides",
          "bigint_as",
          "date_as",
          "null_style",
          "enum_style",
          "branded_ids",
          "insert_update_helpers",
          "validators",
          "json_shapes");

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(
          it -> it.location().orElseThrow(),
          Comparator.comparingInt(SourceLocation::line).thenComparingInt(SourceLocation::column));

  private static final String EXAMPLE =
      "Outputs are written like  outputs: [{lang: go, out: internal/db}] ;  pg-flux gen init  writes an example.";

  private final Emitters emitters;
  private final List<Diagnostic> errors = new ArrayList<>();
  private final List<Diagnostic> warnings = new ArrayList<>();

  private CodegenConfigurationReader(Emitters emitters) {
    this.emitters = emitters;
  }

  /**
   * What a file says.
   *
   * @param configuration the outputs
   * @param warnings what is odd about the file
   */
  public record Result(CodegenConfiguration configuration, List<Diagnostic> warnings) {
    /** Copies the list. */
    public Result {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Reads a file.
   *
   * @param file where
   * @param emitters who may be named in it
   * @return what it says
   * @throws ConfigurationException for what cannot be
   * @throws LauncherException if it cannot be read, or is no YAML
   */
  public static Result read(Path file, Emitters emitters) {
    YamlNode.Fields root = YamlFile.read(file, "--codegen-config", EXAMPLE);
    CodegenConfigurationReader reader = new CodegenConfigurationReader(emitters);
    CodegenConfiguration configuration = reader.configuration(file, root);
    if (!reader.errors.isEmpty()) {
      throw new ConfigurationException(reader.errors.stream().sorted(BY_PLACE).toList());
    }
    return new Result(configuration, reader.warnings);
  }

  private CodegenConfiguration configuration(Path file, YamlNode.Fields root) {
    Set<String> known = new TreeSet<>(ROWS);
    known.add(OUTPUTS);
    root.fields()
        .forEach((key, field) -> {
          if (!known.contains(key)) {
            unknown(key, field.place(), "of the file", known);
          }
        });
    Field outputs = root.fields().get(OUTPUTS);
    if (outputs == null || !(outputs.value() instanceof YamlNode.Items items)) {
      error(
          outputs == null ? root.place() : outputs.place(),
          outputs == null
              ? "there are no outputs"
              : "\"outputs\" takes a list, with a \"lang\" for each output",
          EXAMPLE);
      return new CodegenConfiguration(file, RowLists.NONE, List.of());
    }
    if (items.items().isEmpty()) {
      error(outputs.place(), "there are no outputs", EXAMPLE);
    }
    return new CodegenConfiguration(
        file, rows(root), items.items().stream().flatMap(it -> output(it).stream()).toList());
  }

  private Optional<CodegenConfiguration.Output> output(YamlNode node) {
    if (!(node instanceof YamlNode.Fields fields)) {
      error(node.place(), "an output has keys, of which \"lang\" must be one", EXAMPLE);
      return Optional.empty();
    }
    return emitter(fields)
        .map(emitter ->
            new CodegenConfiguration.Output(
                emitter, text(fields, OUT), options(fields, emitter), rows(fields)));
  }

  private Optional<SchemaEmitter> emitter(YamlNode.Fields fields) {
    Field field = fields.fields().get(LANGUAGE);
    if (field == null || field.value() instanceof YamlNode.Nothing) {
      error(
          fields.place(),
          "an output has no \"lang\", the language",
          "There is: " + languages() + ".");
      return Optional.empty();
    }
    return text(fields, LANGUAGE).flatMap(name -> emitter(name, field.value().place()));
  }

  private Optional<SchemaEmitter> emitter(String name, SourceLocation place) {
    try {
      return Optional.of(emitters.schema(name));
    } catch (LauncherException e) {
      error(place, String.valueOf(e.getMessage()), e.advice());
      return Optional.empty();
    }
  }

  private String languages() {
    return String.join(", ", emitters.schemas().stream().map(FoundEmitter::name).sorted().toList());
  }

  private Map<String, String> options(YamlNode.Fields fields, SchemaEmitter emitter) {
    Map<String, String> options = new TreeMap<>();
    fields
        .fields()
        .forEach((key, field) -> {
          if (key.equals(LANGUAGE) || key.equals(OUT) || ROWS.contains(key)) {
            return;
          }
          Optional<EmitterOption> option =
              OptionText.find(emitter, key).filter(it -> key.indexOf('.') < 0);
          if (option.isPresent()) {
            set(option.get(), key, field, options);
          } else if (USUAL.contains(key.replace('-', '_'))) {
            warnings.add(
                diagnostic(
                    Severity.WARNING,
                    field.place(),
                    "\"" + key + "\" means nothing to " + emitter.name() + " and is not read",
                    ""));
          } else {
            unknown(key, field.place(), "of " + emitter.name(), keys(emitter));
          }
        });
    return options;
  }

  private static Set<String> keys(SchemaEmitter emitter) {
    Set<String> keys = new TreeSet<>(ROWS);
    keys.add(LANGUAGE);
    keys.add(OUT);
    OptionText.of(emitter).forEach(option -> keys.add(option.name().replace('-', '_')));
    return keys;
  }

  private void set(EmitterOption option, String key, Field field, Map<String, String> options) {
    switch (field.value()) {
      case YamlNode.Nothing _ -> {
        // As if the key were not there.
      }
      case YamlNode.Fields it when option.type() == EmitterOption.Type.MAP ->
          entries(option, it, options);
      case YamlNode.Scalar it when option.type() != EmitterOption.Type.MAP -> {
        String value = OptionText.value(option, it.text());
        if (OptionText.fits(option, value)) {
          options.put(option.name(), value);
        } else {
          error(
              it.place(),
              "\"%s\" is \"%s\"; it takes %s".formatted(key, it.text(), OptionText.wanted(option)),
              "");
        }
      }
      case YamlNode other ->
          error(other.place(), "\"%s\" takes %s".formatted(key, OptionText.wanted(option)), "");
    }
  }

  private void entries(EmitterOption option, YamlNode.Fields map, Map<String, String> options) {
    map.fields()
        .forEach((key, field) -> {
          if (field.value() instanceof YamlNode.Scalar value) {
            options.put(option.name() + "." + key, value.text());
          } else {
            error(
                field.place(),
                "\"%s\" in \"%s\" takes a text".formatted(key, option.name().replace('-', '_')),
                "");
          }
        });
  }

  private RowLists rows(YamlNode.Fields fields) {
    return new RowLists(
        list(fields, INCLUDE_TABLES), list(fields, EXCLUDE_TABLES), list(fields, EXCLUDE_SCHEMAS));
  }

  /** A list, or one pattern alone. */
  private Optional<List<String>> list(YamlNode.Fields fields, String key) {
    Field field = fields.fields().get(key);
    if (field == null) {
      return Optional.empty();
    }
    return switch (field.value()) {
      case YamlNode.Nothing _ -> Optional.empty();
      case YamlNode.Scalar it -> Optional.of(List.of(it.text()));
      case YamlNode.Items it -> Optional.of(patterns(it, key));
      case YamlNode.Fields it -> {
        error(it.place(), "\"" + key + "\" takes a list of names or globs, like [a, tmp_*]", "");
        yield Optional.empty();
      }
    };
  }

  private List<String> patterns(YamlNode.Items items, String key) {
    List<String> patterns = new ArrayList<>();
    for (YamlNode item : items.items()) {
      if (item instanceof YamlNode.Scalar scalar) {
        patterns.add(scalar.text());
      } else {
        error(item.place(), "\"" + key + "\" takes a list of names or globs, like [a, tmp_*]", "");
      }
    }
    return patterns;
  }

  private Optional<String> text(YamlNode.Fields fields, String key) {
    Field field = fields.fields().get(key);
    if (field == null || field.value() instanceof YamlNode.Nothing) {
      return Optional.empty();
    }
    if (field.value() instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
      return Optional.of(scalar.text());
    }
    error(field.value().place(), "\"" + key + "\" takes a text", "");
    return Optional.empty();
  }

  private void unknown(String key, SourceLocation place, String whose, Set<String> known) {
    String meant =
        NearestName.of(key.replace('-', '_'), known)
            .map(name -> " Did you mean \"" + name + "\"?")
            .orElse("");
    error(
        place,
        "the key \"" + key + "\" is unknown." + meant,
        "The keys " + whose + " are " + String.join(", ", known) + ".");
  }

  private void error(SourceLocation place, String message, String advice) {
    errors.add(diagnostic(Severity.ERROR, place, message, advice));
  }

  private static Diagnostic diagnostic(
      Severity severity, SourceLocation place, String message, String advice) {
    return new Diagnostic(
        severity,
        message,
        Optional.of(place),
        Optional.empty(),
        Optional.of(advice).filter(text -> !text.isEmpty()));
  }
}
