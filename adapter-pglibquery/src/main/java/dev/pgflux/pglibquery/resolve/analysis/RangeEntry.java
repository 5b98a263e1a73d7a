package dev.pgflux.pglibquery.resolve.analysis;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A range table entry as expressions see it.
 *
 * @param alias its name in the query
 * @param canonicalAlias its name in the canonical form
 * @param relation the relation, when it is one without an alias, which its schema may qualify
 * @param columns its columns
 * @param complete false when more columns may exist
 * @param rowType the type of the whole row
 * @param columnsVisible whether unqualified names may mean its columns
 * @param nameVisible whether its name may qualify them
 * @param merged columns that unqualified names do not mean, since USING merged them
 */
public record RangeEntry(
    String alias,
    String canonicalAlias,
    Optional<QualifiedName> relation,
    List<RangeColumn> columns,
    boolean complete,
    DataType rowType,
    boolean columnsVisible,
    boolean nameVisible,
    Set<String> merged) {
  /** Copies the collections. */
  public RangeEntry {
    columns = List.copyOf(columns);
    merged = Set.copyOf(merged);
  }

  /**
   * The same entry with other columns.
   *
   * @param newColumns the columns
   * @return the changed copy
   */
  public RangeEntry withColumns(List<RangeColumn> newColumns) {
    return new RangeEntry(
        alias,
        canonicalAlias,
        relation,
        newColumns,
        complete,
        rowType,
        columnsVisible,
        nameVisible,
        merged);
  }

  /**
   * The same entry with another type of its rows.
   *
   * @param type the type
   * @return the changed copy
   */
  public RangeEntry withRowType(DataType type) {
    return new RangeEntry(
        alias,
        canonicalAlias,
        relation,
        columns,
        complete,
        type,
        columnsVisible,
        nameVisible,
        merged);
  }

  /**
   * A column.
   *
   * @param name its name
   * @return the column, or empty
   */
  public Optional<RangeColumn> column(String name) {
    for (RangeColumn column : columns) {
      if (column.name().equals(name)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /**
   * The same entry, seen or not.
   *
   * @param columnsSeen whether unqualified names may mean its columns
   * @param nameSeen whether its name may qualify them
   * @return the changed copy
   */
  public RangeEntry visibility(boolean columnsSeen, boolean nameSeen) {
    return new RangeEntry(
        alias, canonicalAlias, relation, columns, complete, rowType, columnsSeen, nameSeen, merged);
  }

  /**
   * The same entry, some of its columns merged by a join.
   *
   * @param names the columns of USING
   * @return the changed copy
   */
  public RangeEntry merging(Collection<String> names) {
    Set<String> all = new HashSet<>(merged);
    all.addAll(names);
    return new RangeEntry(
        alias,
        canonicalAlias,
        relation,
        columns,
        complete,
        rowType,
        columnsVisible,
        nameVisible,
        all);
  }

  /**
   * A column that an unqualified name means.
   *
   * @param name its name
   * @return the column, or empty
   */
  public Optional<RangeColumn> visibleColumn(String name) {
    return columnsVisible && !merged.contains(name) ? column(name) : Optional.empty();
  }
}
