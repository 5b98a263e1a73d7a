package dev.pgflux.ports.application;

import dev.pgflux.ports.application.migrations.MigrationUseCases;
import dev.pgflux.ports.in.ApplyMigration;
import dev.pgflux.ports.in.DetectDrift;
import dev.pgflux.ports.in.DumpSchema;
import dev.pgflux.ports.in.GenerateCode;
import dev.pgflux.ports.in.InspectSchema;
import dev.pgflux.ports.in.PlanMigration;
import dev.pgflux.ports.in.PullSchema;
import dev.pgflux.ports.in.VerifySchema;
import dev.pgflux.ports.in.WatchSchema;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.out.SchemaFiles;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseProvider;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.SqlLanguage;
import dev.pgflux.ports.spi.SqlLanguageProvider;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The use cases for a host of any sort: no command line, no dependency injection, nothing printed,
 * nothing exited. Instances are immutable and may be shared by threads.
 */
public final class PgFlux {
  private final PlanMigration planMigration;
  private final ApplyMigration applyMigration;
  private final DetectDrift detectDrift;
  private final GenerateCode generateCode;
  private final WatchSchema watchSchema;
  private final DumpSchema dumpSchema;
  private final InspectSchema inspectSchema;
  private final VerifySchema verifySchema;
  private final PullSchema pullSchema;
  private final MigrationUseCases migrations;

  private PgFlux(Adapters adapters) {
    Supplier<SqlLanguage> language = new Once<>(adapters.language());
    PlanningPipeline pipeline =
        new PlanningPipeline(
            language,
            adapters.databases(),
            adapters.files(),
            adapters.clock(),
            adapters.progress(),
            adapters.toolVersion());
    this.planMigration = new PlanningService(pipeline, adapters.databases());
    this.applyMigration = new ApplyService(pipeline, adapters.databases(), adapters.progress());
    this.detectDrift = new DriftService(pipeline, adapters.databases());
    this.generateCode =
        new CodeGenerationService(
            new GeneratedSchema(
                language, adapters.files(), adapters.databases(), adapters.progress()));
    this.watchSchema = new WatchService(adapters.files(), adapters.databases());
    this.dumpSchema = new DumpService(language, adapters.databases());
    this.inspectSchema = new InspectService(language, adapters.databases());
    this.verifySchema = new VerifyService(pipeline, adapters.databases());
    this.pullSchema = new PullService(pipeline, language, adapters.databases());
    this.migrations =
        MigrationUseCases.of(
            () -> language.get().migrations(),
            new PipelineMigrations(pipeline, language, adapters.databases()),
            adapters.databases(),
            adapters.clock(),
            adapters.progress(),
            adapters.toolVersion());
  }

  /**
   * What the use cases are built on.
   *
   * @param language understands SQL; asked once, when it is first needed
   * @param databases opens databases
   * @param files reads schema files
   * @param clock says when a plan was made
   * @param progress hears what is going on
   * @param toolVersion is written into plans
   */
  public record Adapters(
      Supplier<SqlLanguage> language,
      Databases databases,
      SchemaFiles files,
      InstantSource clock,
      Progress progress,
      String toolVersion) {

    /**
     * The adapters that {@link ServiceLoader} finds, which files on disk and the system's clock go
     * with.
     *
     * @param loader where adapters are looked for
     * @return the adapters; that there is none shows when it is needed
     */
    public static Adapters discovered(ClassLoader loader) {
      return new Adapters(
          () -> only(SqlLanguageProvider.class, loader).open(),
          new DiscoveredDatabases(loader),
          new SqlFilesOnDisk(),
          InstantSource.system(),
          Progress.SILENT,
          "embedded");
    }

    /**
     * With another reader of schema files.
     *
     * @param newFiles the reader
     * @return the changed copy
     */
    public Adapters withFiles(SchemaFiles newFiles) {
      return new Adapters(language, databases, newFiles, clock, progress, toolVersion);
    }

    /**
     * With another way to databases.
     *
     * @param newDatabases opens databases
     * @return the changed copy
     */
    public Adapters withDatabases(Databases newDatabases) {
      return new Adapters(language, newDatabases, files, clock, progress, toolVersion);
    }

    /**
     * With another clock.
     *
     * @param newClock the clock
     * @return the changed copy
     */
    public Adapters withClock(InstantSource newClock) {
      return new Adapters(language, databases, files, newClock, progress, toolVersion);
    }

    /**
     * With another listener.
     *
     * @param newProgress hears what is going on
     * @return the changed copy
     */
    public Adapters withProgress(Progress newProgress) {
      return new Adapters(language, databases, files, clock, newProgress, toolVersion);
    }

    /**
     * With another version to be written into plans.
     *
     * @param newToolVersion the version
     * @return the changed copy
     */
    public Adapters withToolVersion(String newToolVersion) {
      return new Adapters(language, databases, files, clock, progress, newToolVersion);
    }
  }

