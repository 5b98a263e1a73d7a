package dev.pgflux.ports.application;

import dev.pgflux.ports.in.GenerateCode.From;
import dev.pgflux.ports.in.SchemaSource;
import dev.pgflux.ports.in.WatchSchema;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.out.SchemaFiles;
import dev.pgflux.ports.spi.DatabaseAddress;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseSession;
import java.util.Optional;

/** Watches schemas: files by what is in them, databases by the rows of their catalogs. */
final class WatchService implements WatchSchema {
  private final SchemaFiles files;
  private final Databases databases;

  WatchService(SchemaFiles files, Databases databases) {
    this.files = files;
    this.databases = databases;
  }

  @Override
  public Watched watch(From from) {
    return switch (from) {
      case From.Live it -> new WatchedDatabase(databases, it.database());
      case From.Source it -> new WatchedFiles(files, it.schema());
    };
  }

  /** What files say; what PostgreSQL makes of them does not change by itself. */
  private record WatchedFiles(SchemaFiles files, SchemaSource source) implements Watched {
    @Override
    public String state() {
      return switch (source) {
        case SchemaSource.Files it -> Hashes.of(files.read(it.roots()));
        case SchemaSource.InMemory it -> Hashes.of(it.files());
      };
    }

    @Override
    public void close() {
      // Files are not kept open.
    }
  }

  /** One connection is kept for as long as it lasts. */
  private static final class WatchedDatabase implements Watched {
    private final Databases databases;
    private final DatabaseAddress address;
    private Optional<DatabaseSession> session = Optional.empty();

    WatchedDatabase(Databases databases, DatabaseAddress address) {
      this.databases = databases;
      this.address = address;
    }

    @Override
    public String state() {
      DatabaseSession open = session.orElseGet(() -> databases.open(address));
      session = Optional.of(open);
      try {
        return open.inspector().stamp();
      } catch (DatabaseException e) {
        close();
        throw e;
      }
    }

    @Override
    public void close() {
      Optional<DatabaseSession> open = session;
      session = Optional.empty();
      try {
        open.ifPresent(DatabaseSession::close);
      } catch (DatabaseException alreadyBroken) {
        // There is nothing left to close.
        return;
      }
    }
  }
}
