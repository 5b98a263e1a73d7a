package dev.pgflux.pglibquery.name;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the type that a {@code TypeName} means, as PostgreSQL does ({@code LookupTypeName} in
 * {@code src/backend/parser/parse_type.c}): {@code pg_catalog} comes before the search path unless
 * the path names it.
 */
public final class TypeResolver {
  /** What people write and the grammar replaces, so that no catalog has it. */
  private static final Set<QualifiedName> GRAMMAR_NAMES =
      Stream.of("bigint", "boolean", "character", "decimal", "integer", "real", "smallint")
          .map(QualifiedName::builtIn)
          .collect(Collectors.toUnmodifiableSet());

  private final CatalogContext context;
  private final DeclaredTypes declared;

  /**
   * Looks in a server's types and in declared ones.
   *
   * @param context what the server has
   * @param declared what the schema makes
   */
  public TypeResolver(CatalogContext context, DeclaredTypes declared) {
    this.context = context;
    this.declared = declared;
  }

  /**
   * Resolves a type's name; {@code SETOF} is left to the caller.
   *
   * @param typeName a node {@code TypeName}
   * @param searchPath the schemas in which an unqualified name is looked for
   * @return the type, or empty when the name means nothing
   */
  public Optional<DataType> resolve(Node typeName, List<Identifier> searchPath) {
    List<String> names = NameParts.of(typeName.list("names"));
    if (typeName.flag("pct_type")) {
      return columnType(names, searchPath).map(type -> arrayOf(type, typeName));
    }
    return find(names, searchPath)
        .map(found ->
            new DataType(found.name(), TypeModifiers.of(found.name(), typeName), found.array()))
        .map(type -> arrayOf(type, typeName));
  }

  /**
   * Finds a type by its name.
   *
   * @param names one to three parts: catalog, schema, name
   * @param searchPath the schemas in which an unqualified name is looked for
   * @return the type without modifiers, or empty when the name means nothing
   */
  public Optional<DataType> find(List<String> names, List<Identifier> searchPath) {
    String name = names.getLast();
    if (names.size() > 1) {
      Identifier schema = Identifier.of(names.get(names.size() - 2));
      QualifiedName qualified = new QualifiedName(schema, Identifier.of(name));
      return existing(qualified)
          .or(() -> declared.schemaOfUnknownTypes().map(any -> DataType.of(qualified)));
    }
    List<QualifiedName> candidates =
        SearchPath.candidates(searchPath, Identifier.of(name))
            .filter(candidate -> existing(candidate).isPresent())
            .toList();
    return candidates.stream()
        .filter(candidate -> !isShadow(candidate, candidates))
        .findFirst()
        .flatMap(this::existing)
        .or(() ->
            declared
                .schemaOfUnknownTypes()
                .map(schema -> DataType.of(new QualifiedName(schema, Identifier.of(name)))));
  }

  /**
   * A table called as a type of PostgreSQL's own mostly comes after what uses that type, and is not
   * meant even where {@code pg_catalog} stands behind its schema.
   */
  private boolean isShadow(QualifiedName candidate, List<QualifiedName> candidates) {
    return declared.isRowType(candidate) && candidates.stream().anyMatch(QualifiedName::isBuiltIn);
  }

  /**
   * Types whose names look like one that means nothing.
   *
   * @param names the parts of the unknown name
   * @return at most three, the likeliest first
   */
  public List<String> nearest(List<String> names) {
    Set<QualifiedName> known = new HashSet<>(context.types().keySet());
    known.addAll(GRAMMAR_NAMES);
    return NearestNames.to(names.getLast(), known, declared.names());
  }

  private Optional<DataType> existing(QualifiedName name) {
    if (declared.contains(name) || context.types().containsKey(name)) {
      return Optional.of(elementOf(name).map(DataType::asArray).orElseGet(() -> DataType.of(name)));
    }
    return elementOf(name).map(DataType::asArray);
  }

  /**
   * The element type that PostgreSQL names an array type after: {@code _int4} is {@code int4[]}.
   */
  private Optional<DataType> elementOf(QualifiedName name) {
    String spelling = name.name().value();
    if (declared.contains(name) || spelling.length() < 2 || spelling.charAt(0) != '_') {
      return Optional.empty();
    }
    QualifiedName element = new QualifiedName(name.schema(), Identifier.of(spelling.substring(1)));
    return declared.contains(element) || context.types().containsKey(element)
        ? Optional.of(DataType.of(element))
        : Optional.empty();
  }

  private Optional<DataType> columnType(List<String> names, List<Identifier> searchPath) {
    if (names.size() < 2) {
      return Optional.empty();
    }
    Identifier column = Identifier.of(names.getLast());
    Identifier relation = Identifier.of(names.get(names.size() - 2));
    if (names.size() > 2) {
      Identifier schema = Identifier.of(names.get(names.size() - 3));
      return declared.columnType(new QualifiedName(schema, relation), column);
    }
    return SearchPath.candidates(searchPath, relation)
        .map(candidate -> declared.columnType(candidate, column))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static DataType arrayOf(DataType type, Node typeName) {
    return typeName.list("arrayBounds").isEmpty() ? type : type.asArray();
  }
}
