package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.sql.Fragment;
import java.util.List;
import java.util.Optional;

/** What a domain's expressions see: VALUE. */
final class DomainScope {
  private DomainScope() {}

  static Fragment.Scope of(DataType baseType) {
    return new Fragment.Scope(
        List.of(),
        Optional.empty(),
        List.of(new Fragment.NamedType(Identifier.of("value"), baseType)));
  }
}
