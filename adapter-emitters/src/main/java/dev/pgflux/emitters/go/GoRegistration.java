package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.RoutineShape;
import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.RangeModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which types a connection must be told of, and in which order. pgx follows arrays, domains and
 * composite types to what they are made of, but not ranges: a range comes after the type of its
 * bounds, and a multirange after its range.
 */
final class GoRegistration {
  private final Map<String, List<TypeModel>> parts = new HashMap<>();
  private final SortedSet<String> bases = new TreeSet<>();
  private final SortedSet<String> used = new TreeSet<>();
  private final Set<String> ranges = new HashSet<>();
  private final Map<String, String> multiranges = new HashMap<>();

  /** Collects the types of a schema. */
  static GoRegistration of(SchemaModel schema, List<RowModel> rows, boolean functions) {
    GoRegistration registration = new GoRegistration();
    schema.enums().forEach(it -> registration.define(it.schema(), it.name(), List.of()));
    for (DomainModel domain : schema.domains()) {
      registration.define(domain.schema(), domain.name(), List.of(domain.baseType()));
    }
    schema
        .composites()
        .forEach(it -> registration.define(it.schema(), it.name(), types(it.attributes())));
    schema.ranges().forEach(registration::define);
    for (RowModel row : schema.rows()) {
      registration.parts.put(key(row.schema(), row.name()), types(row.columns()));
    }
    rows.forEach(row -> types(row.columns()).forEach(registration::use));
    if (functions) {
      schema.routines().forEach(registration::use);
    }
    return registration;
  }

  private static List<TypeModel> types(List<ColumnModel> columns) {
    return columns.stream().map(ColumnModel::type).toList();
  }

  private static String key(String schema, String name) {
    return schema + "." + name;
  }

  private void define(String schema, String name, List<TypeModel> of) {
    parts.put(key(schema, name), of);
    used.add(key(schema, name));
    of.forEach(this::use);
  }

  private void define(RangeModel range) {
    define(range.schema(), range.name(), List.of(range.subtype()));
    ranges.add(key(range.schema(), range.name()));
    String multirange = key(range.schema(), range.multirange());
    multiranges.put(multirange, key(range.schema(), range.name()));
    used.add(multirange);
  }

  private void use(RoutineModel routine) {
    if (!new RoutineShape(routine).isTrigger()) {
      routine.parameters().forEach(parameter -> use(parameter.type()));
      routine.returns().ifPresent(this::useResult);
    }
  }

  /** A row that a function returns comes column by column. */
  private void useResult(TypeModel type) {
    if (type.kind() == TypeModel.Kind.ROW && !type.array()) {
      parts.getOrDefault(key(type.schema(), type.name()), List.of()).forEach(this::use);
    } else {
      use(type);
    }
  }

  /** A type that somebody uses; of rows, only those that are used so are registered. */
  private void use(TypeModel type) {
    String key = key(type.schema(), type.name());
    switch (type.kind()) {
      case ROW -> {
        if (used.add(key)) {
          parts.getOrDefault(key, List.of()).forEach(this::use);
        }
      }
      case BASE, RANGE, MULTIRANGE, UNKNOWN -> {
        if (!GoBaseTypes.isKnown(type)
            && !GoRoutine.isPseudo(type)
            && !parts.containsKey(key)
            && !multiranges.containsKey(key)) {
          bases.add(key);
        }
      }
      case ENUM, DOMAIN, COMPOSITE -> {
        // All of them are registered.
      }
    }
  }

  /** Types that pgx has no codec for, or none for their arrays; the schema and name of each. */
  List<String> bases() {
    return bases.stream().filter(name -> !used.contains(name)).toList();
  }

  /** The other types, in groups of which each needs only those before it. */
  List<List<String>> groups() {
    Map<Integer, List<String>> groups = new TreeMap<>();
    for (String name : used) {
      groups.computeIfAbsent(level(name, new HashSet<>()), level -> new ArrayList<>()).add(name);
    }
    return List.copyOf(groups.values());
  }

  private int level(String name, Set<String> path) {
    if (!path.add(name)) {
      return 0;
    }
    String range = multiranges.get(name);
    if (range != null) {
      return level(range, path) + 1;
    }
    int below =
        parts.getOrDefault(name, List.of()).stream()
            .mapToInt(type -> level(key(type.schema(), type.name()), new HashSet<>(path)))
            .max()
            .orElse(0);
    return ranges.contains(name) ? below + 1 : below;
  }

  /** Declares the function that tells a connection. */
  void declare(GoFile file) {
    String context = file.imports().use("context");
    String pgx = file.imports().use("github.com/jackc/pgx/v5");
    SourceWriter out = GoFile.writer();
    out.line(
        "// RegisterTypes tells a connection of the types that this package reads and writes.");
    out.line("// Call it for every connection: a pool does so in pgxpool.Config.AfterConnect.");
    String connection = bases().isEmpty() && groups().isEmpty() ? "_" : "conn";
    out.open(
        "func RegisterTypes(%s %s.Context, %s *%s.Conn) error {"
            .formatted(connection.equals("_") ? "_" : "ctx", context, connection, pgx));
    if (!bases().isEmpty()) {
      out.open("if err := registerText(ctx, conn, []string{");
      bases().forEach(name -> out.line(GoText.quoted(name) + ","));
      out.close("}); err != nil {").line("\treturn err").line("}");
    }
    for (List<String> group : groups()) {
      out.open("if err := registerDerived(ctx, conn, []string{");
      group.forEach(name -> out.line(GoText.quoted(name) + ","));
      out.close("}); err != nil {").line("\treturn err").line("}");
    }
    out.line("return nil").close("}");
    file.declare(out);
    if (!bases().isEmpty()) {
      GoSupport.registerText(file);
    }
    if (!groups().isEmpty()) {
      GoSupport.registerDerived(file);
    }
  }
}
