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
  private static final String TYPE_OVERRIDES = "type-overrides";
  private static final String PARTITIONS = "partitions";

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
    return List.of(
        EmitterOption.map(
            TYPE_OVERRIDES,
            "The Rust type of a PostgreSQL type, such as numeric=rust_decimal::Decimal."),
        EmitterOption.flag(
            PARTITIONS,
            false,
            "Whether partitions get structs of their own beside their parents'."));
  }

  @Override
  public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) {
    boolean partitions = options.flag(PARTITIONS);
    RustNames names = RustNames.of(schema, partitions);
    RustTypes types = new RustTypes(names, options.map(TYPE_OVERRIDES));
    return new RustModules(schema, names, types, partitions).files();
  }
}
