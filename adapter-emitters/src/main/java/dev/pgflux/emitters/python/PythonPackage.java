package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.Rows;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The files of a package. */
final class PythonPackage {
  private static final String VALUES = "values.py";

  /** What {@code values.py} has for everybody. */
  private static final List<String> OF_VALUES =
      List.of("AsJson", "Multirange", "Range", "Row", "RowInput");

  private final SchemaModel schema;
  private final PythonOptions options;
  private final List<RowModel> rows;
  private final PythonNames names;
  private final PythonTypes types;

  PythonPackage(SchemaModel schema, PythonOptions options, ChosenTypes chosen) {
    this.schema = schema;
    this.options = options;
    rows = Rows.of(schema, options.partitions());
    names = new PythonNames(List.of(schema.enums(), schema.domains(), schema.composites(), rows));
    types = new PythonTypes(schema, names, chosen, options.jsonShapes());
  }

  List<GeneratedFile> files() {
    PackageLayout layout = new PackageLayout(declarations());
    List<GeneratedFile> files = new ArrayList<>();
    files.add(new GeneratedFile("__init__.py", initialization(layout)));
    files.add(new GeneratedFile(VALUES, ModuleText.mark() + "\n" + resource()));
    layout
        .modules()
        .forEach((module, declarations) ->
            files.add(
                new GeneratedFile(module.module() + ".py", text(module, declarations, layout))));
    return files;
  }

  private List<Declaration> declarations() {
    AttributeNames attributeNames = new AttributeNames(options.columnCase(), hidden());
    ModelDeclarations models = new ModelDeclarations(names, types, attributeNames, options);
    TypeDeclarations simple = new TypeDeclarations(names, types, options);
    List<Declaration> declarations = new ArrayList<>();
    schema.enums().forEach(it -> declarations.add(simple.enumeration(it)));
    schema.domains().forEach(it -> declarations.add(simple.domain(it)));
    schema.composites().forEach(it -> declarations.add(models.composite(it)));
    rows.forEach(it -> declarations.add(models.row(it)));
    if (options.functions()) {
      List<Declaration> routines =
          new RoutineDeclarations(schema, names, types, models, attributeNames, options).all();
      if (!routines.isEmpty()) {
        declarations.add(ConnectionDeclarations.plain());
        if (options.async()) {
          declarations.add(ConnectionDeclarations.async());
        }
      }
      declarations.addAll(routines);
    }
    return declarations;
  }

  /** Names that attributes must not hide: those of types, and of packages that types come from. */
  private Set<String> hidden() {
    Set<String> hidden = new HashSet<>();
    forEachColumn(
        (owner, columns) -> columns.forEach(column -> hide(types.of(owner, column), hidden)));
    schema.domains().forEach(it -> hide(types.of(it.baseType()), hidden));
    schema
        .routines()
        .forEach(routine -> {
          routine.parameters().forEach(it -> hide(types.of(it.type()), hidden));
          routine.returns().ifPresent(it -> hide(types.of(it), hidden));
        });
    return hidden;
  }

  private interface Columns {
    void take(NamedModel owner, List<ColumnModel> columns);
  }

  private void forEachColumn(Columns consumer) {
    schema.composites().forEach(it -> consumer.take(it, it.attributes()));
    rows.forEach(it -> consumer.take(it, it.columns()));
  }

  private static void hide(PythonType type, Set<String> hidden) {
    hidden.addAll(type.references());
    Consumer<PythonImport> hide =
        it -> hidden.add(it.isWhole() ? it.module().split("\\.", 2)[0] : it.name());
    type.imports().stream().filter(it -> !it.equals(PythonImport.DATES)).forEach(hide);
  }

  private String text(PythonModule module, List<Declaration> declarations, PackageLayout layout) {
    ModuleText text = new ModuleText(module.documentation());
    for (Declaration declaration : declarations) {
      declaration.imports().forEach(text::add);
      for (String reference : declaration.references()) {
        PythonModule home = layout.homeOf(reference);
        if (home != module) {
          text.add(new PythonImport("." + home.module(), reference));
        }
      }
    }
    return text.with(declarations.stream().map(Declaration::text).toList());
  }

  private String initialization(PackageLayout layout) {
    ModuleText text =
        new ModuleText("Package " + options.packageName() + ": the types of a database.");
    Set<String> all = new TreeSet<>(ImportOrder.EXPORTED);
    all.addAll(OF_VALUES);
    OF_VALUES.forEach(name -> text.add(PythonImport.values(name)));
    for (Map.Entry<PythonModule, List<Declaration>> module : layout.modules().entrySet()) {
      for (Declaration declaration : module.getValue()) {
        for (String name : declaration.names()) {
          text.add(new PythonImport("." + module.getKey().module(), name));
          all.add(name);
        }
      }
    }
    DeclarationWriter writer = new DeclarationWriter();
    writer.open("__all__ = [");
    all.forEach(name -> writer.line(PythonText.literal(name) + ","));
    writer.close("]");
    return text.with(List.of(writer.text()));
  }

  private static String resource() {
    try (InputStream stream =
        Optional.ofNullable(PythonPackage.class.getResourceAsStream(VALUES)).orElseThrow()) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
