package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A view's output columns: what its query says, with what was said of them beside. */
final class ViewColumnMerge {
  private ViewColumnMerge() {}

  static List<ViewColumn> of(List<RelationColumn> found, List<ViewColumn> given) {
    boolean complete =
        !given.isEmpty() && given.stream().allMatch(column -> column.type().isPresent());
    if (complete || found.isEmpty()) {
      return given;
    }
    Map<Identifier, ViewColumn> byName =
        given.stream()
            .collect(Collectors.toMap(ViewColumn::name, Function.identity(), (one, other) -> one));
    List<ViewColumn> merged = new ArrayList<>();
    for (RelationColumn column : found) {
      Identifier name = Identifier.of(column.name());
      Optional<DataType> type =
          Types.known(column.type()) ? Optional.of(column.type()) : Optional.empty();
      merged.add(byName.getOrDefault(name, ViewColumn.of(name)).withType(type));
    }
    return merged;
  }
}
