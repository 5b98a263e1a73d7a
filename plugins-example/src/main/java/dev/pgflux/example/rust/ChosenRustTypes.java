package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rust types that people chose. Those of the configuration belong to who runs the tool. Those of a
 * comment come with the database, and must be the name of a type with its arguments: nothing that
 * could end a field and begin another.
 */
final class ChosenRustTypes {
  private static final String OF_TYPES = "type-overrides";
  private static final String OF_COLUMNS = "column-types";
  private static final String SHAPES = "json-shapes";
  private static final String HINT = "rusttype";

  private static final String PATH = "(?:::)?[A-Za-z_][A-Za-z0-9_]*(?:::[A-Za-z_][A-Za-z0-9_]*)*";
  private static final Pattern SIMPLE = Pattern.compile(PATH);

  /** A name with simple arguments, which is replaced by a simple name from the inside out. */
  private static final Pattern WITH_ARGUMENTS =
      Pattern.compile(
          PATH + "<" + PATH + "(?:," + PATH + ")*>|\\(" + PATH + "(?:," + PATH + ")*\\)");

  /** The names that SQL has for types beside the catalog's. */
  private static final Map<String, String> CATALOG_NAMES =
      Map.ofEntries(
          Map.entry("boolean", "bool"),
          Map.entry("smallint", "int2"),
          Map.entry("integer", "int4"),
          Map.entry("int", "int4"),
          Map.entry("bigint", "int8"),
          Map.entry("real", "float4"),
          Map.entry("double precision", "float8"),
          Map.entry("decimal", "numeric"),
          Map.entry("character varying", "varchar"),
          Map.entry("character", "bpchar"),
          Map.entry("char", "bpchar"),
          Map.entry("bit varying", "varbit"),
          Map.entry("timestamp with time zone", "timestamptz"),
          Map.entry("timestamp without time zone", "timestamp"),
          Map.entry("time with time zone", "timetz"),
          Map.entry("time without time zone", "time"));

  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> columns;
  private final Map<String, String> shapes;

  ChosenRustTypes(EmitterOptions options) {
    options
        .map(OF_TYPES)
        .forEach((name, type) -> types.put(CATALOG_NAMES.getOrDefault(name, name), oneLine(type)));
    columns = options.map(OF_COLUMNS);
    columns.values().forEach(ChosenRustTypes::oneLine);
    shapes = options.map(SHAPES);
    shapes.values().forEach(ChosenRustTypes::oneLine);
  }

  static List<EmitterOption> options() {
    return List.of(
        EmitterOption.map(
            OF_TYPES,
            "The Rust type of a PostgreSQL type, such as timestamptz=time::OffsetDateTime."),
        EmitterOption.map(
            OF_COLUMNS, "The Rust type of a column: shop.customer.id=crate::CustomerId."),
        EmitterOption.map(
            SHAPES,
            "What the JSON of a column holds, read as sqlx::types::Json: shop.customer.settings=crate::Settings."));
  }

  /** The type of a column, if somebody chose it. */
  Optional<String> of(NamedModel owner, ColumnModel column) {
    return configured(columns, owner, column)
        .or(() ->
            configured(shapes, owner, column).map(shape -> "sqlx::types::Json<" + shape + ">"))
        .or(() ->
            Optional.ofNullable(column.hints().get(HINT))
                .map(type -> fromComment(owner, column, type)));
  }

  /** The type of each value of a PostgreSQL type, if somebody chose it. */
  Optional<String> of(TypeModel type) {
    return Stream.of(type.schema() + "." + type.name(), type.name())
        .flatMap(key -> Optional.ofNullable(types.get(key)).stream())
        .findFirst();
  }

  private static Optional<String> configured(
      Map<String, String> chosen, NamedModel owner, ColumnModel column) {
    String path = owner.name() + "." + column.name();
    return Stream.of(owner.schema() + "." + path, path)
        .flatMap(key -> Optional.ofNullable(chosen.get(key)).stream())
        .findFirst();
  }

  private static String fromComment(NamedModel owner, ColumnModel column, String type) {
    String rest = type;
    String before;
    do {
      before = rest;
      rest = WITH_ARGUMENTS.matcher(rest).replaceAll("T");
    } while (!rest.equals(before));
    if (!SIMPLE.matcher(rest).matches()) {
      throw new EmitterException(
          "The comment of column %s.%s.%s sets %s=%s, which is no name of a type. Mend the comment."
              .formatted(
                  RustText.visible(owner.schema()),
                  RustText.visible(owner.name()),
                  RustText.visible(column.name()),
                  HINT,
                  RustText.visible(type)));
    }
    return type;
  }

  private static String oneLine(String type) {
    if (type.isBlank() || type.chars().anyMatch(Character::isISOControl)) {
      throw new EmitterException(
          "\"%s\" is no type: it must be one line.".formatted(RustText.visible(type)));
    }
    return type;
  }
}
