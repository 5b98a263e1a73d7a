package dev.pgflux.example.rust;

import dev.pgflux.example.rust.RustScalars.Numeric;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What may be set.
 *
 * @param chosen types of the language that people chose
 * @param numeric what numeric becomes
 * @param newtypes whether domains are types of their own
 * @param nullableElements whether elements of arrays may be NULL
 * @param layout where modules are
 * @param columnCase the names of fields in JSON
 * @param derives traits that structs derive beside the usual ones
 * @param inserts whether there are structs to insert by
 * @param functions whether there are calls of functions
 * @param partitions whether partitions have structs of their own
 * @param searchPath the schemas whose types the server calls by their names alone
 */
record RustOptions(
    ChosenRustTypes chosen,
    Numeric numeric,
    boolean newtypes,
    boolean nullableElements,
    String layout,
    String columnCase,
    List<String> derives,
    boolean inserts,
    boolean functions,
    boolean partitions,
    List<String> searchPath) {
  private static final String NUMERIC = "numeric";
  private static final String DOMAINS = "domains";
  private static final String NEWTYPE = "newtype";
  private static final String ELEMENTS = "array-elements";
  private static final String NULLABLE = "nullable";
  private static final String MODULES = "modules";
  private static final String COLUMN_CASE = "column-case";
  private static final String DERIVES = "derives";
  private static final String INSERTS = "insert-structs";
  private static final String FUNCTIONS = "functions";
  private static final String PARTITIONS = "partitions";
  private static final String SEARCH_PATH = "search-path";

  private static final Pattern TRAIT =
      Pattern.compile("(?:::)?[A-Za-z_][A-Za-z0-9_]*(?:::[A-Za-z_][A-Za-z0-9_]*)*");

  static List<EmitterOption> declared() {
    List<EmitterOption> options = new ArrayList<>(ChosenRustTypes.options());
    options.add(
        EmitterOption.choice(
            NUMERIC,
            List.of("rust-decimal", "bigdecimal", "f64", "text"),
            "What numeric becomes; f64 and text are read by a cast, as sqlx decodes no numeric to them."));
    options.add(
        EmitterOption.choice(
            DOMAINS,
            List.of(NEWTYPE, "alias"),
            "Whether a domain is a type of its own or another name of the type that it narrows."));
    options.add(
        EmitterOption.choice(
            ELEMENTS,
            List.of("required", NULLABLE),
            "Whether an element of an array may be NULL (Vec<Option<T>>)."));
    options.add(
        EmitterOption.choice(
            MODULES,
            List.of(RustLayout.FLAT, RustLayout.SCHEMAS),
            "All modules side by side, or one module for each database schema."));
    options.add(
        EmitterOption.choice(
            COLUMN_CASE,
            List.of("snake", "camel", "pascal"),
            "The names that serde uses: the columns' own, camelCase or PascalCase."));
    options.add(
        EmitterOption.text(
            DERIVES, "", "Traits that structs derive too, separated by commas: Default,Eq."));
    options.add(
        EmitterOption.flag(
            INSERTS, false, "Whether tables get structs to insert rows by, such as NewCustomer."));
    options.add(
        EmitterOption.flag(FUNCTIONS, false, "Whether functions and procedures can be called."));
    options.add(
        EmitterOption.flag(
            PARTITIONS,
            false,
            "Whether partitions get structs of their own beside their parents'."));
    options.add(
        EmitterOption.text(
            SEARCH_PATH,
            "public",
            "The search_path of the program's connections, by which the server names types."));
    return options;
  }

  static RustOptions of(EmitterOptions options) {
    return new RustOptions(
        new ChosenRustTypes(options),
        Numeric.valueOf(options.text(NUMERIC).replace('-', '_').toUpperCase(Locale.ROOT)),
        options.text(DOMAINS).equals(NEWTYPE),
        options.text(ELEMENTS).equals(NULLABLE),
        options.text(MODULES),
        options.text(COLUMN_CASE),
        traits(options.text(DERIVES)),
        options.flag(INSERTS),
        options.flag(FUNCTIONS),
        options.flag(PARTITIONS),
        words(options.text(SEARCH_PATH)));
  }

  private static List<String> traits(String text) {
    List<String> traits = words(text);
    for (String trait : traits) {
      if (!TRAIT.matcher(trait).matches()) {
        throw new EmitterException(
            "The option %s has \"%s\", which is no name of a trait.".formatted(DERIVES, trait));
      }
    }
    return traits;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
