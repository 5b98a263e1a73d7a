package dev.pgflux.launcher.cli;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.codegen.OptionText;
import dev.pgflux.launcher.settings.NearestName;
import dev.pgflux.launcher.settings.Setting;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.SchemaEmitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The options of emitters on the command line: the usual ones have flags of their own, any other is
 * given as {@code --option name=value}.
 */
final class EmitterFlags {

  private static final String OPTION = "--option";

  private static final List<CommandOption> USUAL =
      List.of(
          CommandOption.value("--package", "NAME", "The package or module (dbgen)."),
          CommandOption.flag("--functions", "Generate calls of functions too."),
          CommandOption.value("--column-case", "CASE", "Names of fields: snake, camel or pascal."),
          CommandOption.value("--orm-tags", "LIBRARY", "Go tags: sqlx, gorm, bun or ent."),
          CommandOption.value(
              "--omitempty", "WHICH", "Go fields with omitempty: nullable, defaults or all."),
          CommandOption.value(
              "--readonly",
              "WHICH",
              "Fields that cannot be written: none, identity, generated, defaults or all."),
          CommandOption.value("--bigint-as", "TYPE", "TypeScript's bigint, number or string."),
          CommandOption.value("--date-as", "TYPE", "TypeScript's Date, string or temporal."),
          CommandOption.value(
              "--null-style", "STYLE", "How NULL is shown: union, undefined or optional."),
          CommandOption.value(
              "--enum-style", "STYLE", "How enums are shown: union, const-object or ts-enum."),
          CommandOption.flag("--branded-ids", "A type of its own for each table's key."),
          CommandOption.flag("--insert-update-helpers", "Types for inserting and updating."),
          CommandOption.value("--validators", "LIBRARY", "Validators: zod."));

  /** Variables that mean something to every command are no options of emitters. */
  private static final Set<String> TAKEN =
      Arrays.stream(Setting.values())
          .flatMap(setting -> setting.flags().stream())
          .collect(Collectors.toUnmodifiableSet());

  private final GenFlags flags;
  private final Map<String, String> given = new LinkedHashMap<>();

  EmitterFlags(GenFlags flags) {
    this.flags = flags;
    for (CommandOption option : USUAL) {
      String flag = option.names().getFirst();
      flags
          .invocation()
          .option(flag)
          .ifPresent(value -> given.put(flag.substring("--".length()), value));
    }
    for (String pair : flags.invocation().options().getOrDefault(OPTION, List.of())) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new LauncherException(
            "\"" + pair + "\" sets no option.", "Write it like --option name=value.");
      }
      given.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
  }

  static List<CommandOption> options() {
    List<CommandOption> options = new ArrayList<>(USUAL);
    options.add(
        CommandOption.list(OPTION, "NAME=VALUE", "Any other option of an emitter (repeatable)."));
    return options;
  }

  /** With several languages an option counts for those that know it; one of them must. */
  void requireKnownTo(List<SchemaEmitter> emitters) {
    for (String name : given.keySet()) {
      if (emitters.stream().noneMatch(emitter -> OptionText.find(emitter, name).isPresent())) {
        List<String> known =
            emitters.stream()
                .flatMap(emitter -> OptionText.of(emitter).stream())
                .map(EmitterOption::name)
                .distinct()
                .sorted()
                .toList();
        throw new LauncherException(
            "The option \""
                + name
                + "\" means nothing to "
                + names(emitters)
                + "."
                + NearestName.of(name, known)
                    .map(nearest -> " Did you mean \"" + nearest + "\"?")
                    .orElse(""),
            known.isEmpty()
                ? "There are no options."
                : "The options are: " + String.join(", ", known) + ".");
      }
    }
  }

  private static String names(List<SchemaEmitter> emitters) {
    return emitters.stream().map(SchemaEmitter::name).distinct().collect(Collectors.joining(", "));
  }

  /**
   * The options of an emitter: what flags say, then the environment, then a configuration file.
   *
   * @param emitter whose options
   * @param configured what the file says
   */
  Map<String, String> of(SchemaEmitter emitter, Map<String, String> configured) {
    Map<String, String> values = new LinkedHashMap<>(configured);
    for (EmitterOption option : OptionText.of(emitter)) {
      if (option.type() != EmitterOption.Type.MAP && !TAKEN.contains(option.name())) {
        flags
            .variable(option.name())
            .ifPresent(value -> values.put(option.name(), OptionText.value(option, value)));
      }
    }
    given.forEach((name, value) ->
        OptionText.find(emitter, name)
            .ifPresent(option -> values.put(key(option, name), OptionText.value(option, value))));
    return values;
  }

  /** The name as the emitter has it; what follows the point of a map stays as it is. */
  private static String key(EmitterOption option, String name) {
    return option.name() + name.substring(option.name().length());
  }
}
