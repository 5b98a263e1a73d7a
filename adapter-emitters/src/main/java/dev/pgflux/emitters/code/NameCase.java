package dev.pgflux.emitters.code;

import java.util.List;
import java.util.Locale;

/** How the words of a name are put together. */
public enum NameCase {
  /** {@code user_name}. */
  SNAKE,
  /** {@code userName}. */
  CAMEL,
  /** {@code UserName}. */
  PASCAL;

  /** As a person writes them in an option. */
  public static final List<String> CHOICES = List.of("snake", "camel", "pascal");

  /**
   * Reads an option.
   *
   * @param choice one of {@link #CHOICES}
   * @return the case
   */
  public static NameCase of(String choice) {
    return valueOf(choice.toUpperCase(Locale.ROOT));
  }

  /**
   * Puts words together.
   *
   * @param words the words
   * @return the name, empty for no words
   */
  public String join(NameWords words) {
    return switch (this) {
      case SNAKE -> words.snake();
      case CAMEL -> words.camel();
      case PASCAL -> words.pascal();
    };
  }
}
