package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.Choices;
import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.NameCase;
import dev.pgflux.emitters.code.Readonly;
import dev.pgflux.emitters.code.UsualOptions;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import java.util.ArrayList;
import java.util.List;

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
    Choices<String> jsonShapes) {

  static List<EmitterOption> all() {
    List<EmitterOption> options =
        new ArrayList<>(
            List.of(
                UsualOptions.packageName("What the package's docstring calls it."),
                EmitterOption.choice(
                    "null-style",
                    List.of("union", "optional"),
                    "NULL as a union, str | None, or as Optional[str]."),
                EmitterOption.choice(
                    "enum-style", List.of("strenum", "enum"), "StrEnum, or str and Enum."),
                UsualOptions.columnCase("How attributes are named."),
                UsualOptions.readonly(
                    "Columns that are frozen in models, and left out of those for writing."),
                UsualOptions.functions("Calls of functions and procedures."),
                EmitterOption.flag("async", false, "The calls for asynchronous connections too."),
                UsualOptions.partitions("Models of partitions too."),
                UsualOptions.jsonShapes(
                    "The type of a JSON column: shop.customer.preferences=app.shapes.Preferences.")));
    options.addAll(ChosenTypes.options("Python", "app.money.Amount"));
    return List.copyOf(options);
  }

  static PythonOptions of(EmitterOptions options) {
    return new PythonOptions(
        UsualOptions.packageName(options),
        options.text("null-style").equals("optional"),
        options.text("enum-style").equals("strenum"),
        UsualOptions.columnCase(options),
        UsualOptions.readonly(options),
        UsualOptions.functions(options),
        options.flag("async"),
        UsualOptions.partitions(options),
        UsualOptions.jsonShapes(options));
  }
}
