package dev.pgflux.ports.application;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.scope.IgnorePatterns;
import dev.pgflux.domain.scope.ManagedScope;
import dev.pgflux.domain.scope.ManagedScope.Selection;
import dev.pgflux.domain.scope.PartsLeftOut;
import dev.pgflux.domain.scope.UnmanagedNames;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.snapshot.UnmanagedObject;
import dev.pgflux.ports.in.ScopeOptions;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.DatabaseIdentity;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A live database without files to compare it with. Without a list of schemas that is all of it;
 * with one, what belongs to the whole database is left out, as it is in a comparison.
 *
 * @param snapshot the objects in scope, resolved
 * @param leftOut the objects that are not, which those may use
 * @param context what the server has beside the objects in scope
 * @param unmanaged live objects of kinds that are not managed
 * @param identity which database it is
 */
record LiveSchema(
    Snapshot snapshot,
    List<SchemaObject> leftOut,
    CatalogContext context,
    SortedSet<UnmanagedObject> unmanaged,
    DatabaseIdentity identity) {

  /** Reads it. */
  static LiveSchema read(
      Databases databases, DatabaseAddress address, ScopeOptions options, SqlLanguage language) {
    try (DatabaseSession session = databases.open(address)) {
      InspectedDatabase inspected =
          session.inspector().inspect(new InspectionScope(options.trackingSchema()));
      Snapshot whole =
          language
              .resolver()
              .resolve(PartsLeftOut.unnamed(inspected.snapshot()), inspected.context());
      Snapshot chosen = chosen(whole, options);
      List<SchemaObject> leftOut =
          whole.objects().values().stream()
              .filter(object -> chosen.find(object.id()).isEmpty())
              .toList();
      return new LiveSchema(
          chosen,
          leftOut,
          UnmanagedNames.addedTo(inspected.context(), leftOut),
          inspected.unmanaged(),
          session.identity());
    }
  }

  private static Snapshot chosen(Snapshot whole, ScopeOptions options) {
    Selection selection =
        options.schemas() instanceof Selection.Declared
            ? new Selection.Everything()
            : options.schemas();
    Snapshot none = new Snapshot(whole.version(), new TreeMap<>());
    ManagedScope scope = new ManagedScope(selection, Set.of(), none, options.trackingSchema());
    Snapshot rest = new IgnorePatterns(options.ignore()).remainderOf(whole);
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(rest.objects());
    objects.keySet().removeIf(id -> !scope.contains(id));
    return new Snapshot(whole.version(), objects);
  }
}
