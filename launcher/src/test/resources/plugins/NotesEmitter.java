import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PluginVersion;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.ArrayList;
import java.util.List;

/** Writes down all that an emitter is shown, with an option of each type. */
public class NotesEmitter implements SchemaEmitter {

  @Override
  public int pluginVersion() {
    return PluginVersion.MAJOR;
  }

  @Override
  public String name() {
    return "notes";
  }

  @Override
  public String description() {
    return "Notes of a schema: \"all\" that is in it.";
  }

  @Override
  public List<EmitterOption> options() {
    return List.of(
        EmitterOption.text("package", "a: b", "What it is called,\nin its first line."),
        EmitterOption.flag("functions", false, "Whether functions are noted."),
        EmitterOption.number("wide-lines", 80, "How long a line may be."),
        EmitterOption.choice("null-style", List.of("union", "optional"), "How NULL is noted."),
        EmitterOption.flag("split", false, "Whether each row gets a file."),
        EmitterOption.map("type-overrides", "What a type is called, by its PostgreSQL name."));
  }

  @Override
  public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) {
    String head =
        "// " + GeneratedFile.mark(name()) + "\n"
            + "// " + options.text("package") + " " + options.number("wide-lines") + " "
            + options.text("null-style") + " " + options.map("type-overrides") + "\n";
    List<GeneratedFile> files = new ArrayList<>();
    StringBuilder all = new StringBuilder(head);
    for (RowModel row : schema.rows()) {
      if (options.flag("split")) {
        files.add(
            new GeneratedFile(
                "rows/" + row.schema() + "." + row.name() + ".notes", head + row + "\n"));
      } else {
        all.append(row).append('\n');
      }
    }
    schema.enums().forEach(it -> all.append(it).append('\n'));
    schema.domains().forEach(it -> all.append(it).append('\n'));
    schema.composites().forEach(it -> all.append(it).append('\n'));
    schema.ranges().forEach(it -> all.append(it).append('\n'));
    if (options.flag("functions")) {
      schema.routines().forEach(it -> all.append(it).append('\n'));
    }
    files.add(new GeneratedFile("all.notes", all.toString()));
    return files;
  }
}
