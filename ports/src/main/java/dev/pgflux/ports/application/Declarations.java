package dev.pgflux.ports.application;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.diff.DiffRequest;
import dev.pgflux.domain.diff.Differ;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.table.NotNullNames;
import dev.pgflux.domain.plan.Planner;
import dev.pgflux.domain.plan.Staging;
import dev.pgflux.domain.plan.Step;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.FragmentPrinter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes the statements that declare a schema: what makes it in a database that is new. */
final class Declarations {
  /**
   * Owns nothing, so that every owner is said whoever reads the database: no role but PostgreSQL's
   * own can have a name that begins like this.
   */
  static final Identifier NOBODY = Identifier.of("pg_flux_nobody");

  private final CatalogContext context;
  private final FragmentPrinter printer;

  /**
   * A statement.
   *
   * @param object what it declares or says something of
   * @param sql its text, without a semicolon at its end
   */
  record Statement(ObjectId object, String sql) {}

  Declarations(CatalogContext context, FragmentPrinter printer) {
    this.context = context.withCurrentRole(NOBODY);
    this.printer = printer;
  }

  /**
   * The statements in an order in which they can be carried out. Default privileges come last, so
   * that they change nothing of what the others make.
   */
  List<Statement> of(Snapshot wanted) {
    Predicate<SchemaObject> isDefault = DefaultPrivileges.class::isInstance;
    Snapshot objects = NotNullNames.spelledOut(only(wanted, isDefault.negate()));
    Snapshot nothing = new Snapshot(wanted.version(), new TreeMap<>());
    return Stream.concat(
            steps(FreshDatabase.beneath(objects), objects), steps(nothing, only(wanted, isDefault)))
        .map(step -> new Statement(step.object(), step.sql()))
        .toList();
  }

  private Stream<Step> steps(Snapshot before, Snapshot after) {
    DiffRequest request = new DiffRequest(before, after, context, Map.of(), Map.of(), List.of());
    return new Planner(new SqlRenderer(printer), Staging.NONE).plan(Differ.diff(request)).steps();
  }

  private static Snapshot only(Snapshot snapshot, Predicate<SchemaObject> kept) {
    SortedMap<ObjectId, SchemaObject> objects = new TreeMap<>(snapshot.objects());
    objects.values().removeIf(kept.negate());
    return new Snapshot(snapshot.version(), objects);
  }
}
