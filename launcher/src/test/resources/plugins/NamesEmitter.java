import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PluginVersion;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.List;

/** Writes the names of tables down. */
public class NamesEmitter implements SchemaEmitter {

  @Override
  public int pluginVersion() {
    return PluginVersion.MAJOR;
  }

  @Override
  public String name() {
    return "names";
  }

  @Override
  public String description() {
    return "The names of tables.";
  }

  @Override
  public List<EmitterOption> options() {
    return List.of(
        EmitterOption.choice("file", List.of("names.txt", "all.notes"), "Where they go."));
  }

  @Override
  public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) {
    StringBuilder text = new StringBuilder("# " + GeneratedFile.mark(name()) + "\n");
    schema.rows().forEach(row -> text.append(row.name()).append('\n'));
    return List.of(new GeneratedFile(options.text("file"), text.toString()));
  }
}
