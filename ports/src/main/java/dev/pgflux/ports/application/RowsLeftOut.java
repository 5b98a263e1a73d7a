package dev.pgflux.ports.application;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.scope.GlobPattern;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.in.GenerateCode.RowSelection;
import java.util.List;
import java.util.TreeMap;

/**
 * Leaves out the tables, views and schemas that no code is made for.
 *
 * @param selections each of which takes what stays
 */
record RowsLeftOut(List<RowSelection> selections) {

  /** What stays of a schema. */
  Snapshot of(Snapshot schema) {
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(schema.objects());
    objects.values().removeIf(object -> !selections.stream().allMatch(it -> takes(it, object)));
    return new Snapshot(schema.version(), objects);
  }

  private static boolean takes(RowSelection selection, SchemaObject object) {
    ObjectId id = object.id();
    if (id.schema()
        .map(Identifier::value)
        .filter(it -> any(selection.excludeSchemas(), it))
        .isPresent()) {
      return false;
    }
    boolean row =
        object instanceof Table || object instanceof View || object instanceof MaterializedView;
    return !row
        || ((selection.include().isEmpty() || named(selection.include(), id))
            && !named(selection.exclude(), id));
  }

  private static boolean named(List<String> patterns, ObjectId id) {
    return any(patterns, id.toString()) || any(patterns, id.simpleName());
  }

  private static boolean any(List<String> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> new GlobPattern(pattern).matches(name));
  }
}
