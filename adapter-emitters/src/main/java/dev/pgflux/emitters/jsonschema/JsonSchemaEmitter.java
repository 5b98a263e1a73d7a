package dev.pgflux.emitters.jsonschema;

import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PluginVersion;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.List;

/** One JSON Schema, draft 2020-12, that defines rows, types and forms. */
public final class JsonSchemaEmitter implements SchemaEmitter {
  static final String NAME = "json-schema";

  /** Made by the service loader. */
  public JsonSchemaEmitter() {}

  @Override
  public int pluginVersion() {
    return PluginVersion.MAJOR;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "A JSON Schema of rows as PostgreSQL's to_jsonb shows them.";
  }

  @Override
  public List<EmitterOption> options() {
    return SchemaSettings.options();
  }

  @Override
  public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) {
    SchemaSettings settings = SchemaSettings.of(options);
    String text = new SchemaDocument(schema, settings).document().text();
    return List.of(new GeneratedFile("schema.json", text));
  }
}