  /**
   * The use cases over the adapters that are found on the class path of this class.
   *
   * @return the use cases
   */
  public static PgFlux create() {
    return create(Adapters.discovered(PgFlux.class.getClassLoader()));
  }

  /**
   * The use cases over chosen adapters.
   *
   * @param adapters what they are built on
   * @return the use cases
   */
  public static PgFlux create(Adapters adapters) {
    return new PgFlux(adapters);
  }

  /** The databases that the adapters on a class path open. */
  private record DiscoveredDatabases(ClassLoader loader) implements Databases {
    @Override
    public DatabaseSession open(DatabaseAddress address) {
      return provider(address).open(address);
    }

    @Override
    public DatabaseSession openShadow(DatabaseAddress address) {
      return provider(address).openShadow(address);
    }

    @Override
    public Optional<DatabaseAddress> ownServer(OptionalInt majorVersion) {
      return providers().flatMap(it -> it.ownServer(majorVersion).stream()).findFirst();
    }

    private Stream<DatabaseProvider> providers() {
      return ServiceLoader.load(DatabaseProvider.class, loader).stream()
          .map(ServiceLoader.Provider::get);
    }

    private DatabaseProvider provider(DatabaseAddress address) {
      return providers()
          .filter(provider -> provider.accepts(address))
          .findFirst()
          .orElseThrow(() ->
              new DatabaseException(
                  "No adapter understands the database address.",
                  "Give a URL such as postgresql://user@host:5432/database, and put the JDBC adapter on"
                      + " the class path."));
    }
  }

  private static <T> T only(Class<T> service, ClassLoader loader) {
    List<T> found =
        ServiceLoader.load(service, loader).stream().map(ServiceLoader.Provider::get).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "%d adapters implement %s; put one of them on the class path: %s"
              .formatted(found.size(), service.getName(), found));
    }
    return found.getFirst();
  }

  /**
   * Plans.
   *
   * @return the use case
   */
  public PlanMigration planMigration() {
    return planMigration;
  }

  /**
   * Applies.
   *
   * @return the use case
   */
  public ApplyMigration applyMigration() {
    return applyMigration;
  }

  /**
   * Detects drift.
   *
   * @return the use case
   */
  public DetectDrift detectDrift() {
    return detectDrift;
  }

  /**
   * Generates code.
   *
   * @return the use case
   */
  public GenerateCode generateCode() {
    return generateCode;
  }

  /**
   * Notices when a schema that code is made from changes.
   *
   * @return the use case
   */
  public WatchSchema watchSchema() {
    return watchSchema;
  }

  /**
   * Writes a database down as files.
   *
   * @return the use case
   */
  public DumpSchema dumpSchema() {
    return dumpSchema;
  }

  /**
   * Says what a database has.
   *
   * @return the use case
   */
  public InspectSchema inspectSchema() {
    return inspectSchema;
  }

  /**
   * Verifies that a database has all that files declare.
   *
   * @return the use case
   */
  public VerifySchema verifySchema() {
    return verifySchema;
  }

  /**
   * Writes down what a live database has beyond its files.
   *
   * @return the use case
   */
  public PullSchema pullSchema() {
    return pullSchema;
  }

  /**
   * Works with migration files.
   *
   * @return the use cases
   */
  public MigrationUseCases migrations() {
    return migrations;
  }
}
