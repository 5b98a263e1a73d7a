package dev.pgflux.launcher.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pgflux.domain.object.ObjectKind;
import dev.pgflux.domain.snapshot.UnmanagedObject;
import dev.pgflux.ports.in.InspectSchema.Detail;
import dev.pgflux.ports.in.InspectSchema.Inventory;
import dev.pgflux.ports.in.InspectSchema.Item;
import java.io.IOException;
import java.util.Map;

/** What a database has, in JSON. */
public final class InventoryJson {

  private final JsonGenerator json;

  private InventoryJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Everything.
   *
   * @param inventory what was found
   * @return one JSON object and a line break
   */
  public static String of(Inventory inventory) {
    return JsonText.ofObject(json -> {
      InventoryJson writer = new InventoryJson(json);
      writer.head(inventory);
      JsonText.array(json, "objects", inventory.items(), writer::item);
      writer.unmanaged(inventory);
    });
  }

  /**
   * How many there are of each kind.
   *
   * @param inventory what was found
   * @param counts by kind
   * @return one JSON object and a line break
   */
  public static String summary(Inventory inventory, Map<ObjectKind, Integer> counts) {
    return JsonText.ofObject(json -> {
      InventoryJson writer = new InventoryJson(json);
      writer.head(inventory);
      json.writeObjectFieldStart("counts");
      for (Map.Entry<ObjectKind, Integer> count : counts.entrySet()) {
        json.writeNumberField(count.getKey().word(), count.getValue());
      }
      json.writeEndObject();
      writer.unmanaged(inventory);
    });
  }

  private void head(Inventory inventory) throws IOException {
    json.writeStringField("database", inventory.database());
    json.writeNumberField("postgresVersion", inventory.version().major());
  }

  private void unmanaged(Inventory inventory) throws IOException {
    JsonText.array(json, "unmanaged", inventory.unmanaged(), this::unmanaged);
  }

  private void unmanaged(UnmanagedObject object) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", object.kind());
    json.writeStringField("name", object.name());
    json.writeEndObject();
  }

  private void item(Item item) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", item.kind().word());
    json.writeStringField("name", item.name());
    JsonText.optional(json, "schema", item.schema());
    JsonText.optional(json, "partOf", item.partOf());
    JsonText.optional(json, "owner", item.owner());
    JsonText.optional(json, "comment", item.comment());
    JsonText.array(json, "details", item.details(), this::detail);
    JsonText.array(json, "statements", item.statements(), json::writeString);
    JsonText.array(json, "parts", item.parts(), this::item);
    json.writeEndObject();
  }

  private void detail(Detail detail) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", detail.name());
    json.writeStringField("type", detail.type());
    json.writeStringField("clauses", detail.clauses());
    JsonText.optional(json, "comment", detail.comment());
    json.writeEndObject();
  }
}
