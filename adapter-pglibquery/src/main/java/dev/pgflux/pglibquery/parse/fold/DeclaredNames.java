package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of types and extensions that the files make anywhere, gathered before folding. */
final class DeclaredNames {
  /** An extension and the schema that its statement names. */
  record DeclaredExtension(Identifier name, Optional<Identifier> schema) {}

  private final Set<QualifiedName> types = new HashSet<>();
  private final Set<QualifiedName> rowTypes = new HashSet<>();
  private final List<DeclaredExtension> extensions = new ArrayList<>();
  private final Map<QualifiedName, Set<String>> filesOfPartitions = new HashMap<>();

  Set<QualifiedName> types() {
    return types;
  }

  /** Those of tables and views. */
  Set<QualifiedName> rowTypes() {
    return rowTypes;
  }

  List<DeclaredExtension> extensions() {
    return extensions;
  }

  /** Whether a table has partitions that are made in another file than this one. */
  boolean hasPartitionsOutside(QualifiedName table, String path) {
    return filesOfPartitions.getOrDefault(table, Set.of()).stream()
        .anyMatch(file -> !file.equals(path));
  }

  void add(Node statement, List<Identifier> searchPath, String path) {
    switch (statement.tag()) {
      case "CreateStmt" -> {
        addRelation(statement.node("relation"), searchPath);
        addPartition(statement, searchPath, path);
      }
      case "CreateForeignTableStmt" ->
          addRelation(statement.node("base").flatMap(it -> it.node("relation")), searchPath);
      case "ViewStmt" -> addRelation(statement.node("view"), searchPath);
      case "CreateTableAsStmt" ->
          addRelation(statement.node("into").flatMap(it -> it.node("rel")), searchPath);
      case "CompositeTypeStmt" ->
          statement
              .node("typevar")
              .ifPresent(it -> addType(StatementContext.parts(it), searchPath));
      case "CreateEnumStmt" -> addType(Trees.names(statement, "typeName"), searchPath);
      case "CreateDomainStmt" -> addType(Trees.names(statement, "domainname"), searchPath);
      case "CreateRangeStmt" -> addRange(statement, searchPath);
      case "DefineStmt" -> {
        if (statement.symbol("kind").equals("OBJECT_TYPE")) {
          addType(Trees.names(statement, "defnames"), searchPath);
        }
      }
      case "CreateExtensionStmt" -> addExtension(statement);
      default -> {
        // Makes no type.
      }
    }
  }

  private void addPartition(Node statement, List<Identifier> searchPath, String path) {
    if (statement.node("partbound").isPresent()) {
      statement.nodes("inhRelations").stream()
          .flatMap(parent -> qualified(StatementContext.parts(parent), searchPath).stream())
          .forEach(parent ->
              filesOfPartitions.computeIfAbsent(parent, any -> new HashSet<>()).add(path));
    }
  }

  private void addExtension(Node statement) {
    Optional<Identifier> schema =
        statement.nodes("options").stream()
            .filter(option -> option.text("defname").equals("schema"))
            .map(option -> Identifier.of(Trees.optionText(option)))
            .findFirst();
    extensions.add(new DeclaredExtension(Identifier.of(statement.text("extname")), schema));
  }

  private void addRelation(Optional<Node> rangeVar, List<Identifier> searchPath) {
    rangeVar
        .flatMap(name -> qualified(StatementContext.parts(name), searchPath))
        .ifPresent(name -> {
          types.add(name);
          rowTypes.add(name);
        });
  }

  private void addType(List<String> names, List<Identifier> searchPath) {
    qualified(names, searchPath).ifPresent(types::add);
  }

  private static Optional<QualifiedName> qualified(
      List<String> names, List<Identifier> searchPath) {
    return names.size() > 1
        ? Optional.of(QualifiedName.of(names.get(names.size() - 2), names.getLast()))
        : searchPath.stream()
            .findFirst()
            .map(schema -> new QualifiedName(schema, Identifier.of(names.getLast())));
  }

  private void addRange(Node statement, List<Identifier> searchPath) {
    List<String> names = Trees.names(statement, "typeName");
    addType(names, searchPath);
    Optional<Node> given =
        statement.nodes("params").stream()
            .filter(option -> option.text("defname").equals("multirange_type_name"))
            .findFirst();
    if (given.isPresent()) {
      addType(given.flatMap(it -> it.node("arg")).map(Trees::names).orElse(names), searchPath);
    } else {
      List<String> multirange = new ArrayList<>(names);
      multirange.set(multirange.size() - 1, RangeTypeFold.multirangeName(names.getLast()));
      addType(multirange, searchPath);
    }
  }
}
