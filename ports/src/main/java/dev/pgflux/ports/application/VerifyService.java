package dev.pgflux.ports.application;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.diff.Difference;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.scope.Ownership;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.in.VerifySchema;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.spi.DatabaseSession;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Verifies databases: what a plan would make, change and drop, told apart. */
final class VerifyService implements VerifySchema {
  private final PlanningPipeline pipeline;
  private final Databases databases;

  VerifyService(PlanningPipeline pipeline, Databases databases) {
    this.pipeline = pipeline;
    this.databases = databases;
  }

  @Override
  public Verification verify(PlanningRequest request) {
    SchemaReading reading = pipeline.read(request);
    try (DatabaseSession session = databases.open(request.database())) {
      PlanningPipeline.Compared compared = pipeline.compare(request, reading, session);
      return verification(compared);
    }
  }

  /** What a comparison has found. */
  static Verification verification(PlanningPipeline.Compared compared) {
    TreeMap<ObjectId, SchemaObject> made = new TreeMap<>();
    TreeMap<ObjectId, SchemaObject> gone = new TreeMap<>();
    TreeMap<ObjectId, SchemaObject> differing = new TreeMap<>();
    Difference difference = compared.difference();
    for (Change change : difference.changes()) {
      switch (change) {
        case Change.Create it -> made.put(it.after().id(), it.after());
        case Change.Drop it -> gone.put(it.before().id(), it.before());
        case Change.Rename it -> differing.put(it.after().id(), it.after());
        case Change.RenameColumn it -> differing.put(it.table().id(), it.table());
        case Change.Alter it -> differing.put(it.after().id(), it.after());
      }
    }
    made.forEach((id, object) -> {
      if (gone.remove(id) != null) {
        differing.put(id, object);
      }
    });
    made.keySet().removeAll(differing.keySet());
    List<SchemaObject> undeclared =
        gone.values().stream()
            .filter(object ->
                Ownership.ownerOf(object).filter(owner -> gone.containsKey(owner)).isEmpty())
            .toList();
    return new Verification(
        findings(made.values()),
        findings(differing.values()),
        findings(undeclared),
        compared.diagnostics(),
        compared.inspected().unmanaged());
  }

  private static List<Finding> findings(Collection<SchemaObject> objects) {
    return objects.stream()
        .map(object -> new Finding(object.kindLabel(), object.id().toString()))
        .toList();
  }
}
