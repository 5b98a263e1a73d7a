package dev.pgflux.emitters.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.emitters.jsonschema.JsonValue.Fields;
import dev.pgflux.ports.application.OptionValues;
import dev.pgflux.ports.contract.SampleSchemas;
import dev.pgflux.ports.contract.SchemaEmitterContract;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JsonSchemaEmitterTest extends SchemaEmitterContract {

  @Override
  protected SchemaEmitter emitter() {
    return new JsonSchemaEmitter();
  }

  private static Fields document(SchemaModel schema, Map<String, String> options) {
    JsonSchemaEmitter emitter = new JsonSchemaEmitter();
    String text = emitter.emit(schema, OptionValues.of(emitter, options)).getFirst().content();
    return (Fields) JsonValue.parse(text).orElseThrow();
  }

  private static Fields definition(String key, Map<String, String> options) {
    return at(document(SampleSchemas.ordinary(), options), "$defs", key);
  }

  private static Fields at(Fields value, String... path) {
    Fields found = value;
    for (String name : path) {
      found = (Fields) Objects.requireNonNull(found.fields().get(name), name);
    }
    return found;
  }

  private static JsonValue json(String text) {
    return JsonValue.parse(text).orElseThrow();
  }

  @Test
  void aTableIsAnObjectWithAPropertyForEachColumn() {
    Fields orders = definition("public.orders", Map.of());
    assertThat(orders.fields())
        .containsEntry("title", json("\"orders\""))
        .containsEntry("description", json("\"Orders of customers.\""))
        .containsEntry("additionalProperties", json("false"));
    assertThat(at(orders, "properties").fields())
        .containsEntry(
            "type",
            json("{\"type\":[\"string\",\"null\"],\"description\":\"What sort.\\nSecond line.\"}"))
        .containsEntry("status", json("{\"$ref\":\"#/$defs/public.order_status\"}"))
        .containsEntry(
            "tags",
            json("{\"type\":[\"array\",\"null\"],\"items\":{\"type\":[\"string\",\"null\"]}}"));
  }

  @Test
  void anEnumListsItsLabels() {
    assertThat(definition("public.order_status", Map.of()).fields())
        .containsEntry("enum", json("[\"new\",\"in progress\",\"done\"]"));
  }

  @Test
  void schemasCanBeChosen() {
    Fields orders =
        definition(
            "public.orders",
            Map.of(
                "type-overrides.timestamptz",
                "{\"type\":\"string\",\"format\":\"date-time\",\"x\":1.5}",
                "column-types.orders.type",
                "boolean",
                "json-shapes.public.orders.contact",
                "contact.json"));
    assertThat(at(orders, "properties").fields())
        .containsEntry(
            "placedAt", json("{\"type\":[\"string\",\"null\"],\"format\":\"date-time\",\"x\":1.5}"))
        .containsEntry(
            "type",
            json("{\"type\":[\"boolean\",\"null\"],\"description\":\"What sort.\\nSecond line.\"}"))
        .containsEntry(
            "contact", json("{\"anyOf\":[{\"$ref\":\"contact.json\"},{\"type\":\"null\"}]}"));
  }

  @Test
  void whatIsNoJsonIsRefused() {
    assertThatThrownBy(
            () -> document(SampleSchemas.ordinary(), Map.of("type-overrides.text", "{\"type\": ")))
        .isInstanceOf(EmitterException.class)
        .hasMessageContaining("is no JSON");
  }

  @Test
  void formsAreDefinedWhereAsked() {
    assertThat(definition("public.orders.insert", Map.of("insert-update-helpers", "true")).fields())
        .containsEntry("required", json("[\"id\",\"status\"]"));
    assertThat(definition("public.orders.update", Map.of("insert-update-helpers", "true")).fields())
        .containsEntry("minProperties", json("1"));
    assertThat(at(document(SampleSchemas.ordinary(), Map.of()), "$defs").fields())
        .doesNotContainKey("public.orders.insert");
  }

  @Test
  void aReferenceIsAPointerInAUri() {
    assertThat(Definitions.reference("a/b~c d\"%"))
        .isEqualTo(json("{\"$ref\":\"#/$defs/a~1b~0c%20d%22%25\"}"));
  }
}
