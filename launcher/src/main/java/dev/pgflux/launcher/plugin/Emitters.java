package dev.pgflux.launcher.plugin;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.launcher.settings.NearestName;
import dev.pgflux.ports.plugin.Emitter;
import dev.pgflux.ports.plugin.PlanEmitter;
import dev.pgflux.ports.plugin.SchemaEmitter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every emitter that was found.
 *
 * @param plans what makes text of plans
 * @param schemas what makes files of schemas
 * @param problems what is wrong with plugins, each naming its jar
 */
public record Emitters(
    List<FoundEmitter<PlanEmitter>> plans,
    List<FoundEmitter<SchemaEmitter>> schemas,
    List<String> problems) {

  /** Names so short that any is near to any other. */
  private static final int SHORT = 3;

  /** What people call languages otherwise; an emitter has one name. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("typescript", "ts", "py", "python", "golang", "go", "jsonschema", "json-schema");

  /** Copies the lists. */
  public Emitters {
    plans = List.copyOf(plans);
    schemas = List.copyOf(schemas);
    problems = List.copyOf(problems);
  }

  /**
   * The emitter of plans with a name.
   *
   * @param name what it is called
   * @return the emitter
   * @throws LauncherException if there is none, or more than one
   */
  public PlanEmitter plan(String name) {
    return only(plans, name, "format");
  }

  /**
   * The emitter of schemas with a name.
   *
   * @param name what it is called
   * @return the emitter
   * @throws LauncherException if there is none, or more than one
   */
  public SchemaEmitter schema(String name) {
    return only(schemas, name, "language");
  }

  private <E extends Emitter> E only(List<FoundEmitter<E>> all, String name, String what) {
    List<FoundEmitter<E>> found = all.stream().filter(one -> one.name().equals(name)).toList();
    if (found.size() > 1) {
      throw new LauncherException(
          "Two emitters call themselves \""
              + name
              + "\": "
              + join(found, FoundEmitter::origin)
              + ".",
          "Remove one of them.");
    }
    if (found.isEmpty()) {
      String known = all.isEmpty() ? "none" : join(all, FoundEmitter::name);
      throw new LauncherException(
          "There is no emitter for the "
              + what
              + " \""
              + name
              + "\"; there is: "
              + known
              + "."
              + meant(name, all),
          problems.isEmpty()
              ? "A plugin's jar goes into .pg-flux/plugins, ~/.pg-flux/plugins or a --plugin-dir."
              : "What is wrong with plugins stands above.");
    }
    return found.getFirst().emitter();
  }

  private static <E extends Emitter> String meant(String name, List<FoundEmitter<E>> all) {
    List<String> known = all.stream().map(FoundEmitter::name).toList();
    return Optional.ofNullable(OTHER_NAMES.get(name.toLowerCase(Locale.ROOT)))
        .filter(known::contains)
        .or(() -> name.length() > SHORT ? NearestName.of(name, known) : Optional.empty())
        .map(nearest -> " Did you mean " + nearest + "?")
        .orElse("");
  }

  private static <E extends Emitter> String join(
      List<FoundEmitter<E>> emitters, Function<FoundEmitter<E>, String> text) {
    return emitters.stream().map(text).sorted().collect(Collectors.joining(", "));
  }
}
