package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.Rows;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files of a package. */
final class GoPackage {
  private final SchemaModel schema;
  private final GoOptions options;
  private final List<RowModel> rows;
  private final GoNames names;
  private final GoTypes types;
  private final GoColumns columns;
  private final GoRoutines routines;

  GoPackage(SchemaModel schema, GoOptions options) {
    this.schema = schema;
    this.options = options;
    this.rows = Rows.of(schema, options.partitions());
    this.names = GoNames.of(schema, rows);
    this.types = new GoTypes(schema, names, options);
    this.columns = new GoColumns(types, options);
    this.routines = new GoRoutines(schema);
  }

  /** All that have something in them; {@code db.go} always does. */
  List<GeneratedFile> files() {
    GoFile enums = file("enums.go");
    GoFile domains = file("domains.go");
    GoFile composites = file("composites.go");
    GoFile tables = file("tables.go");
    GoFile views = file("views.go");
    GoFile helpers = file("writes.go");
    GoFile functions = file("functions.go");
    GoEnums enumWriter = new GoEnums(names);
    GoDomains domainWriter = new GoDomains(names, types);
    GoRows rowWriter = new GoRows(names, columns, options);
    schema.enums().forEach(it -> enumWriter.declare(enums, it));
    schema.domains().forEach(it -> domainWriter.declare(domains, it));
    schema.composites().forEach(it -> rowWriter.declare(composites, it));
    rows.forEach(it -> rowWriter.declare(Rows.isTable(it) ? tables : views, it));
    if (options.helpers()) {
      GoWrites writes = new GoWrites(names, types, columns, options.readonly());
      rows.forEach(it -> writes.declare(helpers, it));
    }
    if (options.functions()) {
      routines.declare(functions, names, types, new GoResults(schema, names, types, columns));
    }
    return Stream.of(database(), enums, domains, composites, tables, views, helpers, functions)
        .filter(file -> !file.isEmpty())
        .map(GoFile::toFile)
        .toList();
  }

  private GoFile file(String name) {
    return new GoFile(name, options.packageName());
  }

  private GoFile database() {
    GoFile file = file("db.go");
    GoSupport.executor(file);
    if (options.helpers() || (options.functions() && routines.haveOptions())) {
      GoSupport.optional(file);
    }
    if (options.helpers()) {
      GoSupport.insertion(file);
    }
    if (haveArrays()) {
      GoSupport.array(file);
    }
    GoRegistration.of(schema, rows, options.functions()).declare(file);
    return file;
  }

  private boolean haveArrays() {
    Stream<TypeModel> stored =
        Stream.of(
                rows.stream().flatMap(row -> row.columns().stream()).map(ColumnModel::type),
                schema.composites().stream()
                    .flatMap(type -> type.attributes().stream())
                    .map(ColumnModel::type),
                schema.domains().stream().map(DomainModel::baseType))
            .flatMap(Function.identity());
    return stored.anyMatch(types::isScannable);
  }
}
