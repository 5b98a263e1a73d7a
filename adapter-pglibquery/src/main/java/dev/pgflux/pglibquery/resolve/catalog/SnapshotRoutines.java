package dev.pgflux.pglibquery.resolve.catalog;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.routine.Routine.Mode;
import dev.pgflux.domain.object.routine.Routine.Parameter;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.snapshot.CatalogContext.Cast;
import dev.pgflux.domain.snapshot.CatalogContext.Operator;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The routines, operators and casts that a snapshot makes. */
final class SnapshotRoutines {
  private final Map<String, List<Signature>> routines = new HashMap<>();
  private final Map<String, List<Operator>> operators = new HashMap<>();
  private final List<Cast> casts = new ArrayList<>();

  SnapshotRoutines(Snapshot snapshot) {
    for (SchemaObject object : snapshot.objects().values()) {
      if (object instanceof Routine routine) {
        add(signature(routine));
      } else if (object instanceof RangeType range) {
        constructors(range);
      }
    }
  }

  Stream<QualifiedName> names() {
    return routines.values().stream().flatMap(List::stream).map(Signature::name);
  }

  void add(Operator operator) {
    operators
        .computeIfAbsent(operator.name().name().value(), name -> new ArrayList<>())
        .add(operator);
  }

  void add(Cast cast) {
    casts.add(cast);
  }

  void add(Signature signature) {
    routines
        .computeIfAbsent(signature.name().name().value(), name -> new ArrayList<>())
        .add(signature);
  }

  private static Signature signature(Routine routine) {
    List<Parameter> inputs =
        routine.parameters().stream()
            .filter(it -> it.mode() != Mode.OUT && it.mode() != Mode.TABLE)
            .toList();
    List<RelationColumn> columns =
        routine.parameters().stream()
            .filter(
                it -> it.mode() == Mode.OUT || it.mode() == Mode.INOUT || it.mode() == Mode.TABLE)
            .map(it -> new RelationColumn(it.name().map(Object::toString).orElse(""), it.type()))
            .toList();
    return new Signature(
        routine.id().name(),
        kind(routine.kind()),
        routine.id().arguments(),
        inputs.stream().map(Parameter::name).toList(),
        (int) inputs.stream().filter(it -> it.defaultValue().isPresent()).count(),
        inputs.stream().anyMatch(it -> it.mode() == Mode.VARIADIC),
        result(routine, columns),
        routine.returns().map(Routine.Returns::set).orElse(false)
            || routine.parameters().stream().anyMatch(it -> it.mode() == Mode.TABLE),
        columns,
        routine.behaviour().volatility() == Routine.Volatility.VOLATILE);
  }

  private static DataType result(Routine routine, List<RelationColumn> columns) {
    boolean table = routine.parameters().stream().anyMatch(it -> it.mode() == Mode.TABLE);
    if (!table && routine.returns().isPresent()) {
      return routine.returns().get().type();
    }
    return switch (columns.size()) {
      case 0 -> Types.VOID;
      case 1 -> columns.getFirst().type();
      default -> Types.RECORD;
    };
  }

  private static char kind(Routine.Kind kind) {
    return switch (kind) {
      case FUNCTION -> 'f';
      case WINDOW_FUNCTION -> 'w';
      case PROCEDURE -> 'p';
    };
  }

  private void constructors(RangeType range) {
    DataType type = DataType.of(range.id().name());
    for (List<DataType> arguments :
        List.of(
            List.of(range.subtype(), range.subtype()),
            List.of(range.subtype(), range.subtype(), Types.TEXT))) {
      add(
          new Signature(
              range.id().name(),
              'f',
              arguments,
              List.of(),
              0,
              false,
              type,
              false,
              List.of(),
              false));
    }
  }

  List<Signature> find(String name) {
    return routines.getOrDefault(name, List.of());
  }

  List<Operator> operators(String name) {
    return operators.getOrDefault(name, List.of());
  }

  Optional<Cast> cast(DataType source, DataType target) {
    return casts.stream()
        .filter(it -> Types.same(it.source(), source) && Types.same(it.target(), target))
        .findFirst();
  }
}
