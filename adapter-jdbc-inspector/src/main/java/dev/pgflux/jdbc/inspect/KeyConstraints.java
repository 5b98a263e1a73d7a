package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Exclusion;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ExclusionElement;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.IndexStorage;
import dev.pgflux.domain.object.index.IndexElement;
import java.util.ArrayList;
import java.util.List;

/** Builds the constraints that an index enforces. */
final class KeyConstraints {
  private final Directories catalogs;
  private final IndexDirectory indexes;
  private final IndexElements elements;

  KeyConstraints(Directories catalogs, IndexDirectory indexes) {
    this.catalogs = catalogs;
    this.indexes = indexes;
    this.elements = new IndexElements(catalogs, indexes);
  }

  ConstraintDefinition.Key key(
      long indexOid, boolean primary, List<Long> columns, boolean withoutOverlaps) {
    IndexDirectory.Entry index = indexes.get(indexOid);
    return new ConstraintDefinition.Key(
        primary,
        catalogs.columns().names(index.table(), columns),
        withoutOverlaps,
        index.nullsNotDistinct(),
        storage(index));
  }

  Exclusion exclusion(long indexOid, List<Long> operators) {
    IndexDirectory.Entry index = indexes.get(indexOid);
    List<IndexElement> keys = elements.of(index);
    List<ExclusionElement> pairs = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      pairs.add(new ExclusionElement(keys.get(i), catalogs.operators().name(operators.get(i))));
    }
    return new Exclusion(
        catalogs.names().accessMethod(catalogs.relations().get(indexOid).accessMethod()),
        pairs,
        IndexReader.predicate(index, catalogs.relations().get(index.table())),
        storage(index));
  }

  private IndexStorage storage(IndexDirectory.Entry index) {
    RelationDirectory.Entry relation = catalogs.relations().get(index.oid());
    if (index.included().isEmpty() && relation.options().isEmpty() && relation.tablespace() == 0) {
      return IndexStorage.DEFAULT;
    }
    return new IndexStorage(
        catalogs.columns().names(index.table(), index.included()),
        relation.options(),
        catalogs.names().tablespace(relation.tablespace()));
  }
}
