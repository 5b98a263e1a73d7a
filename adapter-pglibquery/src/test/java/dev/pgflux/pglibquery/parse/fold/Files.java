package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.CatalogContext.Type;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.pglibquery.parse.PgQuerySchemaParser;
import dev.pgflux.pglibquery.resolve.LibPgQueryResolver;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SchemaException;
import dev.pgflux.ports.spi.SchemaParser.FoldedSchema;
import dev.pgflux.ports.spi.SchemaParser.Options;
import dev.pgflux.ports.spi.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Schema files folded for a server that has PostgreSQL's own types and nothing else. */
final class Files {
  private static final List<String> TYPES =
      List.of(
          "bool",
          "text",
          "json",
          "int2",
          "int4",
          "int8",
          "numeric",
          "varchar",
          "bpchar",
          "char",
          "name",
          "timestamp",
          "timestamptz",
          "date",
          "interval",
          "uuid",
          "jsonb",
          "void",
          "trigger",
          "record",
          "regclass",
          "event_trigger");

  private final FoldedSchema folded;

  private Files(FoldedSchema folded) {
    this.folded = folded;
  }

  static Files of(String sql) {
    return of(18, List.of(new SourceFile("schema.sql", sql)));
  }

  static Files of(int major, String sql) {
    return of(major, List.of(new SourceFile("schema.sql", sql)));
  }

  /** With statements that are data passed over. */
  static Files withData(String sql) {
    return of(18, List.of(new SourceFile("schema.sql", sql)), new Options(true));
  }

  static Files of(int major, List<SourceFile> files) {
    return of(major, files, new Options(false));
  }

  private static Files of(int major, List<SourceFile> files, Options options) {
    return new Files(
        new PgQuerySchemaParser(
                (including, path, relative) -> Optional.empty(), new LibPgQueryResolver()::columns)
            .parse(files, options)
            .fold(context(major)));
  }

  static List<Diagnostic> problems(String sql) {
    return problems(List.of(new SourceFile("schema.sql", sql)));
  }

  static List<Diagnostic> problems(List<SourceFile> files) {
    try {
      of(18, files);
    } catch (SchemaException refused) {
      return refused.diagnostics();
    }
    return List.of();
  }

  static CatalogContext context(int major) {
    Map<QualifiedName, Type> types = new HashMap<>();
    for (String type : TYPES) {
      QualifiedName name = QualifiedName.builtIn(type);
      types.put(name, new Type(name, 'b', 'U', false, Optional.empty(), false));
    }
    return new CatalogContext(
        new PgVersion(major, 0),
        Identifier.of("deployer"),
        List.of(Identifier.of("public")),
        types,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Map.of(),
        new TreeMap<>(),
        Map.of(),
        Set.of());
  }

  FoldedSchema folded() {
    return folded;
  }

  List<String> names() {
    return folded.snapshot().objects().keySet().stream().map(ObjectId::toString).toList();
  }

  List<String> warnings() {
    return folded.warnings().stream().map(Diagnostic::message).toList();
  }

  Table table(String name) {
    return folded.snapshot().find(relation(name), Table.class).orElseThrow();
  }

  Column column(String table, String column) {
    return table(table).column(Identifier.of(column)).orElseThrow();
  }

  Constraint constraint(String table, String name) {
    MemberId id = new MemberId(ObjectClass.CONSTRAINT, relation(table), Identifier.of(name));
    return folded.snapshot().find(id, Constraint.class).orElseThrow();
  }

  List<String> constraints(String table) {
    return folded
        .snapshot()
        .all(Constraint.class)
        .filter(it -> it.owner().equals(relation(table)))
        .map(it -> it.id().simpleName())
        .toList();
  }

  List<String> indexes() {
    return folded.snapshot().all(Index.class).map(it -> it.id().simpleName()).toList();
  }

  <T extends SchemaObject> T only(Class<T> kind) {
    List<T> all = folded.snapshot().all(kind).toList();
    if (all.size() != 1) {
      throw new AssertionError("not one " + kind.getSimpleName() + ": " + all);
    }
    return all.getFirst();
  }

  Index index(String name) {
    return folded.snapshot().find(relation(name), Index.class).orElseThrow();
  }

  static ObjectId.QualifiedId relation(String name) {
    int dot = name.indexOf('.');
    return ObjectId.relation(
        dot < 0
            ? QualifiedName.of("public", name)
            : QualifiedName.of(name.substring(0, dot), name.substring(dot + 1)));
  }
}
