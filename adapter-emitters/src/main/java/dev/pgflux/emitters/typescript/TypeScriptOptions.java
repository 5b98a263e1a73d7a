package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.Choices;
import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.NameCase;
import dev.pgflux.emitters.code.Readonly;
import dev.pgflux.emitters.code.UsualOptions;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was asked for. */
record TypeScriptOptions(
    NullStyle nullStyle,
    EnumStyle enumStyle,
    BigintAs bigintAs,
    DateAs dateAs,
    String temporalFrom,
    boolean parsedStructures,
    Readonly readonly,
    NameCase columnCase,
    boolean brandedIds,
    boolean insertUpdate,
    boolean zod,
    boolean functions,
    boolean partitions,
    Choices<String> jsonShapes) {

  /** How NULL is shown in what is read. */
  enum NullStyle {
    UNION,
    UNDEFINED,
    OPTIONAL
  }

  /** How an enum is shown. */
  enum EnumStyle {
    UNION,
    CONST_OBJECT,
    TS_ENUM
  }

  /** The type of bigint. */
  enum BigintAs {
    STRING,
    BIGINT,
    NUMBER
  }

  /** The type of dates and times. */
  enum DateAs {
    DATE,
    STRING,
    TEMPORAL
  }

  static List<EmitterOption> declared() {
    List<EmitterOption> options =
        new ArrayList<>(
            List.of(
                EmitterOption.choice(
                    "null-style",
                    List.of("union", "undefined", "optional"),
                    "How NULL is shown: T | null, T | undefined, or a property that may be missing."),
                EmitterOption.choice(
                    "enum-style",
                    List.of("union", "const-object", "ts-enum"),
                    "How enums are shown: a union of labels, an object of labels, or an enum."),
                EmitterOption.choice(
                    "bigint-as",
                    List.of("string", "bigint", "number"),
                    "The type of bigint; a number loses digits beyond 2^53."),
                EmitterOption.choice(
                    "date-as",
                    List.of("Date", "string", "temporal"),
                    "The type of dates and times: Date, the text, or Temporal's types."),
                EmitterOption.text(
                    "temporal-from",
                    "temporal-polyfill",
                    "The package that Temporal is imported from; empty where it is global."),
                EmitterOption.choice(
                    "structures",
                    List.of("text", "parsed"),
                    "Composites, ranges and arrays that node-postgres leaves as text: text, or parsed."),
                UsualOptions.readonly(
                    "Which properties of rows are readonly; each choice includes those before it."),
                UsualOptions.columnCase("Keys: the columns' own names, camel or pascal."),
                EmitterOption.flag(
                    "branded-ids", false, "A type of its own for the primary key of each table."),
                UsualOptions.helpers("Types of what is inserted and updated."),
                EmitterOption.choice(
                    "validators", List.of("none", "zod"), "Schemas that check values: zod."),
                UsualOptions.functions("Typed calls of functions and procedures."),
                UsualOptions.partitions("Types of partitions beside those of their parents."),
                UsualOptions.jsonShapes(
                    "The type of a JSON column: shop.customer.preferences=./shapes.js#Preferences.")));
    options.addAll(ChosenTypes.options("TypeScript", "./money.js#Money"));
    return options;
  }

  static TypeScriptOptions of(EmitterOptions options) {
    return new TypeScriptOptions(
        choice(NullStyle.class, options.text("null-style")),
        choice(EnumStyle.class, options.text("enum-style")),
        choice(BigintAs.class, options.text("bigint-as")),
        choice(DateAs.class, options.text("date-as")),
        options.text("temporal-from"),
        options.text("structures").equals("parsed"),
        UsualOptions.readonly(options),
        UsualOptions.columnCase(options),
        options.flag("branded-ids"),
        UsualOptions.helpers(options),
        options.text("validators").equals("zod"),
        UsualOptions.functions(options),
        UsualOptions.partitions(options),
        UsualOptions.jsonShapes(options));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
