package dev.pgflux.ports.application;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.FragmentSettler;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Asks a database which columns views would have.
 *
 * @param language moves queries to temporary copies
 * @param context what the database has
 */
record ViewColumnTypes(SqlLanguage language, CatalogContext context) {

  /** The same schema with the types of its views' columns, as far as the database knows them. */
  Snapshot addedTo(Snapshot schema, DatabaseSession session) {
    SortedMap<ObjectId, Set<Fragment>> views = new TreeMap<>();
    for (SchemaObject object : schema.objects().values()) {
      if (object instanceof View || object instanceof MaterializedView) {
        views.put(object.id(), new HashSet<>(object.fragments()));
      }
    }
    if (views.isEmpty()) {
      return schema;
    }
    Map<ObjectId, SchemaObject> answers =
        session
            .settler(language.relocator())
            .settle(new FragmentSettler.Request(schema, views, context))
            .objects();
    return schema.map(object -> typed(object, answers.getOrDefault(object.id(), object)));
  }

  private static SchemaObject typed(SchemaObject wanted, SchemaObject answer) {
    return switch (wanted) {
      case View it when answer instanceof View view -> it.withColumns(view.columns());
      case MaterializedView it when answer instanceof MaterializedView view ->
          it.withColumns(view.columns());
      case SchemaObject other -> other;
    };
  }

  /** The views with a column whose type is not known, or with none at all. */
  static List<ObjectId> unknownIn(Snapshot schema) {
    return schema.objects().values().stream()
        .filter(ViewColumnTypes::isUnknown)
        .map(SchemaObject::id)
        .toList();
  }

  private static boolean isUnknown(SchemaObject object) {
    return switch (object) {
      case View it -> isUnknown(it.columns());
      case MaterializedView it -> isUnknown(it.columns());
      case SchemaObject other -> false;
    };
  }

  private static boolean isUnknown(List<ViewColumn> columns) {
    return columns.isEmpty() || columns.stream().anyMatch(column -> column.type().isEmpty());
  }
}
