package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.CatalogContext.Cast;
import dev.pgflux.domain.snapshot.CatalogContext.Operator;
import dev.pgflux.domain.snapshot.CatalogContext.RoutineSignature;
import dev.pgflux.domain.snapshot.CatalogContext.Type;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Fragment.Kind;
import dev.pgflux.domain.sql.Fragment.Scope;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.pglibquery.parse.PgQuery;
import dev.pgflux.pglibquery.parse.PgQuerySchemaParser;
import dev.pgflux.ports.spi.SchemaParser;
import dev.pgflux.ports.spi.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What PostgreSQL 18 has in pg_catalog, and fragments to resolve against it. */
final class ServerFixture {
  static final Identifier PUBLIC = Identifier.of("public");
  static final CatalogContext POSTGRESQL_18 = read();

  private ServerFixture() {}

  static String resource(String name) {
    try (InputStream stream = ServerFixture.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no test resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A fragment as a file has it, under search_path public. */
  static Fragment written(Kind kind, String sql, Optional<String> relation) {
    SqlTree tree =
        kind == Kind.EXPRESSION
            ? PgQuery.shared().parseExpression(sql)
            : PgQuery.shared().parseWithoutLocations(sql).statements().getFirst().statement();
    return Fragment.ofTree(kind, tree, scope(List.of(PUBLIC), relation));
  }

  /** A fragment as the catalogs have it, under an empty search_path. */
  static Fragment printed(Kind kind, String sql, Optional<String> relation) {
    return Fragment.ofText(kind, sql, scope(List.of(), relation));
  }

  private static Scope scope(List<Identifier> path, Optional<String> relation) {
    return new Scope(
        path, relation.map(name -> ObjectId.relation(QualifiedName.of("public", name))), List.of());
  }

  /** The tables and types that the pairs of SQL are about. */
  static Snapshot schema() {
    return schema(resource("schema.sql"));
  }

  /** What a file makes, not resolved yet. */
  static Snapshot schema(String sql) {
    return new PgQuerySchemaParser(
            (including, path, relative) -> Optional.empty(), new LibPgQueryResolver()::columns)
        .parse(List.of(new SourceFile("schema.sql", sql)), new SchemaParser.Options(false))
        .fold(POSTGRESQL_18)
        .snapshot();
  }

  private static CatalogContext read() {
    Map<QualifiedName, Type> types = new HashMap<>();
    List<RoutineSignature> routines = new ArrayList<>();
    List<Operator> operators = new ArrayList<>();
    List<Cast> casts = new ArrayList<>();
    Set<QualifiedName> collations = new HashSet<>();
    for (String line : resource("catalog-18.tsv").lines().toList()) {
      String[] fields = line.split("\t", -1);
      switch (fields[0]) {
        case "T" -> {
          Type type = type(fields);
          types.put(type.name(), type);
        }
        case "F" -> routines.add(routine(fields));
        case "O" ->
            operators.add(
                new Operator(
                    QualifiedName.builtIn(fields[1]),
                    optional(fields[2]),
                    dataType(fields[3]),
                    dataType(fields[4])));
        case "C" ->
            casts.add(
                new Cast(
                    dataType(fields[1]),
                    dataType(fields[2]),
                    fields[3].charAt(0),
                    fields[4].equals("t")));
        default -> collations.add(QualifiedName.builtIn(fields[1]));
      }
    }
    return new CatalogContext(
        new PgVersion(18, 6),
        Identifier.of("postgres"),
        List.of(PUBLIC),
        types,
        routines,
        operators,
        casts,
        List.of(),
        collations,
        Map.of(),
        Collections.emptySortedMap(),
        Map.of(),
        Set.of(Identifier.of("postgres")));
  }

  private static Type type(String[] fields) {
    String name = fields[1].substring("pg_catalog.".length());
    return new Type(
        QualifiedName.builtIn(name),
        fields[2].charAt(0),
        fields[3].charAt(0),
        fields[4].equals("t"),
        fields[5].equals("\\N") ? Optional.empty() : Optional.of(dataType(fields[5])),
        fields[6].equals("t"));
  }

  private static RoutineSignature routine(String[] fields) {
    List<DataType> arguments =
        fields[3].isEmpty()
            ? List.of()
            : Arrays.stream(fields[3].split(",")).map(ServerFixture::dataType).toList();
    return new RoutineSignature(
        QualifiedName.builtIn(fields[1]),
        fields[2].charAt(0),
        arguments,
        Integer.parseInt(fields[4]),
        fields[5].equals("t"),
        dataType(fields[6]),
        fields[7].equals("t"),
        fields[8].equals("v"));
  }

  private static Optional<DataType> optional(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(dataType(name));
  }

  /** PostgreSQL names array types after their elements: {@code _int4}. */
  private static DataType dataType(String name) {
    return name.startsWith("_")
        ? DataType.builtIn(name.substring(1)).asArray()
        : DataType.builtIn(name);
  }
}
