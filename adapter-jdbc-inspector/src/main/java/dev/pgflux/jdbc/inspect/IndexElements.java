package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.sql.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the keys of indexes and exclusion constraints. */
final class IndexElements {
  /** INDOPTION_DESC and INDOPTION_NULLS_FIRST in {@code src/include/catalog/pg_index.h}. */
  private static final int DESCENDING = 1;

  private static final int NULLS_FIRST = 2;

  private final Directories catalogs;
  private final IndexDirectory indexes;

  IndexElements(Directories catalogs, IndexDirectory indexes) {
    this.catalogs = catalogs;
    this.indexes = indexes;
  }

  List<IndexElement> of(IndexDirectory.Entry index) {
    SortedMap<Integer, IndexDirectory.Key> keys = indexes.keys(index.oid());
    List<IndexElement> elements = new ArrayList<>();
    for (int i = 0; i < index.keyCount(); i++) {
      Optional<IndexDirectory.Key> key = Optional.ofNullable(keys.get(i + 1));
      elements.add(
          index.columns().get(i) == 0
              ? ofExpression(index, i, key.orElseThrow(() -> moved(index)))
              : ofColumn(index, i, key));
    }
    return elements;
  }

  private static CatalogMovedException moved(IndexDirectory.Entry index) {
    return new CatalogMovedException("no expression of index %d".formatted(index.oid()));
  }

  private IndexElement ofColumn(
      IndexDirectory.Entry index, int position, Optional<IndexDirectory.Key> key) {
    ColumnDirectory.Entry column =
        catalogs.columns().get(index.table(), index.columns().get(position));
    return element(
        index,
        position,
        new IndexElement.Key.OfColumn(column.name()),
        catalogs.collations().unless(index.collations().get(position), column.collation()),
        catalogs
            .operatorClasses()
            .unlessDefault(index.operatorClasses().get(position), column.typeOid()),
        key.map(IndexDirectory.Key::options).orElseGet(TreeMap::new));
  }

  private IndexElement ofExpression(
      IndexDirectory.Entry index, int position, IndexDirectory.Key key) {
    Fragment expression =
        Fragment.ofText(
            Fragment.Kind.EXPRESSION,
            key.expression().orElseThrow(() -> moved(index)),
            Fragment.Scope.of(catalogs.relations().get(index.table()).id()));
    Optional<QualifiedName> collation =
        key.collated()
            ? catalogs.collations().unless(index.collations().get(position), 0)
            : Optional.empty();
    return element(
        index,
        position,
        new IndexElement.Key.OfExpression(expression),
        collation,
        catalogs
            .operatorClasses()
            .unlessDefaultForStored(index.operatorClasses().get(position), key.storedType()),
        key.options());
  }

  private static IndexElement element(
      IndexDirectory.Entry index,
      int position,
      IndexElement.Key key,
      Optional<QualifiedName> collation,
      Optional<QualifiedName> operatorClass,
      SortedMap<String, String> options) {
    long order = index.orders().get(position);
    return new IndexElement(
        key,
        collation,
        operatorClass,
        options,
        (order & DESCENDING) != 0,
        (order & NULLS_FIRST) != 0);
  }
}
