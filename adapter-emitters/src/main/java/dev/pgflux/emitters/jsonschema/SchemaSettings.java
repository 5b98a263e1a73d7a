package dev.pgflux.emitters.jsonschema;

import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.emitters.jsonschema.JsonValue.Fields;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was asked for.
 *
 * @param id the schema's URI, or empty for none
 * @param forms whether there are forms for INSERT and UPDATE
 * @param readonly which columns forms leave out
 * @param partitions whether partitions are defined
 * @param types schemas chosen for PostgreSQL types, by name
 * @param columns schemas chosen for columns, by path
 */
record SchemaSettings(
    String id,
    boolean forms,
    Readonly readonly,
    boolean partitions,
    Map<String, Fields> types,
    Map<String, Fields> columns) {

  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "null", "number", "object", "string");

  /** Which columns forms leave out; each choice leaves out what those before it do. */
  enum Readonly {
    /** Those alone to which PostgreSQL takes no value. */
    NONE,
    /** Identity too, where a value may be given. */
    IDENTITY,
    /** Generated columns, to which PostgreSQL takes no value anyway. */
    GENERATED,
    /** Whatever PostgreSQL can fill. */
    DEFAULTS,
    /** All: there are no forms. */
    ALL
  }

  static List<EmitterOption> options() {
    return List.of(
        EmitterOption.text("id", "", "The URI of the schema, its $id."),
        EmitterOption.flag(
            "insert-update-helpers", false, "Schemas of forms for INSERT and UPDATE."),
        EmitterOption.choice(
            "readonly",
            List.of("none", "identity", "generated", "defaults", "all"),
            "Which columns forms leave out, beside those that take no value."),
        EmitterOption.flag("partitions", false, "Definitions of partitions too."),
        EmitterOption.map(
            "type-overrides",
            "The schema of a PostgreSQL type: a JSON type, a URI to refer to, or JSON:"
                + " interval={\"type\":\"string\",\"format\":\"duration\"}."),
        EmitterOption.map("column-types", "The schema of a column: shop.orders.total=string."),
        EmitterOption.map(
            "json-shapes",
            "The schema of a JSON column: shop.customer.preferences=preferences.json."));
  }

  static SchemaSettings of(EmitterOptions options) {
    Map<String, Fields> types = new HashMap<>();
    options.map("type-overrides").forEach((name, schema) -> types.put(name, chosen(schema)));
    Map<String, Fields> columns = new HashMap<>();
    options.map("json-shapes").forEach((name, schema) -> columns.put(name, chosen(schema)));
    options.map("column-types").forEach((name, schema) -> columns.put(name, chosen(schema)));
    return new SchemaSettings(
        options.text("id"),
        options.flag("insert-update-helpers"),
        Readonly.valueOf(options.text("readonly").toUpperCase(Locale.ROOT)),
        options.flag("partitions"),
        types,
        columns);
  }

  private static Fields chosen(String schema) {
    if (TYPES.contains(schema)) {
      return BuiltInSchemas.ofType(schema);
    }
    if (!schema.stripLeading().startsWith("{")) {
      return Fields.none().with("$ref", schema);
    }
    return JsonValue.parse(schema)
        .filter(Fields.class::isInstance)
        .map(Fields.class::cast)
        .orElseThrow(() ->
            new EmitterException(
                "\"%s\" is no JSON. Write it like {\"type\":\"string\"}."
                    .formatted(CommentText.visible(schema))));
  }

  /** The rows that are defined. */
  List<RowModel> rows(SchemaModel schema) {
    return schema.rows().stream().filter(it -> partitions || !it.partition()).toList();
  }

  /** The schema chosen for a column. */
  Optional<Fields> of(NamedModel owner, ColumnModel column) {
    String path = owner.name() + "." + column.name();
    return first(columns, owner.schema() + "." + path, path);
  }

  /** The schema chosen for a PostgreSQL type. */
  Optional<Fields> of(TypeModel type) {
    String name = type.name() + (type.array() ? "[]" : "");
    return first(types, type.schema() + "." + name, name);
  }

  private static Optional<Fields> first(Map<String, Fields> choices, String... keys) {
    return Stream.of(keys).flatMap(key -> Stream.ofNullable(choices.get(key))).findFirst();
  }

  /** Whether there are forms for a table. */
  boolean hasForms(RowModel row) {
    return forms
        && readonly != Readonly.ALL
        && switch (row.kind()) {
          case TABLE, FOREIGN_TABLE -> true;
          case VIEW, MATERIALIZED_VIEW -> false;
        };
  }

  /** Whether a form has the column. */
  boolean inForms(ColumnModel column) {
    return switch (column.origin()) {
      case IDENTITY_ALWAYS, GENERATED_STORED, GENERATED_VIRTUAL -> false;
      case IDENTITY_BY_DEFAULT -> readonly == Readonly.NONE;
      case DEFAULT -> readonly != Readonly.DEFAULTS;
      case NONE -> true;
    };
  }
}
