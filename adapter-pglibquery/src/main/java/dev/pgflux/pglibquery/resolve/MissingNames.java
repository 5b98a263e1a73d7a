package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.pglibquery.name.NearestNames;
import dev.pgflux.pglibquery.resolve.catalog.Catalog;
import dev.pgflux.ports.spi.DeclaredAt;
import dev.pgflux.ports.spi.DeclaredAt.UsedName;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SourceLocation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says that a file uses relations, types or functions that do not exist. */
final class MissingNames {
  private static final SourceLocation NOWHERE = new SourceLocation("", 0, 0);

  /** By place. */
  static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(
              (Diagnostic diagnostic) -> diagnostic.location().orElse(NOWHERE),
              Comparator.comparing(SourceLocation::path)
                  .thenComparingInt(SourceLocation::line)
                  .thenComparingInt(SourceLocation::column))
          .thenComparing(Diagnostic::message);

  private final Catalog catalog;

  MissingNames(Catalog catalog) {
    this.catalog = catalog;
  }

  List<Diagnostic> diagnostics(
      Collection<UsedName> names, SchemaObject user, Optional<DeclaredAt> declaration) {
    return names.stream()
        .filter(name -> !isSystem(name.name()))
        .map(name -> diagnostic(name, user, declaration))
        .toList();
  }

  /** Not everything in the system schemas need be known. */
  private static boolean isSystem(String name) {
    return name.startsWith("pg_") || name.startsWith("information_schema.");
  }

  private Diagnostic diagnostic(
      UsedName name, SchemaObject user, Optional<DeclaredAt> declaration) {
    String message =
        user.kindLabel()
            + " "
            + user.id()
            + " uses "
            + name
            + ", which neither the files nor the server have";
    List<String> nearest = nearest(name);
    Optional<String> advice =
        nearest.isEmpty()
            ? Optional.empty()
            : Optional.of("Did you mean " + String.join(" or ", nearest) + "?");
    return declaration
        .map(statement -> statement.error(message, name, advice))
        .orElseGet(() ->
            new Diagnostic(
                Diagnostic.Severity.ERROR, message, Optional.empty(), Optional.empty(), advice));
  }

  private List<String> nearest(UsedName name) {
    String simple = name.name().substring(name.name().lastIndexOf('.') + 1);
    return switch (name.kind()) {
      case RELATION -> NearestNames.to(simple, List.of(), catalog.relationNames());
      case TYPE -> catalog.nearestTypes(List.of(simple));
      case FUNCTION -> NearestNames.to(simple, catalog.routineNames(), List.of());
    };
  }
}
