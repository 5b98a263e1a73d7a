package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.Readonly;
import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.emitters.code.Rows;
import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All types of a schema as one Java package, each in a file of its own. */
final class JavaPackage {
  private final SchemaModel schema;
  private final JavaSettings settings;
  private final JavaNames names;
  private final JavaTypes types;
  private final JavaFile file;
  private final Component.Naming naming;
  private final Set<String> rowTypes = new HashSet<>();
  private final List<GeneratedFile> files = new ArrayList<>();

  JavaPackage(SchemaModel schema, JavaSettings settings, ChosenTypes chosen) {
    this.schema = schema;
    this.settings = settings;
    this.names = new JavaNames(schema, settings);
    JavaVocabulary vocabulary = new JavaVocabulary();
    this.types =
        new JavaTypes(
            schema, names, settings, chosen, new ChosenJavaTypes(settings, vocabulary, names));
    this.file = new JavaFile(settings, vocabulary);
    this.naming = new Component.Naming(names, settings);
  }

  List<GeneratedFile> files() {
    findRowTypes();
    schema.enums().forEach(it -> add(names.of(it), EnumSource.of(it, names.of(it))));
    JavaNames.composites(schema).forEach(this::composite);
    if (settings.domainRecords()) {
      schema.domains().forEach(this::domain);
    }
    JavaNames.rows(schema, settings).forEach(this::row);
    if (settings.functions()) {
      routines();
    }
    support();
    files.add(file.packageInfo(notes()));
    return files;
  }

  private void add(String name, SourceWriter code) {
    files.add(file.of(name, code));
  }

  /** Rows that are values of columns and routines too must be read from text. */
  private void findRowTypes() {
    Stream<TypeModel> uses =
        Stream.of(
                schema.rows().stream().map(RowModel::columns).flatMap(List::stream),
                schema.composites().stream().map(CompositeModel::attributes).flatMap(List::stream))
            .flatMap(stream -> stream)
            .map(ColumnModel::type);
    Stream<TypeModel> ofDomains = schema.domains().stream().map(DomainModel::baseType);
    Stream<TypeModel> ofRoutines =
        schema.routines().stream()
            .flatMap(it ->
                Stream.concat(
                    it.parameters().stream().map(RoutineModel.Parameter::type),
                    it.returns().stream()));
    Stream.of(uses, ofDomains, settings.functions() ? ofRoutines : Stream.<TypeModel>empty())
        .flatMap(stream -> stream)
        .filter(it -> it.kind() == TypeModel.Kind.ROW)
        .flatMap(it -> names.find(it.schema(), it.name()).stream())
        .forEach(rowTypes::add);
  }

  private void composite(CompositeModel composite) {
    String name = names.of(composite);
    RecordSource source =
        new RecordSource(
            name, Component.of(composite, composite.attributes(), types, naming), settings);
    SourceWriter code = new SourceWriter(JavaFile.INDENTATION);
    source.open(
        code,
        composite.comment(),
        "A value of the type " + JavaText.doc(RecordSource.sqlName(composite)) + ".");
    if (settings.jdbc()) {
      source.text(code);
    }
    source.equality(code);
    add(name, code.close("}"));
  }

  private void domain(DomainModel domain) {
    String name = names.of(domain);
    add(name, DomainSource.of(domain, name, types.base(domain), settings));
  }

  private void row(RowModel row) {
    String name = names.of(row);
    List<Component> components = Component.of(row, row.columns(), types, naming);
    RecordSource source = new RecordSource(name, components, settings);
    SourceWriter code = new SourceWriter(JavaFile.INDENTATION);
    String sqlName = RecordSource.sqlName(row);
    source.open(
        code, row.comment(), "A row of the " + kind(row) + " " + JavaText.doc(sqlName) + ".");
    if (settings.jdbc()) {
      source.select(code, sqlName);
      if (Rows.isTable(row)) {
        source.insert(code, sqlName);
      }
    }
    source.notNulls(code);
    if (settings.jdbc()) {
      source.read(code);
      if (Rows.isTable(row)) {
        source.bind(code);
      }
      if (rowTypes.contains(name)) {
        source.text(code);
      }
    }
    source.equality(code);
    add(name, code.close("}"));
    if (settings.forms() && settings.readonly() != Readonly.ALL && Rows.isTable(row)) {
      forms(row, name, components);
    }
  }

  private void forms(RowModel row, String name, List<Component> components) {
    FormSource forms = new FormSource(row, name, components, settings);
    String insert = names.claim(name + "Insert");
    add(insert, forms.insert(insert));
    if (FormSource.canUpdate(row)) {
      String update = names.claim(name + "Update");
      add(update, forms.update(update));
    }
  }

  private static String kind(RowModel row) {
    return switch (row.kind()) {
      case TABLE -> "table";
      case FOREIGN_TABLE -> "foreign table";
      case VIEW -> "view";
      case MATERIALIZED_VIEW -> "materialized view";
    };
  }

  private void routines() {
    Map<String, List<RoutineModel>> bySchema =
        schema.routines().stream()
            .filter(it -> !new RoutineShape(it).isTrigger())
            .collect(Collectors.groupingBy(NamedModel::schema, TreeMap::new, Collectors.toList()));
    bySchema.forEach((name, routines) -> {
      String type = names.claim(JavaIdentifier.type(name, "Schema") + "Routines");
      add(type, new RoutineSource(name, types, naming).of(type, routines));
    });
  }

  /** Writes the files that are the same for every schema, as far as others need them. */
  private void support() {
    boolean ranges = uses(JavaVocabulary.RANGE + "<");
    boolean forms = uses(JavaVocabulary.FORM + "(");
    if (ranges) {
      files.add(file.support(JavaVocabulary.RANGE));
    }
    if (forms) {
      files.add(file.support(JavaVocabulary.FORM));
    }
    if (ranges || uses(JavaVocabulary.TEXT + ".") || uses(JavaVocabulary.TEXT + "::")) {
      files.add(file.support(JavaVocabulary.TEXT));
    }
  }

  private boolean uses(String code) {
    return files.stream().anyMatch(it -> it.content().contains(code));
  }

  private List<String> notes() {
    List<NamedModel> wide = new ArrayList<>();
    schema.rows().stream().filter(it -> !JavaNames.fits(it.columns())).forEach(wide::add);
    schema.composites().stream().filter(it -> !JavaNames.fits(it.attributes())).forEach(wide::add);
    return wide.stream()
        .map(it ->
            "Left out, because it has more columns than a record can have components: "
                + JavaText.doc(RecordSource.sqlName(it))
                + ".")
        .toList();
  }
}
