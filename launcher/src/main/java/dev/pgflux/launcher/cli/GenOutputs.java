package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.codegen.CodegenConfiguration;
import dev.pgflux.launcher.codegen.CodegenConfigurationReader;
import dev.pgflux.launcher.codegen.RowLists;
import dev.pgflux.launcher.files.OutputDirectory;
import dev.pgflux.launcher.plugin.Emitters;
import dev.pgflux.ports.in.GenerateCode.Output;
import dev.pgflux.ports.plugin.SchemaEmitter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which outputs are generated: those of the configuration file, or one for each language. */
final class GenOutputs {

  static final String LANGUAGE = "--lang";
  static final String OUT = "--out";
  static final String CONFIGURATION = "--codegen-config";
  static final String INCLUDE = "--include-tables";
  static final String EXCLUDE = "--exclude-tables";
  static final String EXCLUDE_SCHEMAS = "--exclude-schemas";
  private static final String USUAL_FOLDER = "internal/dbgen";

  private final CommandContext context;
  private final GenFlags flags;
  private final Emitters emitters;

  GenOutputs(CommandContext context, GenFlags flags, Emitters emitters) {
    this.context = context;
    this.flags = flags;
    this.emitters = emitters;
  }

  /** The configuration file: the one that is named, or the usual one if it is there. */
  static Optional<Path> configurationFile(CommandContext context, GenFlags flags) {
    Path usual = context.workingDirectory().resolve(CodegenConfiguration.FILE_NAME);
    return flags
        .value(CONFIGURATION)
        .map(value -> context.path(CONFIGURATION, value))
        .or(() -> Optional.of(usual).filter(Files::exists));
  }

  /** The outputs, in the order of the file or of the languages. */
  List<Output> read() {
    RowLists rows =
        new RowLists(flags.list(INCLUDE), flags.list(EXCLUDE), flags.list(EXCLUDE_SCHEMAS));
    EmitterFlags options = new EmitterFlags(flags);
    Optional<Path> file = configurationFile(context, flags);
    List<Wanted> wanted = file.map(this::configured).orElseGet(this::ofLanguages);
    options.requireKnownTo(wanted.stream().map(it -> it.output().emitter()).distinct().toList());
    return wanted.stream().map(it -> output(it, options, rows)).toList();
  }

  /** An output, and the patterns that the file has for all of its outputs. */
  private record Wanted(CodegenConfiguration.Output output, RowLists rowsOfAll) {}

  private Output output(Wanted wanted, EmitterFlags options, RowLists rows) {
    CodegenConfiguration.Output output = wanted.output();
    String folder = flags.value(OUT).or(output::out).orElse(USUAL_FOLDER);
    return new Output(
        output.emitter(),
        options.of(output.emitter(), output.options()),
        List.of(
            rows.selection(),
            wanted.rowsOfAll().where(rows).selection(),
            output.rows().where(rows).selection()),
        new OutputDirectory(context.path(OUT, folder), context.workingDirectory()));
  }

  private List<Wanted> configured(Path file) {
    CodegenConfigurationReader.Result result = CodegenConfigurationReader.read(file, emitters);
    context.tell(result.warnings());
    CodegenConfiguration configuration = result.configuration();
    List<String> languages = flags.list(LANGUAGE).orElse(List.of());
    for (String language : languages) {
      if (configuration.outputs().stream().noneMatch(it -> isOf(it, language))) {
        throw noOutput(emitters.schema(language), configuration);
      }
    }
    return configuration.outputs().stream()
        .filter(it -> languages.isEmpty() || languages.stream().anyMatch(one -> isOf(it, one)))
        .map(it -> new Wanted(it, configuration.rows()))
        .toList();
  }

  private static boolean isOf(CodegenConfiguration.Output output, String language) {
    return output.emitter().name().equals(language);
  }

  private static LauncherException noOutput(
      SchemaEmitter emitter, CodegenConfiguration configuration) {
    List<String> there =
        configuration.outputs().stream().map(it -> it.emitter().name()).distinct().toList();
    return new LauncherException(
        "The configuration file %s has no output of the language \"%s\"; it has: %s."
            .formatted(configuration.file(), emitter.name(), String.join(", ", there)),
        "Add an output with  lang: " + emitter.name() + "  to it.");
  }

  private List<Wanted> ofLanguages() {
    List<String> languages = flags.list(LANGUAGE).orElse(List.of());
    if (languages.isEmpty()) {
      throw new LauncherException(
          "No language was named.",
          "Name one with --lang; there are those that  pg-flux gen --list  shows. Or write a configuration"
              + " file with  pg-flux gen init .");
    }
    return languages.stream()
        .distinct()
        .map(emitters::schema)
        .map(emitter ->
            new CodegenConfiguration.Output(emitter, Optional.empty(), Map.of(), RowLists.NONE))
        .map(output -> new Wanted(output, RowLists.NONE))
        .toList();
  }
}
