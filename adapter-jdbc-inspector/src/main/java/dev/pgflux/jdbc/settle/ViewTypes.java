package dev.pgflux.jdbc.settle;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.jdbc.inspect.TypeModifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types that PostgreSQL finds for a view's columns. */
final class ViewTypes {
  private ViewTypes() {}

  /** The columns with their types, where the names are still the same ones. */
  static List<ViewColumn> addedTo(
      List<ViewColumn> columns,
      QualifiedName view,
      TrialSession session,
      Map<QualifiedName, QualifiedId> originals)
      throws SQLException {
    List<List<String>> rows =
        session.rows(
            """
            SELECT a.attname, n.nspname, e.typname, (e.oid <> t.oid)::text,
                   CASE WHEN a.atttypmod >= 0 THEN pg_catalog.format_type(e.oid, a.atttypmod) END,
                   pg_catalog.format_type(e.oid, NULL)
              FROM pg_catalog.pg_attribute a
              JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_catalog.pg_type element ON element.typarray = t.oid
              JOIN pg_catalog.pg_type e ON e.oid = coalesce(element.oid, t.oid)
              JOIN pg_catalog.pg_namespace n ON n.oid = e.typnamespace
             WHERE a.attrelid = %s AND a.attnum > 0
             ORDER BY a.attnum
            """
                .formatted(TrialSession.regclass(view)));
    if (rows.size() != columns.size()) {
      return columns;
    }
    List<ViewColumn> typed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      typed.add(columns.get(i).withType(Optional.of(type(rows.get(i), originals))));
    }
    return typed;
  }

  private static DataType type(List<String> row, Map<QualifiedName, QualifiedId> originals) {
    QualifiedName name = new QualifiedName(Identifier.of(row.get(1)), Identifier.of(row.get(2)));
    Optional<QualifiedName> original =
        Optional.of(row.get(1))
            .filter(schema -> schema.startsWith("pg_temp"))
            .flatMap(schema -> Optional.ofNullable(originals.get(Copies.temporary(row.get(2)))))
            .map(QualifiedId::name);
    List<String> modifiers =
        row.get(4).isEmpty() ? List.of() : TypeModifiers.of(row.get(4), row.get(5));
    return new DataType(original.orElse(name), modifiers, row.get(3).equals("true"));
  }
}
