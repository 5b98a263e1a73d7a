package dev.pgflux.emitters.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RoutineModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutineShapeTest {

  private record Passed(Optional<String> name, RoutineModel.Mode mode, TypeModel type)
      implements RoutineModel.Parameter {
    @Override
    public boolean optional() {
      return false;
    }
  }

  private record Function(List<RoutineModel.Parameter> parameters, Optional<TypeModel> returns)
      implements RoutineModel {
    @Override
    public String schema() {
      return "shop";
    }

    @Override
    public String name() {
      return "f";
    }

    @Override
    public Optional<String> comment() {
      return Optional.empty();
    }

    @Override
    public boolean procedure() {
      return false;
    }

    @Override
    public boolean returnsSet() {
      return false;
    }

    @Override
    public boolean strict() {
      return false;
    }
  }

  private static RoutineModel.Parameter parameter(
      RoutineModel.Mode mode, String type, String... name) {
    return new Passed(List.of(name).stream().findFirst(), mode, TestColumn.builtIn(type));
  }

  private static RoutineShape returning(String type, RoutineModel.Parameter... parameters) {
    return new RoutineShape(
        new Function(List.of(parameters), Optional.of(TestColumn.builtIn(type))));
  }

  @Test
  void inputsAndOutputsAreToldByTheirModes() {
    RoutineModel.Parameter in = parameter(RoutineModel.Mode.IN, "int4", "a");
    RoutineModel.Parameter both = parameter(RoutineModel.Mode.INOUT, "text", "b");
    RoutineModel.Parameter out = parameter(RoutineModel.Mode.OUT, "date");
    RoutineModel.Parameter rest = parameter(RoutineModel.Mode.VARIADIC, "text", "c");
    RoutineShape shape = returning("record", in, both, out, rest);
    assertThat(shape.inputs()).containsExactly(in, both, rest);
    assertThat(shape.outputs()).containsExactly(both, out);
    assertThat(shape.value()).isEmpty();
  }

  @Test
  void columnsWithoutANameAreCalledByTheirPlace() {
    RoutineShape shape =
        returning(
            "record",
            parameter(RoutineModel.Mode.OUT, "int4"),
            parameter(RoutineModel.Mode.TABLE, "text", "total"),
            parameter(RoutineModel.Mode.OUT, "date"));
    assertThat(shape.columns().stream().map(ColumnModel::name))
        .containsExactly("column1", "total", "column3");
    assertThat(shape.columns()).allMatch(ColumnModel::nullable);
  }

  @Test
  void theOnlyOutputIsTheValueAndElseWhatIsReturned() {
    assertThat(returning("int4", parameter(RoutineModel.Mode.OUT, "text", "a")).value())
        .contains(TestColumn.builtIn("text"));
    assertThat(returning("int4").value()).contains(TestColumn.builtIn("int4"));
    assertThat(returning("void").value()).isEmpty();
  }

  @Test
  void triggersAreThoseOfPostgresAlone() {
    assertThat(returning("trigger").isTrigger()).isTrue();
    assertThat(returning("event_trigger").isTrigger()).isTrue();
    TypeModel own = new TestColumn.Use(TypeModel.Kind.COMPOSITE, "shop", "trigger", false);
    assertThat(new RoutineShape(new Function(List.of(), Optional.of(own))).isTrigger()).isFalse();
  }
}
