package dev.pgflux.emitters.jsonschema;

import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.emitters.code.Readonly;
import dev.pgflux.emitters.jsonschema.JsonValue.Fields;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.EnumModel;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schema that defines everything. */
final class SchemaDocument {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final SchemaModel schema;
  private final SchemaSettings settings;
  private final Definitions definitions = new Definitions();
  private final TypeSchemas types;

  SchemaDocument(SchemaModel schema, SchemaSettings settings) {
    this.schema = schema;
    this.settings = settings;
    schema.enums().forEach(definitions::add);
    schema.domains().forEach(definitions::add);
    schema.composites().forEach(definitions::add);
    schema.ranges().forEach(definitions::add);
    settings.rows(schema).forEach(definitions::add);
    this.types = new TypeSchemas(settings, definitions);
  }

  Fields document() {
    Map<String, JsonValue> defined = new LinkedHashMap<>();
    for (RowModel row : settings.rows(schema)) {
      String key = definitions.of(row);
      defined.put(key, row(row));
      if (settings.hasForms(row)) {
        defined.put(definitions.claim(key + ".insert"), insert(row));
        defined.put(definitions.claim(key + ".update"), update(row));
      }
    }
    schema.composites().forEach(it -> defined.put(definitions.of(it), composite(it)));
    schema.domains().forEach(it -> defined.put(definitions.of(it), domain(it)));
    schema.enums().forEach(it -> defined.put(definitions.of(it), enumeration(it)));
    schema
        .ranges()
        .forEach(it -> defined.put(definitions.of(it), described(it, TypeSchemas.range())));
    Fields head =
        Fields.none()
            .with("$comment", GeneratedFile.mark(JsonSchemaEmitter.NAME))
            .with("$schema", DIALECT);
    return (settings.id().isEmpty() ? head : head.with("$id", settings.id()))
        .with("$defs", new Fields(defined));
  }

  /** A definition says what it is called, and then what its comment says. */
  private static Fields described(NamedModel model, Fields definition) {
    return titled(model.name(), model.comment(), definition);
  }

  private static Fields titled(String title, Optional<String> comment, Fields definition) {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    fields.put("title", new JsonValue.Text(CommentText.visible(title)));
    comment.ifPresent(text -> fields.put("description", new JsonValue.Text(description(text))));
    fields.putAll(definition.fields());
    return new Fields(fields);
  }

  private static String description(String comment) {
    return String.join("\n", CommentText.lines(comment));
  }

  private Fields row(RowModel row) {
    List<String> names = row.columns().stream().map(ColumnModel::name).toList();
    return described(row, object(row, row.columns(), names));
  }

  private List<ColumnModel> inForms(RowModel row) {
    return row.columns().stream().filter(it -> !settings.readonly().leavesOut(it)).toList();
  }

  private Fields insert(RowModel row) {
    List<ColumnModel> columns = inForms(row);
    List<String> required =
        columns.stream()
            .filter(it -> !it.nullable() && it.origin() == ColumnModel.Origin.NONE)
            .map(ColumnModel::name)
            .toList();
    return titled(
        row.name() + " insert",
        Optional.of("A new row; a column that is not there gets its default."),
        object(row, columns, required));
  }

  private Fields update(RowModel row) {
    List<ColumnModel> columns = inForms(row);
    return titled(
        row.name() + " update",
        Optional.of("New values of a row; a column that is not there stays as it is."),
        object(row, columns, List.of()).with("minProperties", 1));
  }

  private Fields composite(CompositeModel composite) {
    List<String> names = composite.attributes().stream().map(ColumnModel::name).toList();
    return described(composite, object(composite, composite.attributes(), names));
  }

  private Fields object(NamedModel owner, List<ColumnModel> columns, List<String> required) {
    Map<String, JsonValue> properties = new LinkedHashMap<>();
    columns.forEach(it -> properties.put(it.name(), property(owner, it)));
    return BuiltInSchemas.ofType("object")
        .with("properties", new Fields(properties))
        .with("required", JsonValue.texts(required))
        .with("additionalProperties", false);
  }

  private JsonValue property(NamedModel owner, ColumnModel column) {
    Fields type = types.of(owner, column);
    Fields value = column.nullable() ? TypeSchemas.nullable(type) : type;
    Fields described =
        column.comment().map(text -> value.with("description", description(text))).orElse(value);
    return Readonly.isWritable(column) ? described : described.with("readOnly", true);
  }

  private Fields domain(DomainModel domain) {
    return described(domain, types.of(domain.baseType()));
  }

  private static Fields enumeration(EnumModel type) {
    List<JsonValue> labels = new ArrayList<>();
    type.labels().forEach(label -> labels.add(new JsonValue.Text(label)));
    Fields values =
        labels.isEmpty()
            ? Fields.none().with("not", Fields.none())
            : BuiltInSchemas.ofType("string").with("enum", new JsonValue.Array(labels));
    return described(type, values);
  }
}
