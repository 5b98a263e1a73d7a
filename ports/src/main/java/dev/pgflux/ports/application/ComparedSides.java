package dev.pgflux.ports.application;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.scope.IgnorePatterns;
import dev.pgflux.domain.scope.KeptPartitions;
import dev.pgflux.domain.scope.LiveRenames;
import dev.pgflux.domain.scope.LiveRenames.Renamed;
import dev.pgflux.domain.scope.ManagedScope;
import dev.pgflux.domain.scope.ManagedScope.Sides;
import dev.pgflux.domain.scope.SilencePolicy;
import dev.pgflux.domain.scope.UnmanagedNames;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.snapshot.TableFacts;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.ports.in.ComparisonOptions;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.in.ScopeOptions;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.SchemaParser.FoldedSchema;
import dev.pgflux.ports.spi.SchemaParser.ParsedSchema;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Both sides, ready to be compared: folded, resolved, renamed, restricted to what is managed, with
 * silence filled in.
 *
 * @param sides the wanted and the live objects
 * @param context what the server has beside the managed objects
 * @param dependencies what each live object needs
 * @param facts what live tables hold
 * @param renames the requested renames that are needed
 * @param folded what the files say
 * @param leftOut live objects that are not compared, but may be used by what is; not resolved
 * @param server what the server has beside the objects of its snapshot
 */
record ComparedSides(
    Sides sides,
    CatalogContext context,
    Map<ObjectId, Set<Reference>> dependencies,
    Map<ObjectId, TableFacts> facts,
    List<Change> renames,
    FoldedSchema folded,
    List<SchemaObject> leftOut,
    CatalogContext server) {

  /** Brings both sides together. */
  static ComparedSides of(
      ParsedSchema parsed,
      InspectedDatabase inspected,
      PlanningRequest request,
      SqlLanguage language) {
    Snapshot live = inspected.snapshot();
    FoldedSchema folded =
        parsed.fold(UnmanagedNames.addedTo(inspected.context(), live.objects().values()));
    ScopeOptions options = request.scope();
    ManagedScope scope =
        new ManagedScope(
            options.schemas(),
            folded.declaredSchemas(),
            folded.snapshot(),
            options.trackingSchema());
    IgnorePatterns ignore = new IgnorePatterns(options.ignore());
    List<SchemaObject> leftOut = leftOut(live, folded.snapshot(), scope, ignore, options);
    CatalogContext context = UnmanagedNames.addedTo(inspected.context(), leftOut);
    Snapshot desired = language.resolver().resolve(folded, context);
    Renamed renamed =
        LiveRenames.apply(
            language.resolver().resolve(live, inspected.context()),
            folded.objectRenames(),
            folded.columnRenames(),
            language.renamer());
    Snapshot current =
        renamed.changes().isEmpty()
            ? renamed.snapshot()
            : language.resolver().resolve(renamed.snapshot(), inspected.context());
    Sides restricted =
        scope.restrict(ignore.remainderOf(desired), managed(desired, current, ignore, options));
    ServerAge.require(restricted.desired(), folded);
    return new ComparedSides(
        silence(request.comparison(), folded, context).apply(restricted),
        context,
        renamed.dependencies(inspected.dependencies()),
        renamed.facts(inspected.facts()),
        renamed.changes(),
        folded,
        leftOut,
        inspected.context());
  }

  /** What is live and will not be compared, but may be used by what is. */
  private static List<SchemaObject> leftOut(
      Snapshot live,
      Snapshot desired,
      ManagedScope scope,
      IgnorePatterns ignore,
      ScopeOptions options) {
    Snapshot managed = managed(desired, live, ignore, options);
    return live.objects().values().stream()
        .filter(
            object -> !scope.contains(object.id()) || !managed.objects().containsKey(object.id()))
        .filter(object -> desired.find(object.id()).isEmpty())
        .toList();
  }

  private static Snapshot managed(
      Snapshot desired, Snapshot live, IgnorePatterns ignore, ScopeOptions options) {
    Snapshot rest = ignore.remainderOf(live);
    return options.keepUndeclaredPartitions()
        ? KeptPartitions.remainderOf(rest, KeptPartitions.find(desired, rest))
        : rest;
  }

  private static SilencePolicy silence(
      ComparisonOptions comparison, FoldedSchema folded, CatalogContext context) {
    return new SilencePolicy(
        comparison.owners(),
        comparison.privileges(),
        folded.privilegesDeclared(),
        context.currentRole());
  }

  /** The same with another wanted side. */
  ComparedSides withDesired(Snapshot desired) {
    return new ComparedSides(
        new Sides(desired, sides.live()),
        context,
        dependencies,
        facts,
        renames,
        folded,
        leftOut,
        server);
  }
}
