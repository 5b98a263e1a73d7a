package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.index.Index;
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

  /** An index made with ONLY is whole once every partition has its part. */
  private static SchemaObject withValidity(Folding folding, SchemaObject object) {
    if (!(object instanceof Index index) || !index.onlyParent()) {
      return object;
    }
    boolean whole = true;
    for (QualifiedId partition : folding.builder().children(index.table())) {
      whole &= folding.attached().isAttached(index.id(), partition);
    }
    return whole ? valid(index) : index;
  }

  private static Index valid(Index index) {
    return new Index(
        index.id(),
        index.table(),
        index.method(),
        index.unique(),
        index.nullsNotDistinct(),
        index.elements(),
        index.include(),
        index.predicate(),
        index.parameters(),
        index.tablespace(),
        false,
        index.valid(),
        index.statisticsTargets(),
        index.nameGiven(),
        index.meta());
  }
}
