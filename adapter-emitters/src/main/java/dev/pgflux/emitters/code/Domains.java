package dev.pgflux.emitters.code;

import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The domains of a schema. */
public final class Domains {
  private record Key(String schema, String name) {}

  private final Map<Key, DomainModel> byName = new HashMap<>();

  /**
   * Looks at the domains of a schema.
   *
   * @param domains all that it has
   */
  public Domains(List<DomainModel> domains) {
    domains.forEach(it -> byName.put(new Key(it.schema(), it.name()), it));
  }

  /**
   * The domain that a type is, or that an array is of.
   *
   * @param type the use of a type
   * @return the domain; empty for other types
   */
  public Optional<DomainModel> find(TypeModel type) {
    return Optional.ofNullable(byName.get(new Key(type.schema(), type.name())));
  }

  /**
   * Whether NULL is a value of a type: not of a domain that says NOT NULL, itself or below. An
   * array of such a domain may be NULL.
   *
   * @param type the use of a type
   * @return whether a column of the type that says nothing else may hold NULL
   */
  public boolean takesNull(TypeModel type) {
    return type.array()
        || type.kind() != TypeModel.Kind.DOMAIN
        || find(type).map(it -> it.nullable() && takesNull(it.baseType())).orElse(true);
  }
}
