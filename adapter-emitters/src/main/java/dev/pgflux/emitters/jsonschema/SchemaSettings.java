package dev.pgflux.emitters.jsonschema;

import dev.pgflux.emitters.code.Choices;
import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.emitters.code.Readonly;
import dev.pgflux.emitters.code.Rows;
import dev.pgflux.emitters.code.UsualOptions;
import dev.pgflux.emitters.jsonschema.JsonValue.Fields;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Choices<Fields> types,
    Choices<Fields> columns) {

  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "null", "number", "object", "string");

  static List<EmitterOption> options() {
    return List.of(
        EmitterOption.text("id", "", "The URI of the schema, its $id."),
        UsualOptions.helpers("Schemas of forms for INSERT and UPDATE."),
        UsualOptions.readonly("Which columns forms leave out, beside those that take no value."),
        UsualOptions.partitions("Definitions of partitions too."),
        EmitterOption.map(
            "type-overrides",
            "The schema of a PostgreSQL type: a JSON type, a URI to refer to, or JSON:"
                + " interval={\"type\":\"string\",\"format\":\"duration\"}."),
        EmitterOption.map("column-types", "The schema of a column: shop.orders.total=string."),
        UsualOptions.jsonShapes(
            "The schema of a JSON column: shop.customer.preferences=preferences.json."));
  }

  static SchemaSettings of(EmitterOptions options) {
    Map<String, Fields> types = new HashMap<>();
    options.map("type-overrides").forEach((name, schema) -> types.put(name, chosen(schema)));
    Map<String, Fields> columns = new HashMap<>();
    UsualOptions.jsonShapes(options)
        .byName()
        .forEach((name, schema) -> columns.put(name, chosen(schema)));
    options.map("column-types").forEach((name, schema) -> columns.put(name, chosen(schema)));
    return new SchemaSettings(
        options.text("id"),
        UsualOptions.helpers(options),
        UsualOptions.readonly(options),
        UsualOptions.partitions(options),
        new Choices<>(types),
        new Choices<>(columns));
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
    return Rows.of(schema, partitions);
  }

  /** Whether there are forms for a table. */
  boolean hasForms(RowModel row) {
    return forms && readonly != Readonly.ALL && Rows.isTable(row);
  }
}
