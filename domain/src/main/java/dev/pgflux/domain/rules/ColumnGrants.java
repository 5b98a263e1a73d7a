package dev.pgflux.domain.rules;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.plan.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The grants on columns that a REVOKE on their table takes along (<a
 * href="https://www.postgresql.org/docs/18/sql-revoke.html">REVOKE</a>: revoking a privilege on a
 * table also revokes it on each of its columns), and that must be granted again.
 */
final class ColumnGrants {
  private ColumnGrants() {}

  static List<Draft> takenAlong(
      SchemaObject relation, AccessControl before, AccessControl after, RuleContext context) {
    List<Draft> drafts = new ArrayList<>();
    kept(relation, context)
        .forEach((column, wanted) -> {
          AccessControl left = wanted.minus(grant -> holds(before, grant) && !holds(after, grant));
          drafts.addAll(ColumnMeta.privileges(relation, column, left, wanted, context));
        });
    return drafts;
  }

  private static boolean holds(AccessControl access, Grant grant) {
    return access.grants().stream()
        .anyMatch(other ->
            other.grantee().equals(grant.grantee()) && other.privilege() == grant.privilege());
  }

  /** The grants of columns that the live relation has too; others are granted where they begin. */
  private static Map<Identifier, AccessControl> kept(SchemaObject desired, RuleContext context) {
    if (context.isCreated(desired.id())) {
      return Map.of();
    }
    SortedMap<Identifier, Optional<AccessControl>> live =
        context.live().find(desired.id()).map(ColumnGrants::columns).orElseGet(TreeMap::new);
    SortedMap<Identifier, AccessControl> kept = new TreeMap<>();
    columns(desired)
        .forEach((column, wanted) -> {
          if (live.containsKey(column)) {
            wanted.or(() -> live.get(column)).ifPresent(it -> kept.put(column, it));
          }
        });
    return kept;
  }

  private static SortedMap<Identifier, Optional<AccessControl>> columns(SchemaObject object) {
    SortedMap<Identifier, Optional<AccessControl>> columns = new TreeMap<>();
    switch (object) {
      case Table table -> {
        for (Column column : table.columns()) {
          columns.put(column.name(), column.privileges());
        }
      }
      case View view -> columns.putAll(ofView(view.columns()));
      case MaterializedView view -> columns.putAll(ofView(view.columns()));
      case SchemaObject other -> {}
    }
    return columns;
  }

  private static SortedMap<Identifier, Optional<AccessControl>> ofView(List<ViewColumn> columns) {
    SortedMap<Identifier, Optional<AccessControl>> grants = new TreeMap<>();
    columns.forEach(column -> grants.put(column.name(), column.privileges()));
    return grants;
  }
}
