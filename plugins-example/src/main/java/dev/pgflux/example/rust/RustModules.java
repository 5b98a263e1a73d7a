package dev.pgflux.example.rust;

import dev.pgflux.example.rust.RustNames.Space;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.EnumModel;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One Rust module for each sort of type, and those that hold them together. */
final class RustModules {
  static final String HEADER = "// " + GeneratedFile.mark("rust") + "\n";

  private final SchemaModel schema;
  private final RustOptions options;
  private final List<RowModel> rows;
  private final RustLayout layout;
  private final RustNames names;
  private final RustTypes types;
  private final StructWriter structs;
  private final RowTypes rowTypes;

  RustModules(SchemaModel schema, RustOptions options) {
    this.schema = schema;
    this.options = options;
    this.rows =
        schema.rows().stream().filter(row -> options.partitions() || !row.partition()).toList();
    this.layout = RustLayout.of(options.layout(), schema);
    this.names = RustNames.of(schema, rows, layout);
    this.types = new RustTypes(schema, rows, names, options);
    this.structs = new StructWriter(types, options, layout);
    this.rowTypes = RowTypes.usedIn(schema, rows);
  }

  List<GeneratedFile> files() {
    List<GeneratedFile> files = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (String part : layout.parts()) {
      List<String> modules = new ArrayList<>();
      add(files, modules, part, "composites", items(part, schema.composites(), this::composite));
      add(files, modules, part, "domains", items(part, schema.domains(), this::domain));
      add(files, modules, part, "enums", items(part, schema.enums(), this::enumeration));
      add(files, modules, part, "functions", functions(part));
      add(files, modules, part, "tables", items(part, rows(Space.TABLES), this::row));
      add(files, modules, part, "views", items(part, rows(Space.VIEWS), this::row));
      if (part.isEmpty()) {
        parts.addAll(modules);
      } else if (!modules.isEmpty()) {
        parts.add(layout.module(part));
        files.add(
            new GeneratedFile(
                layout.file(part, "mod"), HEADER + "\n" + ModuleList.declarations(modules)));
      }
    }
    return new ModuleList(files, parts).complete();
  }

  private void add(
      List<GeneratedFile> files,
      List<String> modules,
      String part,
      String module,
      List<String> items) {
    if (!items.isEmpty()) {
      modules.add(module);
      files.add(
          new GeneratedFile(layout.file(part, module), HEADER + "\n" + String.join("\n", items)));
    }
  }

  private <T extends NamedModel> List<String> items(
      String part, List<T> models, Function<T, String> item) {
    return models.stream().filter(model -> layout.isIn(part, model)).map(item).toList();
  }

  private List<RowModel> rows(Space space) {
    return rows.stream().filter(row -> RustNames.space(row) == space).toList();
  }

  private List<String> functions(String part) {
    if (!options.functions()) {
      return List.of();
    }
    CallResults results = new CallResults(rows, names, types, options);
    return new FunctionWriter(results, types, structs, layout.shared("wire"))
        .calls(schema.routines().stream().filter(routine -> layout.isIn(part, routine)).toList());
  }

  private String row(RowModel row) {
    Space space = RustNames.space(row);
    String name = names.of(space, row);
    List<RustField> fields = structs.fields(row, row.columns());
    RowWriter writer = new RowWriter(layout);
    StringBuilder text = new StringBuilder(structs.row(name, row.comment(), fields));
    text.append(writer.constants(name, row, fields));
    if (rowTypes.has(row) && types.isRecord(row)) {
      text.append('\n').append(structs.record(name, types.typeNames().of(row), fields));
    }
    if (options.inserts() && space == Space.TABLES && !fields.isEmpty()) {
      text.append(writer.insert(names.insert(row), name, row, fields));
    }
    return text.toString();
  }

  private String composite(CompositeModel composite) {
    String name = names.of(Space.COMPOSITES, composite);
    List<RustField> fields = structs.fields(composite, composite.attributes());
    return types.isRecord(composite)
        ? structs.value(name, composite.comment(), types.typeNames().of(composite), fields)
        : structs.plain(name, composite.comment(), fields);
  }

  private String enumeration(EnumModel type) {
    return EnumWriter.enumeration(names.of(Space.ENUMS, type), type, types.typeNames().of(type));
  }

  private String domain(DomainModel domain) {
    return new DomainWriter(types, options, layout).domain(names.of(Space.DOMAINS, domain), domain);
  }
}
