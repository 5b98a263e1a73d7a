package dev.pgflux.ports.application;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.scope.Ownership;
import dev.pgflux.domain.scope.PartsLeftOut;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.application.Declarations.Statement;
import dev.pgflux.ports.in.PullSchema;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.SqlLanguage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Pulls: a comparison, and the live side of what differs as a dump writes it. */
final class PullService implements PullSchema {
  private static final String LIVE = ".live";

  private final PlanningPipeline pipeline;
  private final Supplier<SqlLanguage> language;
  private final Databases databases;

  PullService(PlanningPipeline pipeline, Supplier<SqlLanguage> language, Databases databases) {
    this.pipeline = pipeline;
    this.language = language;
    this.databases = databases;
  }

  @Override
  public Pulled pull(Request request) {
    SchemaReading reading = pipeline.read(request.planning());
    try (DatabaseSession session = databases.open(request.planning().database())) {
      return pulled(pipeline.compare(request.planning(), reading, session), request);
    }
  }

  private Pulled pulled(PlanningPipeline.Compared compared, Request request) {
    Snapshot live = request.meta().apply(PartsLeftOut.unnamed(compared.sides().sides().live()));
    Snapshot wanted = compared.sides().sides().desired();
    DumpFiles files = new DumpFiles(live);
    Set<ObjectId> undeclared = new HashSet<>();
    Set<ObjectId> differing = new HashSet<>();
    compared
        .difference()
        .changes()
        .forEach(change ->
            touched(change)
                .map(files::wholeOf)
                .filter(whole -> live.find(whole).isPresent())
                .forEach(
                    whole -> (wanted.find(whole).isPresent() ? differing : undeclared).add(whole)));
    List<Statement> statements =
        new Declarations(compared.sides().context(), language.get().resolver().printer()).of(live);
    return new Pulled(
        files.perKind(of(undeclared, statements, files)),
        files.perKind(of(differing, statements, files)).stream()
            .map(file -> new GeneratedFile(file.path() + LIVE, file.content()))
            .toList(),
        VerifyService.verification(compared).missing().size(),
        compared.diagnostics(),
        compared.inspected().unmanaged());
  }

  /**
   * The live objects, under their wanted names, that a change is about; the owner of a new part.
   */
  private static Stream<ObjectId> touched(Change change) {
    return switch (change) {
      case Change.Create it -> Ownership.ownerOf(it.after()).stream();
      case Change.Drop it -> Stream.of(it.before().id());
      case Change.Rename it -> Stream.of(it.after().id());
      case Change.RenameColumn it -> Stream.of(it.table().id());
      case Change.Alter it -> Stream.of(it.before().id());
    };
  }

  private static List<Statement> of(
      Set<ObjectId> wholes, List<Statement> statements, DumpFiles files) {
    return statements.stream()
        .filter(statement -> wholes.contains(files.wholeOf(statement.object())))
        .toList();
  }
}
