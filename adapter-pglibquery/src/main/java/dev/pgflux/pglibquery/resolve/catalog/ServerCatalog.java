package dev.pgflux.pglibquery.resolve.catalog;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.CatalogContext.Cast;
import dev.pgflux.domain.snapshot.CatalogContext.Operator;
import dev.pgflux.domain.snapshot.CatalogContext.RoutineSignature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a server has, indexed by the names that SQL uses. */
public final class ServerCatalog {
  private final CatalogContext context;
  private final Map<String, List<Signature>> routines = new HashMap<>();
  private final Map<String, List<Operator>> operators = new HashMap<>();
  private final Map<DataType, Map<DataType, Cast>> casts = new HashMap<>();
  private final Map<QualifiedId, Relation> relations = new HashMap<>();

  /**
   * Indexes a context.
   *
   * @param context what the server has
   */
  public ServerCatalog(CatalogContext context) {
    this.context = context;
    for (RoutineSignature routine : context.routines()) {
      routines
          .computeIfAbsent(routine.name().name().value(), name -> new ArrayList<>())
          .add(signature(routine));
    }
    for (Operator operator : context.operators()) {
      operators
          .computeIfAbsent(operator.name().name().value(), name -> new ArrayList<>())
          .add(operator);
    }
    for (Cast cast : context.casts()) {
      casts
          .computeIfAbsent(cast.source().withoutModifiers(), source -> new HashMap<>())
          .put(cast.target().withoutModifiers(), cast);
    }
    context.relations().forEach((id, columns) -> relations.put(id, relation(id, columns)));
  }

  private static Signature signature(RoutineSignature routine) {
    return new Signature(
        routine.name(),
        routine.kind(),
        routine.arguments(),
        List.of(),
        routine.defaults(),
        routine.variadic(),
        routine.result(),
        routine.set(),
        List.of(),
        routine.isVolatile());
  }

  private static Relation relation(QualifiedId id, List<Column> columns) {
    return new Relation(
        id,
        columns.stream()
            .map(column -> new RelationColumn(column.name().value(), column.type()))
            .toList(),
        true);
  }

  /**
   * Whether this is the index of a context.
   *
   * @param other a context
   * @return true if so
   */
  @SuppressWarnings(
      "ReferenceEquality") // the same object is the same content, and comparing contents is dear
  public boolean isOf(CatalogContext other) {
    return context == other;
  }

  CatalogContext context() {
    return context;
  }

  List<Signature> routines(String name) {
    return routines.getOrDefault(name, List.of());
  }

  Stream<QualifiedName> routineNames() {
    return routines.values().stream().flatMap(List::stream).map(Signature::name);
  }

  List<Operator> operators(String name) {
    return operators.getOrDefault(name, List.of());
  }

  Map<DataType, Cast> castsFrom(DataType source) {
    return casts.getOrDefault(source, Map.of());
  }

  Map<QualifiedId, Relation> relations() {
    return relations;
  }
}
