package dev.pgflux.ports.plugin;

import java.util.Map;

/**
 * The values of an emitter's options, checked and with defaults filled in.
 *
 * <p>Asking for an option that the emitter does not declare, or as another type, is an {@link
 * IllegalArgumentException}: a fault of the emitter.
 */
public interface EmitterOptions {

  /**
   * A text or a choice.
   *
   * @param name the option
   * @return its value; the empty string when it has none
   */
  String text(String name);

  /**
   * A flag.
   *
   * @param name the option
   * @return its value
   */
  boolean flag(String name);

  /**
   * A whole number.
   *
   * @param name the option
   * @return its value
   */
  long number(String name);

  /**
   * Texts by key.
   *
   * @param name the option
   * @return its entries, in order of key
   */
  Map<String, String> map(String name);
}
