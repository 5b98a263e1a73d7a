package dev.pgflux.launcher.scenario;

import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.hazard.HazardPolicy;
import dev.pgflux.domain.scope.MetaSelection;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.jdbc.testing.TestDatabase;
import dev.pgflux.ports.application.PgFlux;
import dev.pgflux.ports.in.ApplyMigration;
import dev.pgflux.ports.in.ComparisonOptions;
import dev.pgflux.ports.in.DumpSchema;
import dev.pgflux.ports.in.PlannedMigration;
import dev.pgflux.ports.in.PlanningRequest;
import dev.pgflux.ports.in.SafetyOptions;
import dev.pgflux.ports.in.SchemaSource;
import dev.pgflux.ports.in.ScopeOptions;
import dev.pgflux.ports.in.Undo;
import dev.pgflux.ports.out.Cancellation;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.DatabaseProvider;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.SavedPlan;
import dev.pgflux.ports.spi.SourceFile;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The product as a host of its own would use it, with the adapters that are on the class path. */
final class Product {

  private static final PgFlux.Adapters ADAPTERS =
      PgFlux.Adapters.discovered(Product.class.getClassLoader());
  private static final PgFlux PG_FLUX = PgFlux.create(ADAPTERS);
  private static final HazardPolicy ACCEPT_ALL = new HazardPolicy(EnumSet.allOf(HazardKind.class));

  private Product() {}

  /** Plans. */
  static PlannedMigration plan(
      TestDatabase database, SchemaSource schema, ScenarioOptions options) {
    return PG_FLUX.planMigration().plan(request(database, schema, options)).migration();
  }

  /** Carries a plan out, whatever its dangers. */
  static void apply(TestDatabase database, PlannedMigration migration) {
    apply(database, migration, Progress.SILENT);
  }

  /** Carries a plan out, whatever its dangers, while somebody hears of each step. */
  static void apply(TestDatabase database, PlannedMigration migration, Progress progress) {
    apply(database, migration.saved(), progress);
  }

  private static void apply(TestDatabase database, SavedPlan saved, Progress progress) {
    ApplyMigration.What plan =
        new ApplyMigration.What.Kept(saved, DatabaseAddress.of(database.libpqUrl()), ACCEPT_ALL);
    PgFlux.create(ADAPTERS.withProgress(progress))
        .applyMigration()
        .apply(
            new ApplyMigration.Request(
                plan,
                ApplyMigration.Confirmation.GIVEN,
                Duration.ZERO,
                ApplyMigration.Request.LOCK_WAIT,
                new Cancellation()));
  }

  /** Carries a way back out, whatever its dangers, in a database that was planned for again. */
  static void apply(TestDatabase database, Undo.Script undo, PlannedMigration again) {
    MigrationScript script = undo.script();
    MigrationScript forNow =
        new MigrationScript(
            script.toolVersion(),
            script.createdAt(),
            script.database(),
            script.postgresMajorVersion(),
            script.sourceHash(),
            again.saved().script().liveHash(),
            script.phases(),
            script.notes());
    SavedPlan saved = new SavedPlan(again.saved().database(), again.saved().scope(), forNow);
    apply(database, saved, Progress.SILENT);
  }

  /** Writes a database down, all of it. */
  static List<SourceFile> dump(TestDatabase database, DumpSchema.Layout layout) {
    return PG_FLUX
        .dumpSchema()
        .dump(
            new DumpSchema.Request(
                DatabaseAddress.of(database.libpqUrl()),
                ScopeOptions.DEFAULT,
                new MetaSelection(true, true),
                layout))
        .files()
        .stream()
        .map(file -> new SourceFile(file.path(), file.content()))
        .toList();
  }

  /** Reads a database. */
  static Snapshot inspect(TestDatabase database) {
    DatabaseAddress address = DatabaseAddress.of(database.libpqUrl());
    DatabaseProvider provider =
        ServiceLoader.load(DatabaseProvider.class).findFirst().orElseThrow();
    try (DatabaseSession session = provider.open(address)) {
      return session
          .inspector()
          .inspect(new InspectionScope(ScopeOptions.TRACKING_SCHEMA))
          .snapshot();
    }
  }

  private static PlanningRequest request(
      TestDatabase database, SchemaSource schema, ScenarioOptions options) {
    ScopeOptions scope =
        new ScopeOptions(
            options.schemas(),
            List.of(),
            ScopeOptions.TRACKING_SCHEMA,
            options.keepUndeclaredPartitions(),
            false);
    return new PlanningRequest(
        schema,
        DatabaseAddress.of(database.libpqUrl()),
        scope,
        new ComparisonOptions(options.owners(), options.privileges(), true, Optional.empty()),
        new SafetyOptions(
            ACCEPT_ALL, SafetyOptions.DEFAULT.massDropThresholdPercent(), options.staging()));
  }
}
