package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The columns that a table has from its parents ({@code MergeAttributes}). */
final class InheritedColumns {
  private InheritedColumns() {}

  static List<Column> of(StatementContext statement, List<QualifiedId> parents, QualifiedId child) {
    Map<Identifier, Column> columns = new LinkedHashMap<>();
    for (QualifiedId parent : parents) {
      Table table =
          statement
              .builder()
              .find(parent, Table.class)
              .orElseThrow(() -> new FoldException(parent + " is not a table"));
      for (Column column : table.columns()) {
        columns.merge(
            column.name(),
            inherited(statement, table, column, child),
            InheritedColumns::ofTwoParents);
      }
    }
    return List.copyOf(columns.values());
  }

  private static Column ofTwoParents(Column first, Column second) {
    return first
        .withNotNull(first.notNull().or(second::notNull))
        .withValue(first.value() instanceof Column.Value.None ? second.value() : first.value());
  }

  /** What a child has of a parent's column: neither comment nor grants nor statistics. */
  static Column inherited(
      StatementContext statement, Table parent, Column column, QualifiedId child) {
    boolean keepsIdentity = parent.isPartitioned() && statement.folding().major() >= 17;
    Column.Value value =
        column.value() instanceof Column.Value.Identity && !keepsIdentity
            ? new Column.Value.None()
            : column.value();
    return column
        .withInherited(true)
        .withValue(value)
        .withNotNull(NotNulls.inherited(statement, parent.id(), column, child))
        .withComment(Optional.empty())
        .withPrivileges(Optional.empty())
        .withAttributes(
            new Column.Attributes(
                column.attributes().storage(),
                column.attributes().compression(),
                OptionalInt.empty(),
                new TreeMap<>(),
                new TreeMap<>()));
  }

  /** Parents' columns first, then the own ones; own ones of the same name change the former. */
  static List<Column> merge(List<Column> fromParents, List<Column> own) {
    Map<Identifier, Column> columns = new LinkedHashMap<>();
    fromParents.forEach(column -> columns.put(column.name(), column));
    own.forEach(column -> columns.merge(column.name(), column, InheritedColumns::merged));
    return new ArrayList<>(columns.values());
  }

  private static Column merged(Column parents, Column own) {
    Column.Attributes attributes = own.attributes();
    return parents
        .withInherited(false)
        .withNotNull(own.notNull().or(parents::notNull))
        .withValue(own.value() instanceof Column.Value.None ? parents.value() : own.value())
        .withAttributes(
            new Column.Attributes(
                attributes.storage().or(() -> parents.attributes().storage()),
                attributes.compression().or(() -> parents.attributes().compression()),
                attributes.statisticsTarget(),
                attributes.options(),
                attributes.foreignOptions()));
  }
}
