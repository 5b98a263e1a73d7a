package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PluginVersion;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.List;

/**
 * Python 3.11 with pydantic 2: a model of each table, view and composite type, enums, domains, and
 * calls of functions over a connection like psycopg's.
 */
public final class PythonEmitter implements SchemaEmitter {
  static final String NAME = "python";

  /** Made by the service loader. */
  public PythonEmitter() {}

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
    return "Python: pydantic models, enums, domains, and typed calls of functions.";
  }

  @Override
  public List<EmitterOption> options() {
    return PythonOptions.all();
  }

  @Override
  public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) {
    PythonOptions chosen = PythonOptions.of(options);
    ChosenTypes types = new ChosenTypes(options, "pytype");
    return new PythonPackage(schema, chosen, types).files();
  }
}
