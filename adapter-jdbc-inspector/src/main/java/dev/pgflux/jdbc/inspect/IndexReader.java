package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.sql.Fragment;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds indexes that belong to no constraint. */
final class IndexReader implements ObjectReader {
  private final IndexDirectory indexes;
  private final ConstraintReader constraints;

  IndexReader(IndexDirectory indexes, ConstraintReader constraints) {
    this.indexes = indexes;
    this.constraints = constraints;
  }

  @Override
  public void read(Directories catalogs, FoundObjects found) {
    IndexElements elements = new IndexElements(catalogs, indexes);
    for (IndexDirectory.Entry index : indexes.entries()) {
      Optional<RelationDirectory.Entry> table = catalogs.relations().managed(index.table());
      if (table.isEmpty() || constraints.ownsIndex(index.oid())) {
        continue;
      }
      found.add(Catalog.RELATION, index.oid(), index(index, table.get(), elements, catalogs));
    }
  }

  private Index index(
      IndexDirectory.Entry index,
      RelationDirectory.Entry table,
      IndexElements elements,
      Directories catalogs) {
    RelationDirectory.Entry relation = catalogs.relations().get(index.oid());
    boolean partitioned = relation.kind() == 'I';
    return new Index(
        relation.id(),
        table.id(),
        catalogs.names().accessMethod(relation.accessMethod()),
        index.unique(),
        index.nullsNotDistinct(),
        elements.of(index),
        catalogs.columns().names(table.oid(), index.included()),
        predicate(index, table),
        relation.options(),
        catalogs.names().tablespace(relation.tablespace()),
        partitioned && !index.valid(),
        partitioned || index.valid(),
        statisticsTargets(index),
        constraints.whole(index.oid(), catalogs),
        true,
        catalogs.meta().withoutOwner(Catalog.RELATION, index.oid()));
  }

  /** The WHERE of a partial index. */
  static Optional<Fragment> predicate(IndexDirectory.Entry index, RelationDirectory.Entry table) {
    return index
        .predicate()
        .map(
            text -> Fragment.ofText(Fragment.Kind.EXPRESSION, text, Fragment.Scope.of(table.id())));
  }

  private SortedMap<Integer, Integer> statisticsTargets(IndexDirectory.Entry index) {
    TreeMap<Integer, Integer> targets = new TreeMap<>();
    indexes
        .keys(index.oid())
        .forEach((number, key) ->
            key.statisticsTarget().ifPresent(target -> targets.put(number, target)));
    return targets;
  }
}
