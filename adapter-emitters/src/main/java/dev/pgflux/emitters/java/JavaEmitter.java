package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PluginVersion;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.List;

/** Java records and enums, and calls over JDBC. */
public final class JavaEmitter implements SchemaEmitter {
  static final String NAME = "java";

  /** Made by the service loader. */
  public JavaEmitter() {}

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
    return "Java 17 records and enums that read and write themselves over JDBC.";
  }

  @Override
  public List<EmitterOption> options() {
    return JavaSettings.options();
  }

  @Override
  public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) {
    return new JavaPackage(schema, JavaSettings.of(options), new ChosenTypes(options, "javatype"))
        .files();
  }
}
