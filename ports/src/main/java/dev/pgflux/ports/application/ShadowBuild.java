package dev.pgflux.ports.application;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.diff.DiffRequest;
import dev.pgflux.domain.diff.Differ;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.plan.Planner;
import dev.pgflux.domain.plan.Staging;
import dev.pgflux.domain.plan.Step;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.FragmentPrinter;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.DatabaseSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Builds a schema in an empty database, reads what came of it, and takes everything back.
 *
 * @param printer prints fragments
 * @param scope what is left out when it is read
 * @param leftOut what is not carried out
 */
record ShadowBuild(FragmentPrinter printer, InspectionScope scope, Set<Operation> leftOut) {

  /** What the database would be with the wanted objects in it. */
  InspectedDatabase of(
      Snapshot wanted, CatalogContext context, InspectedDatabase before, DatabaseSession shadow) {
    TreeMap<ObjectId, SchemaObject> there = new TreeMap<>(before.snapshot().objects());
    there.keySet().retainAll(wanted.objects().keySet());
    DiffRequest request =
        new DiffRequest(
            new Snapshot(before.snapshot().version(), there),
            wanted,
            context,
            Map.of(),
            Map.of(),
            List.of());
    List<String> statements =
        new Planner(new SqlRenderer(printer), Staging.NONE)
            .plan(Differ.diff(request))
            .steps()
            .filter(step -> !leftOut.contains(step.operation()))
            .map(Step::sql)
            .toList();
    try {
      return shadow.rehearse(statements, scope);
    } catch (DatabaseException e) {
      throw new DatabaseException(
          "The schema could not be built in the shadow database. " + e.getMessage(),
          "Nothing was left there. If it lacks something that the database has, such as an extension's files"
              + " or a tablespace, install it there.",
          Optional.of(e.sqlState()),
          e);
    }
  }
}
