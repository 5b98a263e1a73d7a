package dev.pgflux.ports.application;

import dev.pgflux.domain.snapshot.NewerFeature;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.spi.DeclaredAt;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SchemaException;
import dev.pgflux.ports.spi.SchemaParser.FoldedSchema;
import java.util.List;
import java.util.Optional;

/** Refuses schema files that ask for more than the server has, before anything is planned. */
final class ServerAge {
  private ServerAge() {}

  /**
   * Checks what is wanted.
   *
   * @throws SchemaException that names everything that the server is too old for
   */
  static void require(Snapshot wanted, FoldedSchema folded) {
    List<Diagnostic> errors =
        NewerFeature.in(wanted).stream().map(it -> error(it, wanted, folded)).toList();
    if (!errors.isEmpty()) {
      throw new SchemaException(errors);
    }
  }

  private static Diagnostic error(NewerFeature feature, Snapshot wanted, FoldedSchema folded) {
    return new Diagnostic(
        Diagnostic.Severity.ERROR,
        "%s needs PostgreSQL %d, and the server is PostgreSQL %d"
            .formatted(feature.description(), feature.since(), wanted.version().major()),
        Optional.ofNullable(folded.declarations().get(feature.object())).map(DeclaredAt::location),
        Optional.empty(),
        Optional.of("Take it out of the files, or upgrade the server first."));
  }
}
