package dev.pgflux.ports.plugin;

import java.util.List;
import java.util.Optional;

/**
 * Something that may be set for an emitter.
 *
 * @param name what it is called: lower-case letters, digits and {@code -}
 * @param type which values it takes
 * @param choices the values of a {@link Type#CHOICE}; else empty
 * @param documentation one sentence
 * @param defaultValue its value when none is given; empty for none
 */
public record EmitterOption(
    String name,
    Type type,
    List<String> choices,
    String documentation,
    Optional<String> defaultValue) {

  /** Which values an option takes. */
  public enum Type {
    /** Any text. */
    TEXT,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A whole number. */
    NUMBER,
    /** One of a few words. */
    CHOICE,
    /** Texts by key. */
    MAP
  }

  /** Copies the choices. */
  public EmitterOption {
    choices = List.copyOf(choices);
  }

  /**
   * An option for any text.
   *
   * @param name what it is called
   * @param defaultValue its value when none is given
   * @param documentation one sentence
   * @return the option
   */
  public static EmitterOption text(String name, String defaultValue, String documentation) {
    return new EmitterOption(name, Type.TEXT, List.of(), documentation, Optional.of(defaultValue));
  }

  /**
   * An option that is on or off.
   *
   * @param name what it is called
   * @param defaultValue whether it is on when nothing is said
   * @param documentation one sentence
   * @return the option
   */
  public static EmitterOption flag(String name, boolean defaultValue, String documentation) {
    return new EmitterOption(
        name, Type.FLAG, List.of(), documentation, Optional.of(Boolean.toString(defaultValue)));
  }

  /**
   * An option for a whole number.
   *
   * @param name what it is called
   * @param defaultValue its value when none is given
   * @param documentation one sentence
   * @return the option
   */
  public static EmitterOption number(String name, long defaultValue, String documentation) {
    return new EmitterOption(
        name, Type.NUMBER, List.of(), documentation, Optional.of(Long.toString(defaultValue)));
  }

  /**
   * An option for one of a few words.
   *
   * @param name what it is called
   * @param choices the words; the first is the default
   * @param documentation one sentence
   * @return the option
   */
  public static EmitterOption choice(String name, List<String> choices, String documentation) {
    return new EmitterOption(
        name, Type.CHOICE, choices, documentation, Optional.of(choices.getFirst()));
  }

  /**
   * An option for texts by key, empty when none are given.
   *
   * @param name what it is called
   * @param documentation one sentence
   * @return the option
   */
  public static EmitterOption map(String name, String documentation) {
    return new EmitterOption(name, Type.MAP, List.of(), documentation, Optional.empty());
  }
}
