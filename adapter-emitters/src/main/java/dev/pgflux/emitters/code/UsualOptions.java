package dev.pgflux.emitters.code;

import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;

/**
 * Options that most languages have under one name, with the same values. Each language describes
 * them in its own words.
 */
public final class UsualOptions {
  private static final String PACKAGE = "package";
  private static final String COLUMN_CASE = "column-case";
  private static final String READONLY = "readonly";
  private static final String HELPERS = "insert-update-helpers";
  private static final String FUNCTIONS = "functions";
  private static final String PARTITIONS = "partitions";
  private static final String JSON_SHAPES = "json-shapes";

  private UsualOptions() {}

  /** The option of the package's name. */
  public static EmitterOption packageName(String description) {
    return EmitterOption.text(PACKAGE, "dbgen", description);
  }

  /** The package's name. */
  public static String packageName(EmitterOptions options) {
    return options.text(PACKAGE);
  }

  /** The option of how names of columns are written, with the columns' own as the default. */
  public static EmitterOption columnCase(String description) {
    return EmitterOption.choice(COLUMN_CASE, NameCase.CHOICES, description);
  }

  /** How names of columns are written. */
  public static NameCase columnCase(EmitterOptions options) {
    return NameCase.of(options.text(COLUMN_CASE));
  }

  /** The option of what nobody writes. */
  public static EmitterOption readonly(String description) {
    return EmitterOption.choice(READONLY, Readonly.CHOICES, description);
  }

  /** What nobody writes. */
  public static Readonly readonly(EmitterOptions options) {
    return Readonly.of(options.text(READONLY));
  }

  /** The flag for what inserts and updates. */
  public static EmitterOption helpers(String description) {
    return EmitterOption.flag(HELPERS, false, description);
  }

  /** Whether there is something that inserts and updates. */
  public static boolean helpers(EmitterOptions options) {
    return options.flag(HELPERS);
  }

  /** The flag for calls of routines. */
  public static EmitterOption functions(String description) {
    return EmitterOption.flag(FUNCTIONS, false, description);
  }

  /** Whether there are calls of routines. */
  public static boolean functions(EmitterOptions options) {
    return options.flag(FUNCTIONS);
  }

  /** The flag for partitions beside their parents. */
  public static EmitterOption partitions(String description) {
    return EmitterOption.flag(PARTITIONS, false, description);
  }

  /** Whether there are partitions beside their parents. */
  public static boolean partitions(EmitterOptions options) {
    return options.flag(PARTITIONS);
  }

  /** The option of the types of JSON columns. */
  public static EmitterOption jsonShapes(String description) {
    return EmitterOption.map(JSON_SHAPES, description);
  }

  /** The types of JSON columns. */
  public static Choices<String> jsonShapes(EmitterOptions options) {
    return new Choices<>(options.map(JSON_SHAPES));
  }
}
