package dev.pgflux.domain.object.table;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.Optional;

/**
 * What a domain checks of each value ({@code DomainHasConstraints} in {@code
 * src/backend/utils/cache/typcache.c}).
 */
final class DomainChecks {
  private final RuleContext context;

  DomainChecks(RuleContext context) {
    this.context = context;
  }

  /** Whether a type, or the one beneath it, refuses values. An array's elements do not count. */
  boolean any(DataType type, Snapshot snapshot) {
    if (type.array() || type.name().isBuiltIn()) {
      return false;
    }
    Optional<DomainType> domain = snapshot.find(ObjectId.type(type.name()), DomainType.class);
    return domain
        .map(it ->
            it.notNull().isPresent() || hasCheck(it.id(), snapshot) || any(it.baseType(), snapshot))
        .orElseGet(() -> isDomainOfAnExtension(type));
  }

  private static boolean hasCheck(ObjectId domain, Snapshot snapshot) {
    return snapshot.all(Constraint.class).anyMatch(it -> it.owner().equals(domain));
  }

  private boolean isDomainOfAnExtension(DataType type) {
    CatalogContext.Type known = context.catalog().types().get(type.name());
    return known != null && known.kind() == 'd';
  }
}
