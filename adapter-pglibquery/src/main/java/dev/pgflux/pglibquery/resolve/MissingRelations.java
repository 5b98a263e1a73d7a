package dev.pgflux.pglibquery.resolve;

import dev.pgflux.pglibquery.name.NearestNames;
import dev.pgflux.pglibquery.resolve.catalog.Catalog;
import dev.pgflux.ports.spi.Diagnostic;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says that a file uses relations that do not exist. */
final class MissingRelations {
  static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::message);

  private MissingRelations() {}

  static List<Diagnostic> diagnostics(Collection<String> names, String user, Catalog catalog) {
    return names.stream()
        .filter(name -> !isSystem(name))
        .map(name -> diagnostic(name, user, catalog))
        .toList();
  }

  /** Not every relation of the system schemas need be known. */
  private static boolean isSystem(String name) {
    return name.startsWith("pg_") || name.startsWith("information_schema.");
  }

  private static Diagnostic diagnostic(String name, String user, Catalog catalog) {
    String simple = name.substring(name.indexOf('.') + 1);
    List<String> nearest = NearestNames.to(simple, List.of(), catalog.relationNames());
    return new Diagnostic(
        Diagnostic.Severity.ERROR,
        user + " uses relation " + name + ", which neither the files nor the server have",
        Optional.empty(),
        Optional.empty(),
        nearest.isEmpty()
            ? Optional.empty()
            : Optional.of("Did you mean " + String.join(" or ", nearest) + "?"));
  }
}
