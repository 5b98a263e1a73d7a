package dev.pgflux.emitters.go;

import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PluginVersion;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.List;

/** Go for pgx: structs, enums, domains, composite types, calls of functions. */
public final class GoEmitter implements SchemaEmitter {

  /** Made by the service loader. */
  public GoEmitter() {}

  @Override
  public int pluginVersion() {
    return PluginVersion.MAJOR;
  }

  @Override
  public String name() {
    return "go";
  }

  @Override
  public String description() {
    return "Go structs, enums and calls of functions for pgx v5 and database/sql.";
  }

  @Override
  public List<EmitterOption> options() {
    return GoOptions.declared();
  }

  @Override
  public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) {
    return new GoPackage(schema, GoOptions.of(options)).files();
  }
}
