package dev.pgflux.emitters.jsonschema;

import dev.pgflux.emitters.code.TypeUse;
import dev.pgflux.emitters.jsonschema.JsonValue.Fields;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.Map;
import java.util.Optional;

/** Schemas of uses of types. */
final class TypeSchemas {
  private static final String BOUNDS = "[\\[(][\\s\\S]*,[\\s\\S]*[\\])]";

  /** How types of extensions that many people use are shown. */
  private static final Map<String, Fields> OF_EXTENSIONS =
      Map.of(
          "citext", BuiltInSchemas.ofType("string"),
          "ltree", BuiltInSchemas.ofType("string"),
          "hstore",
              BuiltInSchemas.ofType("object")
                  .with("additionalProperties", nullable(BuiltInSchemas.ofType("string"))));

  private final SchemaSettings settings;
  private final Definitions definitions;

  TypeSchemas(SchemaSettings settings, Definitions definitions) {
    this.settings = settings;
    this.definitions = definitions;
  }

  /** The schema of a column's values that are not NULL. */
  Fields of(NamedModel owner, ColumnModel column) {
    return settings.columns().of(owner, column).orElseGet(() -> of(column.type()));
  }

  /** The schema of a type's values that are not NULL. */
  Fields of(TypeModel type) {
    Optional<Fields> chosen = settings.types().of(type);
    if (chosen.isPresent()) {
      return chosen.get();
    }
    if (type.array()) {
      return BuiltInSchemas.ofType("array").with("items", nullable(of(TypeUse.element(type))));
    }
    return switch (type.kind()) {
      case BASE -> base(type);
      case ENUM, DOMAIN, COMPOSITE, ROW -> defined(type);
      case RANGE -> type.schema().equals("pg_catalog") ? range() : defined(type);
      case MULTIRANGE -> multirange();
      case UNKNOWN -> OF_EXTENSIONS.getOrDefault(type.name(), Fields.none());
    };
  }

  private static Fields base(TypeModel type) {
    return type.schema().equals("pg_catalog")
        ? BuiltInSchemas.of(type)
        : OF_EXTENSIONS.getOrDefault(type.name(), Fields.none());
  }

  private Fields defined(TypeModel type) {
    return definitions
        .find(type.schema(), type.name())
        .map(Definitions::reference)
        .orElseGet(Fields::none);
  }

  static Fields range() {
    return BuiltInSchemas.ofType("string").with("pattern", "^(empty|" + BOUNDS + ")$");
  }

  private static Fields multirange() {
    return BuiltInSchemas.ofType("string").with("pattern", "^\\{(" + BOUNDS + ")?\\}$");
  }

  /** A schema that takes null too. */
  static Fields nullable(Fields schema) {
    if (schema.fields().isEmpty()) {
      return schema;
    }
    if (schema.fields().get("type") instanceof JsonValue.Text type
        && !schema.fields().containsKey("enum")) {
      return schema.with("type", JsonValue.array(type, new JsonValue.Text("null")));
    }
    return Fields.none().with("anyOf", JsonValue.array(schema, BuiltInSchemas.ofType("null")));
  }
}
