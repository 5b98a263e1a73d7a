package dev.pgflux.emitters.typescript;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RoutineModel.Parameter;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column of what a routine gives. */
record OutputColumn(String name, TypeModel type) implements ColumnModel {

  /** The columns of parameters; PostgreSQL calls those without a name by their place. */
  static List<ColumnModel> of(List<Parameter> outputs) {
    List<ColumnModel> columns = new ArrayList<>();
    for (Parameter output : outputs) {
      String name = output.name().orElse("column" + (columns.size() + 1));
      columns.add(new OutputColumn(name, Routines.concrete(output)));
    }
    return columns;
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public Origin origin() {
    return Origin.NONE;
  }

  @Override
  public Optional<String> comment() {
    return Optional.empty();
  }

  @Override
  public Map<String, String> hints() {
    return Map.of();
  }
}
