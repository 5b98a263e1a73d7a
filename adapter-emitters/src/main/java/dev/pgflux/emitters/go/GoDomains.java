package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.DomainModel;

/** Domains: types of their own over those of the language, names for all others. */
final class GoDomains {
  private final GoNames names;
  private final GoTypes types;

  GoDomains(GoNames names, GoTypes types) {
    this.names = names;
    this.types = types;
  }

  /** Declares a domain. */
  void declare(GoFile file, DomainModel domain) {
    String name = names.of(GoNames.Space.DOMAIN, domain);
    SourceWriter out = GoFile.writer();
    GoText.doc(
            "%s is a value of the domain %s.%s.".formatted(name, domain.schema(), domain.name()),
            domain.comment())
        .forEach(out::line);
    out.line(
        "type %s %s%s"
            .formatted(
                name,
                types.isOwnType(domain) ? "" : "= ",
                file.imports().shorten(types.stored(domain.baseType()).text())));
    file.declare(out);
  }
}
