package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.RangeColumn;
import dev.pgflux.pglibquery.resolve.analysis.RangeEntry;
import dev.pgflux.pglibquery.resolve.catalog.Catalog;
import dev.pgflux.pglibquery.resolve.catalog.Relation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What fragments of a relation see of it: its columns, and OLD and NEW for triggers and rules. */
final class VisibleRelations {
  private final Catalog catalog;
  private final Map<QualifiedId, List<RangeEntry>> entries = new ConcurrentHashMap<>();

  VisibleRelations(Catalog catalog) {
    this.catalog = catalog;
  }

  Level level(Optional<QualifiedId> relation) {
    if (relation.isEmpty()) {
      return Level.root(List.of());
    }
    QualifiedId id = relation.get();
    List<RangeEntry> seen = entries.get(id);
    if (seen == null) {
      seen = catalog.relation(id.name()).map(VisibleRelations::entries).orElse(List.of());
      entries.put(id, seen);
    }
    Level level = Level.root(seen);
    level.takeName(id.name().name().value());
    return level;
  }

  private static List<RangeEntry> entries(Relation relation) {
    return List.of(
        entry(relation, relation.name().name().value(), "", true),
        entry(relation, "old", "old", false),
        entry(relation, "new", "new", false));
  }

  private static RangeEntry entry(
      Relation relation, String alias, String canonicalAlias, boolean columnsVisible) {
    QualifiedName name = relation.name();
    return new RangeEntry(
        alias,
        canonicalAlias,
        Optional.of(name),
        relation.columns().stream()
            .map(column ->
                RangeColumn.of(
                    alias,
                    canonicalAlias,
                    column.name(),
                    column.type(),
                    Optional.of(Reference.to(relation.id(), Identifier.of(column.name())))))
            .toList(),
        relation.complete(),
        DataType.of(name),
        columnsVisible,
        true,
        Set.of());
  }
}
