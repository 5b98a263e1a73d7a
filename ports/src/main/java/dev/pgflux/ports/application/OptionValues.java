package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.Emitter;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Options as people write them, checked against those that an emitter declares. */
public final class OptionValues implements EmitterOptions {
  private final Map<String, EmitterOption> declared;
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, SortedMap<String, String>> maps = new HashMap<>();

  private OptionValues(Map<String, EmitterOption> declared) {
    this.declared = declared;
  }

  /**
   * Checks options. An entry of a {@linkplain EmitterOption.Type#MAP map} is given as {@code
   * option.key}.
   *
   * @param emitter whose options
   * @param given values by name
   * @return the values with defaults filled in
   * @throws EmitterException for a name that is not declared or a value that does not fit
   */
  public static OptionValues of(Emitter emitter, Map<String, String> given) {
    Map<String, EmitterOption> declared = new LinkedHashMap<>();
    emitter.options().forEach(option -> declared.put(option.name(), option));
    OptionValues values = new OptionValues(declared);
    declared.forEach((name, option) -> values.texts.put(name, option.defaultValue().orElse("")));
    new TreeMap<>(given).forEach((name, value) -> values.set(emitter, name, value));
    return values;
  }

  private void set(Emitter emitter, String name, String value) {
    int dot = name.indexOf('.');
    EmitterOption entry = dot > 0 ? declared.get(name.substring(0, dot)) : null;
    if (entry != null && entry.type() == EmitterOption.Type.MAP) {
      maps.computeIfAbsent(entry.name(), key -> new TreeMap<>())
          .put(name.substring(dot + 1), value);
      return;
    }
    EmitterOption option = declared.get(name);
    if (option == null) {
      throw new EmitterException(
          "The emitter %s has no option %s. It has: %s."
              .formatted(emitter.name(), name, String.join(", ", declared.keySet())));
    }
    check(emitter, option, value);
    texts.put(name, value);
  }

  private static void check(Emitter emitter, EmitterOption option, String value) {
    if (!fits(option, value)) {
      throw new EmitterException(
          "The option %s of the emitter %s takes %s, not \"%s\"."
              .formatted(option.name(), emitter.name(), wanted(option), value));
    }
  }

  /** Whether an option takes a value. */
  static boolean fits(EmitterOption option, String value) {
    return switch (option.type()) {
      case TEXT -> true;
      case FLAG -> value.equals("true") || value.equals("false");
      case NUMBER -> isNumber(value);
      case CHOICE -> option.choices().contains(value);
      case MAP -> false;
    };
  }

  private static String wanted(EmitterOption option) {
    return switch (option.type()) {
      case TEXT -> "a text";
      case FLAG -> "true or false";
      case NUMBER -> "a whole number";
      case CHOICE -> "one of " + String.join(", ", option.choices());
      case MAP -> "entries, each as %s.key=value".formatted(option.name());
    };
  }

  private static boolean isNumber(String value) {
    try {
      return Long.toString(Long.parseLong(value)).equals(value);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public String text(String name) {
    require(name, List.of(EmitterOption.Type.TEXT, EmitterOption.Type.CHOICE));
    return texts.getOrDefault(name, "");
  }

  @Override
  public boolean flag(String name) {
    require(name, List.of(EmitterOption.Type.FLAG));
    return Boolean.parseBoolean(texts.get(name));
  }

  @Override
  public long number(String name) {
    require(name, List.of(EmitterOption.Type.NUMBER));
    return Long.parseLong(texts.getOrDefault(name, "0"));
  }

  @Override
  public SortedMap<String, String> map(String name) {
    require(name, List.of(EmitterOption.Type.MAP));
    return Collections.unmodifiableSortedMap(maps.getOrDefault(name, new TreeMap<>()));
  }

  private void require(String name, List<EmitterOption.Type> types) {
    EmitterOption option = declared.get(name);
    if (option == null || !types.contains(option.type())) {
      throw new IllegalArgumentException("no option %s of type %s".formatted(name, types));
    }
  }
}
