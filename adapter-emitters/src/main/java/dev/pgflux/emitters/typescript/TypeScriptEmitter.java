package dev.pgflux.emitters.typescript;

import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.PluginVersion;
import dev.pgflux.ports.plugin.SchemaEmitter;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** TypeScript for node-postgres: types, keys, names of columns, parsers, calls and zod schemas. */
public final class TypeScriptEmitter implements SchemaEmitter {
  /** What names a type of TypeScript in the comment of a column. */
  static final String HINT = "tstype";

  /** Made by the service loader. */
  public TypeScriptEmitter() {}

  @Override
  public int pluginVersion() {
    return PluginVersion.MAJOR;
  }

  @Override
  public String name() {
    return "ts";
  }

  @Override
  public String description() {
    return "TypeScript types for node-postgres, with calls of functions and zod schemas.";
  }

  @Override
  public List<EmitterOption> options() {
    return TypeScriptOptions.declared();
  }

  @Override
  public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) {
    Generation generation = Generation.of(schema, options);
    List<GeneratedFile> files = new ArrayList<>();
    modules(generation).forEach(module -> module.finished().ifPresent(files::add));
    List<String> exported = files.stream().map(GeneratedFile::path).sorted().toList();
    runtimes(files).forEach(name -> files.add(RuntimeFile.of(name, generation.options())));
    files.add(index(exported));
    return files;
  }

  private static List<TypeScriptModule> modules(Generation generation) {
    TypeFiles types = new TypeFiles(generation);
    RowFiles rows = new RowFiles(generation);
    List<TypeScriptModule> modules =
        new ArrayList<>(
            List.of(
                types.enums(),
                types.domains(),
                types.composites(),
                types.ranges(),
                rows.tables(),
                rows.views(),
                rows.columns(),
                new DatabaseFile(generation).database(),
                new ParsersFile(generation).parsers()));
    if (generation.options().functions()) {
      modules.add(new FunctionsFile(generation).functions());
    }
    if (generation.options().zod()) {
      modules.add(new ZodFile(generation).schemas());
    }
    return modules;
  }

  private static List<String> runtimes(List<GeneratedFile> files) {
    Set<String> paths = files.stream().map(GeneratedFile::path).collect(Collectors.toSet());
    List<String> names = new ArrayList<>(List.of("values", "codecs"));
    if (paths.contains("functions.ts")) {
      names.add("calls");
    }
    if (paths.contains("schemas.ts")) {
      names.add("checks");
    }
    return names;
  }

  private static GeneratedFile index(List<String> paths) {
    StringBuilder text = new StringBuilder(TypeScriptModule.header());
    text.append("export { fromRow, toParameters } from \"./codecs.js\";\n");
    text.append("export type { Column, Columns } from \"./codecs.js\";\n");
    text.append("export type * from \"./values.js\";\n");
    paths.forEach(path ->
        text.append("export * from \"./").append(path.replaceFirst("ts$", "js")).append("\";\n"));
    return new GeneratedFile("index.ts", text.toString());
  }
}
