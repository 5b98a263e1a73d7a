package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseInspector;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;

/**
 * Reads PostgreSQL's catalogs with a fixed number of queries, whatever the size of the database.
 *
 * <p>The connection must not be inside a transaction; it is left as it was. A major version newer
 * than {@link dev.pgflux.domain.snapshot.PgVersion#NEWEST_MAJOR} is read as that one: the caller
 * sees its version in the context and may warn.
 */
public final class CatalogInspector implements DatabaseInspector {

  private static final int ATTEMPTS = 3;

  /** What PostgreSQL says when an object goes while it is printed ("cache lookup failed"). */
  private static final String INTERNAL_ERROR = "XX000";

  private final Connection connection;
  private final CatalogStamp stamp = new CatalogStamp();

  /**
   * An inspector of one database.
   *
   * @param connection an open connection outside any transaction, which stays the caller's
   */
  public CatalogInspector(Connection connection) {
    this.connection = connection;
  }

  @Override
  public InspectedDatabase inspect(InspectionScope scope) {
    String reason = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        Attempt result = attempt(scope.trackingSchema());
        if (result.before().equals(rowDigest())) {
          return result.database();
        }
        reason = "objects were changed";
      } catch (CatalogMovedException e) {
        reason = String.valueOf(e.getMessage());
      } catch (SQLException e) {
        if (!INTERNAL_ERROR.equals(e.getSQLState())) {
          throw failure(e);
        }
        reason = String.valueOf(e.getMessage());
      }
    }
    throw new DatabaseException(
        "The schema did not hold still while it was read, %d times in a row: %s."
            .formatted(ATTEMPTS, reason),
        "Try again when nobody changes it.");
  }

  /**
   * Reads inside a transaction that is open on the connection, with all that it has done so far.
   *
   * @param connection a connection inside a transaction, whose settings are changed until its end
   * @param scope what is left out
   * @return everything found
   * @throws SQLException when the catalogs cannot be read
   */
  public static InspectedDatabase inspectWithin(Connection connection, InspectionScope scope)
      throws SQLException {
    try (CatalogSession session = CatalogSession.within(connection)) {
      return read(session, scope.trackingSchema());
    } catch (CatalogMovedException e) {
      throw new SQLException(e);
    }
  }

  @Override
  public String digest(InspectionScope scope) {
    return inspect(scope).digest();
  }

  @Override
  public String stamp() {
    try (CatalogSession session = CatalogSession.begin(connection)) {
      return stamp.read(session);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private record Attempt(String before, InspectedDatabase database) {}

  private Attempt attempt(Identifier trackingSchema) throws SQLException {
    try (CatalogSession session = CatalogSession.begin(connection)) {
      String before = CatalogDigest.read(session);
      return new Attempt(before, read(session, trackingSchema));
    }
  }

  private String rowDigest() throws SQLException {
    try (CatalogSession session = CatalogSession.begin(connection)) {
      return CatalogDigest.read(session);
    }
  }

  private static InspectedDatabase read(CatalogSession session, Identifier trackingSchema)
      throws SQLException {
    Directories catalogs = Directories.read(session, trackingSchema);
    FoundObjects found = new FoundObjects(catalogs.objects());
    IndexDirectory indexes = IndexDirectory.read(session);
    ExtensionReader extensions = new ExtensionReader();
    for (ObjectReader reader : readers(catalogs, indexes, extensions)) {
      reader.read(catalogs, found);
    }
    Snapshot snapshot = Snapshot.of(session.version(), found.objects());
    // The server is busy with the queries below meanwhile.
    CompletableFuture<String> digest =
        CompletableFuture.supplyAsync(() -> ContentDigest.of(snapshot, found.unmanaged()));
    CatalogContext context = new ContextReader(catalogs).read(extensions.available());
    SortedMap<ObjectId, Set<Reference>> dependencies = DependencyReader.read(catalogs);
    return new InspectedDatabase(
        snapshot,
        context,
        dependencies,
        FactsReader.read(catalogs, indexes),
        RightsReader.read(session),
        found.unmanaged(),
        digest.join());
  }

  /** The readers in their order: a later one may need what an earlier one has found. */
  private static List<ObjectReader> readers(
      Directories catalogs, IndexDirectory indexes, ExtensionReader extensions)
      throws SQLException {
    TableStorage storage = TableStorage.read(catalogs);
    SequenceReader sequences = new SequenceReader();
    NotNullReader notNulls = new NotNullReader();
    notNulls.read(catalogs);
    ConstraintReader constraints = new ConstraintReader(indexes);
    return List.of(
        new SchemaReader(),
        extensions,
        new TypeReader(notNulls),
        new RangeTypeReader(),
        sequences,
        new TableReader(storage, sequences, notNulls),
        constraints,
        new IndexReader(indexes, constraints),
        new ViewReader(storage),
        new RoutineReader(),
        new TriggerReader(),
        new EventTriggerReader(),
        new PolicyReader(),
        new RuleReader(),
        new StatisticsReader(),
        new DefaultPrivilegesReader(),
        new AggregateReader(),
        new CollationReader(),
        new LanguageReader(),
        new OperatorReader(),
        new OperatorClassReader(),
        new TextSearchReader(),
        new ForeignDataReader(),
        new PublicationReader());
  }

  private static DatabaseException failure(SQLException e) {
    return new DatabaseException(
        "The catalogs could not be read: " + e.getMessage(),
        "",
        Optional.ofNullable(e.getSQLState()),
        e);
  }
}
