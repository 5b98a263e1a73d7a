package dev.pgflux.launcher.codegen;

import dev.pgflux.ports.application.EmitterCompatibility;
import dev.pgflux.ports.plugin.Emitter;
import dev.pgflux.ports.plugin.EmitterOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The options of emitters as people write them. */
public final class OptionText {

  private OptionText() {}

  /**
   * The options of an emitter.
   *
   * @param emitter any emitter
   * @return what may be set
   */
  public static List<EmitterOption> of(Emitter emitter) {
    return EmitterCompatibility.guarded(emitter, emitter::options);
  }

  /**
   * Finds an option.
   *
   * @param emitter whose
   * @param name with - or _ between its words; of a map, also {@code option.key}
   * @return the option, if there is such a one
   */
  public static Optional<EmitterOption> find(Emitter emitter, String name) {
    String wanted = name.replace('_', '-');
    int dot = wanted.indexOf('.');
    return of(emitter).stream()
        .filter(option ->
            option.name().equals(wanted)
                || (option.type() == EmitterOption.Type.MAP
                    && dot > 0
                    && option.name().equals(wanted.substring(0, dot))))
        .findFirst();
  }

  /**
   * A value as emitters read it: a flag may be said in all the words that settings take.
   *
   * @param option what is set
   * @param value as written
   * @return the value, which need not be one that the option takes
   */
  public static String value(EmitterOption option, String value) {
    if (option.type() != EmitterOption.Type.FLAG) {
      return value;
    }
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "true", "t", "yes", "on", "1" -> "true";
      case "false", "f", "no", "off", "0" -> "false";
      default -> value;
    };
  }

  /**
   * What an option takes.
   *
   * @param option any option
   * @return words for a message, such as {@code true or false}
   */
  public static String wanted(EmitterOption option) {
    return switch (option.type()) {
      case TEXT -> "a text";
      case FLAG -> "true or false";
      case NUMBER -> "a whole number";
      case CHOICE -> "one of " + String.join(", ", option.choices());
      case MAP -> "keys with a text each, such as {key: text}";
    };
  }

  /**
   * Whether an option takes a value.
   *
   * @param option any option but a map
   * @param value as {@link #value} gives it
   * @return true if it does
   */
  public static boolean fits(EmitterOption option, String value) {
    return switch (option.type()) {
      case TEXT -> true;
      case FLAG -> value.equals("true") || value.equals("false");
      case NUMBER -> value.matches("-?(0|[1-9][0-9]{0,17})");
      case CHOICE -> option.choices().contains(value);
      case MAP -> false;
    };
  }
}
