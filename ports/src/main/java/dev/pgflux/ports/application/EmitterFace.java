package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.Emitter;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.PluginVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an emitter says of itself, asked once: whatever it would say later does not count.
 *
 * @param origin where it came from, for a person
 * @param name its name
 * @param description one line
 * @param options its options
 */
record EmitterFace(String origin, String name, String description, List<EmitterOption> options) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final String NAMES = "a name has lower-case letters, digits and -";
  private static final int MOST_OPTIONS = 1000;

  EmitterFace {
    options = List.copyOf(options);
  }

  /**
   * Asks an emitter.
   *
   * @throws EmitterException when it is of another version, or what it says is of no use
   */
  static EmitterFace of(Emitter emitter, String origin) {
    String who =
        "The emitter "
            + emitter.getClass().getName()
            + (origin.isEmpty() ? "" : " (" + origin + ")");
    int version = PluginCall.guarded(who, emitter::pluginVersion);
    if (version != PluginVersion.MAJOR) {
      throw new EmitterException(
          "%s was compiled for version %d of the plugin interface, and this pg-flux has version %d. Take a build of the plugin for version %d, or the pg-flux that goes with it."
              .formatted(who, version, PluginVersion.MAJOR, PluginVersion.MAJOR));
    }
    @Nullable String name = PluginCall.guarded(who, emitter::name);
    if (!isName(name)) {
      throw defect(who, "calls itself " + shown(name) + "; " + NAMES);
    }
    @Nullable String description = PluginCall.guarded(who, emitter::description);
    if (description == null) {
      throw defect(who, "has null as its description");
    }
    return new EmitterFace(
        origin,
        String.valueOf(name),
        PluginCall.oneLine(description),
        PluginCall.guarded(who, () -> options(who, emitter.options())));
  }

  /** The emitter, as the beginning of a sentence. */
  String who() {
    return "The emitter " + name + (origin.isEmpty() ? "" : " (" + origin + ")");
  }

  /** Lets the emitter work. What it refuses by itself is told with its name. */
  <T> T guarded(Supplier<T> work) {
    try {
      return PluginCall.guarded(who(), work);
    } catch (EmitterException e) {
      String message = PluginCall.oneLine(String.valueOf(e.getMessage()));
      if (message.startsWith(who())) {
        throw e;
      }
      throw new EmitterException(
          who() + " refuses: " + message + (message.endsWith(".") ? "" : "."));
    }
  }

  private static List<EmitterOption> options(String who, @Nullable List<EmitterOption> options) {
    if (options == null) {
      throw defect(who, "has null as its options");
    }
    List<EmitterOption> copies = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Iterator<EmitterOption> each = options.iterator();
    while (each.hasNext()) {
      EmitterOption option = each.next();
      if (!isWhole(option)) {
        throw defect(
            who,
            "has null as an option or in one, or an option with a default that it does not take");
      }
      if (!isName(option.name()) || !names.add(option.name())) {
        throw defect(
            who, "has an option called " + shown(option.name()) + ", or has it twice; " + NAMES);
      }
      copies.add(option);
      if (copies.size() > MOST_OPTIONS) {
        throw defect(who, "has more than " + MOST_OPTIONS + " options");
      }
    }
    return copies;
  }

  /** A list holds null, and a record does, where its maker put it, whatever the interface says. */
  private static boolean isWhole(@Nullable EmitterOption option) {
    if (option == null) {
      return false;
    }
    return Objects.nonNull(option.type())
        && Objects.nonNull(option.documentation())
        && Objects.nonNull(option.defaultValue())
        && option.defaultValue().map(value -> OptionValues.fits(option, value)).orElse(true);
  }

  private static boolean isName(@Nullable String name) {
    return name != null && NAME.matcher(name).matches();
  }

  private static String shown(@Nullable String name) {
    return name == null ? "null" : "\"" + PluginCall.oneLine(name) + "\"";
  }

  /** A fault that nobody but the emitter's author can mend. */
  static EmitterException defect(String who, String what) {
    return new EmitterException(
        "%s %s. This is a defect of it: tell its author, or take another version of it."
            .formatted(who, what));
  }
}
