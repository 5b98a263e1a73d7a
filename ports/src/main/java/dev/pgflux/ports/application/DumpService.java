package dev.pgflux.ports.application;

import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.application.Declarations.Statement;
import dev.pgflux.ports.in.DumpSchema;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.List;
import java.util.function.Supplier;

/** Dumps schemas: plans from an empty database to the live one, as files. */
final class DumpService implements DumpSchema {
  private final Supplier<SqlLanguage> language;
  private final Databases databases;

  DumpService(Supplier<SqlLanguage> language, Databases databases) {
    this.language = language;
    this.databases = databases;
  }

  @Override
  public Dump dump(Request request) {
    SqlLanguage sql = language.get();
    LiveSchema live = LiveSchema.read(databases, request.database(), request.scope(), sql);
    Snapshot shown = request.meta().apply(live.snapshot());
    List<Statement> statements =
        new Declarations(live.context(), sql.resolver().printer()).of(shown);
    DumpFiles files = new DumpFiles(shown);
    List<GeneratedFile> written =
        switch (request.layout()) {
          case FLAT -> files.flat(statements);
          case PER_KIND -> files.perKind(statements);
        };
    long objects = statements.stream().map(Statement::object).distinct().count();
    return new Dump(
        written, Math.toIntExact(objects), LeftOutNotes.of(live, request), live.unmanaged());
  }
}
