package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PluginVersion;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.List;

/** Rust structs and enums for serde and sqlx. */
public final class RustEmitter implements SchemaEmitter {
  /** Made by the service loader. */
  public RustEmitter() {}

  @Override
  public int pluginVersion() {
    return PluginVersion.MAJOR;
  }

  @Override
  public String name() {
    return "rust";
  }

  @Override
  public String description() {
    return "Rust structs and enums with serde and sqlx derives.";
  }

  @Override
  public List<EmitterOption> options() {
    return RustOptions.declared();
  }

  @Override
  public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) {
    return new RustModules(schema, RustOptions.of(options)).files();
  }
}
