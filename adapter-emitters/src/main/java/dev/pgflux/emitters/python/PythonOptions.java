package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.NameCase;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What may be set.
 *
 * @param packageName what the package is called in its docstring
 * @param optional whether NULL is shown as {@code Optional[…]}
 * @param strEnum whether enums are {@code StrEnum}
 * @param columnCase how attributes are called
 * @param readonly which columns nobody writes
 * @param functions whether there are calls of functions
 * @param async whether there are calls for asynchronous connections too
 * @param partitions whether partitions have models of their own
 * @param jsonShapes types of JSON columns, by {@code schema.table.column}
 */
record PythonOptions(
    String packageName,
    boolean optional,
    boolean strEnum,
    NameCase columnCase,
    Readonly readonly,
    boolean functions,
    boolean async,
    boolean partitions,
    Map<String, String> jsonShapes) {

  private static final String JSON_SHAPES = "json-shapes";

  /** Which columns nobody writes, beside those that PostgreSQL lets nobody write. */
  enum Readonly {
    /** No others. */
    NONE,
    /** Every identity. */
    IDENTITY,
    /** Those, and what is computed. */
    GENERATED,
    /** Those, and what has a default. */
    DEFAULTS,
    /** All columns. */
    ALL;

    static final List<String> CHOICES = List.of("none", "identity", "generated", "defaults", "all");

    boolean covers(ColumnModel.Origin origin) {
      return switch (origin) {
        case NONE -> this == ALL;
        case DEFAULT -> compareTo(DEFAULTS) >= 0;
        case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> compareTo(IDENTITY) >= 0;
        case GENERATED_STORED, GENERATED_VIRTUAL -> compareTo(GENERATED) >= 0;
      };
    }
  }

  static List<EmitterOption> all() {
    List<EmitterOption> options =
        new ArrayList<>(
            List.of(
                EmitterOption.text("package", "dbgen", "What the package's docstring calls it."),
                EmitterOption.choice(
                    "null-style",
                    List.of("union", "optional"),
                    "NULL as a union, str | None, or as Optional[str]."),
                EmitterOption.choice(
                    "enum-style", List.of("strenum", "enum"), "StrEnum, or str and Enum."),
                EmitterOption.choice("column-case", NameCase.CHOICES, "How attributes are named."),
                EmitterOption.choice(
                    "readonly",
                    Readonly.CHOICES,
                    "Columns that are frozen in models, and left out of those for writing."),
                EmitterOption.flag("functions", false, "Calls of functions and procedures."),
                EmitterOption.flag("async", false, "The calls for asynchronous connections too."),
                EmitterOption.flag("partitions", false, "Models of partitions too."),
                EmitterOption.map(
                    JSON_SHAPES,
                    "The type of a JSON column: shop.customer.preferences=app.shapes.Preferences.")));
    options.addAll(ChosenTypes.options("Python", "app.money.Amount"));
    return List.copyOf(options);
  }

  static PythonOptions of(EmitterOptions options) {
    return new PythonOptions(
        options.text("package"),
        options.text("null-style").equals("optional"),
        options.text("enum-style").equals("strenum"),
        NameCase.of(options.text("column-case")),
        Readonly.valueOf(options.text("readonly").toUpperCase(Locale.ROOT)),
        options.flag("functions"),
        options.flag("async"),
        options.flag("partitions"),
        options.map(JSON_SHAPES));
  }
}
