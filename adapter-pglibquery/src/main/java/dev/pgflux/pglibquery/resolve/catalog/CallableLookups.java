package dev.pgflux.pglibquery.resolve.catalog;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.snapshot.CatalogContext.Operator;
import dev.pgflux.pglibquery.name.SearchPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds routines and operators along a path, and remembers what it found. */
final class CallableLookups {
  private final SnapshotRoutines routines;
  private final ServerCatalog server;
  private final Map<Lookup, List<Signature>> routineLookups = new ConcurrentHashMap<>();
  private final Map<Lookup, List<Operator>> operatorLookups = new ConcurrentHashMap<>();

  /** A name that was looked up along a path. */
  private record Lookup(List<String> names, boolean binary, List<Identifier> path) {}

  CallableLookups(SnapshotRoutines routines, ServerCatalog server) {
    this.routines = routines;
    this.server = server;
  }

  void forget() {
    routineLookups.clear();
    operatorLookups.clear();
  }

  List<Signature> routines(List<String> names, List<Identifier> path) {
    return routineLookups.computeIfAbsent(
        new Lookup(names, false, path), lookup -> List.copyOf(findRoutines(names, path)));
  }

  private List<Signature> findRoutines(List<String> names, List<Identifier> path) {
    String name = names.getLast();
    List<Signature> found = new ArrayList<>();
    for (Identifier schema : schemas(names, path)) {
      for (Signature candidate : routines.find(name)) {
        addVisible(found, candidate, schema);
      }
      for (Signature candidate : server.routines(name)) {
        addVisible(found, candidate, schema);
      }
    }
    return found;
  }

  private static void addVisible(List<Signature> found, Signature candidate, Identifier schema) {
    if (candidate.name().schema().equals(schema)
        && found.stream().noneMatch(other -> other.arguments().equals(candidate.arguments()))) {
      found.add(candidate);
    }
  }

  List<Operator> operators(List<String> names, boolean binary, List<Identifier> path) {
    return operatorLookups.computeIfAbsent(
        new Lookup(names, binary, path), lookup -> List.copyOf(findOperators(names, binary, path)));
  }

  private List<Operator> findOperators(List<String> names, boolean binary, List<Identifier> path) {
    List<Operator> found = new ArrayList<>();
    List<Operator> named = server.operators(names.getLast());
    for (Identifier schema : schemas(names, path)) {
      for (Operator candidate : routines.operators(names.getLast())) {
        addVisible(found, candidate, schema, binary);
      }
      for (Operator candidate : named) {
        addVisible(found, candidate, schema, binary);
      }
    }
    return found;
  }

  private static void addVisible(
      List<Operator> found, Operator candidate, Identifier schema, boolean binary) {
    if (candidate.left().isPresent() == binary
        && candidate.name().schema().equals(schema)
        && found.stream()
            .noneMatch(other ->
                other.left().equals(candidate.left()) && other.right().equals(candidate.right()))) {
      found.add(candidate);
    }
  }

  /** The schemas that a name is looked for in: its own, or those of the path. */
  static List<Identifier> schemas(List<String> names, List<Identifier> path) {
    if (names.size() > 1) {
      return List.of(Identifier.of(names.get(names.size() - 2)));
    }
    return SearchPath.candidates(path, QualifiedName.PG_CATALOG)
        .map(QualifiedName::schema)
        .toList();
  }
}
