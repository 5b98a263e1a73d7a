package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.Choices;
import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.NameCase;
import dev.pgflux.emitters.code.Readonly;
import dev.pgflux.emitters.code.UsualOptions;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * What was asked for.
 *
 * @param packageName the package of all types
 * @param jspecify whether nullness is annotated
 * @param columnCase how fields are written
 * @param domainRecords whether domains have records of their own
 * @param readonly which columns forms leave out
 * @param jdbc whether records read and write themselves
 * @param forms whether there are forms for INSERT and UPDATE
 * @param functions whether routines can be called
 * @param partitions whether partitions have records
 * @param jsonShapes types of JSON columns
 * @param converters classes that convert chosen types, by type
 */
record JavaSettings(
    String packageName,
    boolean jspecify,
    NameCase columnCase,
    boolean domainRecords,
    Readonly readonly,
    boolean jdbc,
    boolean forms,
    boolean functions,
    boolean partitions,
    Choices<String> jsonShapes,
    Map<String, String> converters) {

  static List<EmitterOption> options() {
    return Stream.concat(
            Stream.of(
                UsualOptions.packageName("The package."),
                EmitterOption.choice(
                    "nullness",
                    List.of("jspecify", "none"),
                    "Whether types are annotated with JSpecify's @NullMarked and @Nullable."),
                EmitterOption.choice(
                    "column-case",
                    List.of("camel", "snake", "pascal"),
                    "How components of records are written."),
                EmitterOption.choice(
                    "domains",
                    List.of("base", "records"),
                    "Whether a domain is its base type or a record around it."),
                EmitterOption.flag(
                    "jdbc", true, "Whether records are read from and written to JDBC."),
                UsualOptions.helpers("Forms for INSERT and UPDATE."),
                UsualOptions.readonly(
                    "Which columns forms leave out, beside those that take no value."),
                UsualOptions.functions("Calls of functions and procedures."),
                UsualOptions.partitions("Records for partitions too."),
                UsualOptions.jsonShapes(
                    "The Java type of a JSON column: shop.customer.preferences=com.acme.Preferences."),
                EmitterOption.map(
                    "converters",
                    "The class whose static methods fromText and toText convert a chosen type:"
                        + " com.acme.Money=com.acme.MoneyText; json= for all json-shapes.")),
            ChosenTypes.options("Java", "com.acme.Money").stream())
        .toList();
  }

  static JavaSettings of(EmitterOptions options) {
    return new JavaSettings(
        packageName(UsualOptions.packageName(options)),
        options.text("nullness").equals("jspecify"),
        UsualOptions.columnCase(options),
        options.text("domains").equals("records"),
        UsualOptions.readonly(options),
        options.flag("jdbc"),
        UsualOptions.helpers(options) && options.flag("jdbc"),
        UsualOptions.functions(options) && options.flag("jdbc"),
        UsualOptions.partitions(options),
        UsualOptions.jsonShapes(options),
        options.map("converters"));
  }

  private static String packageName(String name) {
    if (!SourceVersion.isName(name)) {
      throw new EmitterException(
          "\"%s\" is no name of a Java package. Write it like com.acme.db.".formatted(name));
    }
    return name;
  }

  /** A type that may be null, as the settings write it. */
  String nullable(String type) {
    if (!jspecify) {
      return type;
    }
    if (type.endsWith("[]")) {
      return type.substring(0, type.length() - 2) + " @Nullable []";
    }
    int arguments = type.indexOf('<');
    int dot = type.lastIndexOf('.', arguments < 0 ? type.length() : arguments);
    return type.substring(0, dot + 1) + "@Nullable " + type.substring(dot + 1);
  }
}
