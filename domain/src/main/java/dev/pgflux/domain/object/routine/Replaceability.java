package dev.pgflux.domain.object.routine;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.routine.Routine.Kind;
import dev.pgflux.domain.object.routine.Routine.Mode;
import dev.pgflux.domain.object.routine.Routine.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * Whether CREATE OR REPLACE makes one routine of another with the same input types ({@code
 * ProcedureCreate} in {@code src/backend/catalog/pg_proc.c}).
 */
final class Replaceability {
  private Replaceability() {}

  /** Why it does not, as a clause, or empty when it does. */
  static Optional<String> obstacle(Routine live, Routine desired) {
    if (live.kind() != desired.kind()) {
      return Optional.of("a " + word(live.kind()) + " becomes a " + word(desired.kind()));
    }
    if (!Result.of(live).equals(Result.of(desired))) {
      return Optional.of("its result type changes");
    }
    List<Parameter> before = inputs(live);
    List<Parameter> after = inputs(desired);
    for (int index = 0; index < before.size() && index < after.size(); index++) {
      Optional<String> obstacle = obstacle(before.get(index), after.get(index));
      if (obstacle.isPresent()) {
        return obstacle;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> obstacle(Parameter before, Parameter after) {
    if (before.name().isPresent() && !before.name().equals(after.name())) {
      return Optional.of("its parameter " + before.name().get() + " gets another name");
    }
    return before.defaultValue().isPresent() && after.defaultValue().isEmpty()
        ? Optional.of("a parameter loses its default")
        : Optional.empty();
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case FUNCTION -> "function";
      case WINDOW_FUNCTION -> "window function";
      case PROCEDURE -> "procedure";
    };
  }

  private static List<Parameter> inputs(Routine routine) {
    return routine.parameters().stream().filter(it -> isInput(it.mode())).toList();
  }

  private static boolean isInput(Mode mode) {
    return switch (mode) {
      case IN, INOUT, VARIADIC -> true;
      case OUT, TABLE -> false;
    };
  }

  private static boolean isOutput(Mode mode) {
    return switch (mode) {
      case OUT, INOUT, TABLE -> true;
      case IN, VARIADIC -> false;
    };
  }

  /**
   * What a caller gets: one type, or the columns of a row. The one OUT parameter of a function is
   * its result, whose name does not count; a procedure always gives a row.
   */
  private record Result(Optional<DataType> type, List<Column> columns, boolean set) {
    static Result of(Routine routine) {
      List<Parameter> outputs =
          routine.parameters().stream().filter(it -> isOutput(it.mode())).toList();
      boolean table = outputs.stream().anyMatch(it -> it.mode() == Mode.TABLE);
      boolean set = table || routine.returns().filter(Routine.Returns::set).isPresent();
      boolean row = outputs.size() > 1 || (outputs.size() == 1 && routine.kind() == Kind.PROCEDURE);
      if (row) {
        List<Column> columns =
            outputs.stream().map(it -> new Column(it.name(), it.type())).toList();
        return new Result(Optional.empty(), columns, set);
      }
      Optional<DataType> type =
          outputs.isEmpty()
              ? routine.returns().map(Routine.Returns::type)
              : Optional.of(outputs.getFirst().type());
      return new Result(type, List.of(), set);
    }
  }

  private record Column(Optional<Identifier> name, DataType type) {}
}
