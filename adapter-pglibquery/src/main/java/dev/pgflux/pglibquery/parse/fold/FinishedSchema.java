package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.spi.SchemaParser.FoldedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What comes after the last statement: defaults left out, the snapshot made. */
final class FinishedSchema {
  private FinishedSchema() {}

  static FoldedSchema of(Folding folding) {
    DefaultsLeftOut defaults = new DefaultsLeftOut(folding);
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject object : folding.builder().objects()) {
      objects.add(defaults.apply(withValidity(folding, object)));
    }
    objects.addAll(folding.defaultPrivileges().objects());
    return new FoldedSchema(
        Snapshot.of(folding.context().version(), objects),
        folding.declaredSchemas(),
        folding.ownersDeclared(),
        folding.privilegesDeclared(),
        folding.renames().objects(),
        folding.renames().columns(),
        Map.copyOf(folding.builder().declarations()),
        List.copyOf(folding.warnings()));
  }

  /**
   * What is known at last: an index made with ONLY is whole once every partition has its part,
   * which is whole; a trigger fires in a partition as above.
   */
  private static SchemaObject withValidity(Folding folding, SchemaObject object) {
    return switch (object) {
      case Index it when it.onlyParent() ->
          it.withOnlyParent(!isWhole(folding, Adoption.wholeOf(it).orElse(it.id()), it.table()));
      case Constraint it when it.onlyParent() ->
          it.withOnlyParent(!isWhole(folding, Adoption.wholeOf(it).orElse(it.id()), it.owner()));
      case Table it -> new TriggerStates(folding.builder()).withoutUsual(it);
      case SchemaObject other -> other;
    };
  }

  private static boolean isWhole(Folding folding, ObjectId whole, QualifiedId table) {
    return folding.builder().children(table).stream()
        .allMatch(partition ->
            folding.attached().isAttached(whole, partition) && isWhole(folding, whole, partition));
  }
}
