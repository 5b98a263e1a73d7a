package dev.pgflux.ports.in;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.scope.ManagedScope.Selection;
import java.util.List;

/**
 * What is compared.
 *
 * @param schemas which schemas
 * @param ignore patterns of objects that are left out on both sides, as {@link
 *     dev.pgflux.domain.scope.IgnorePatterns} reads them
 * @param trackingSchema the tool's own schema, always left out
 * @param keepUndeclaredPartitions whether live partitions of a declared parent stay although no
 *     file makes them
 * @param acceptDataStatements whether statements that are not schema are passed over in the files
 */
public record ScopeOptions(
    Selection schemas,
    List<String> ignore,
    Identifier trackingSchema,
    boolean keepUndeclaredPartitions,
    boolean acceptDataStatements) {

  /** The tool's own schema where nothing else is said. */
  public static final Identifier TRACKING_SCHEMA = Identifier.of("_pgflux");

  /** The schemas that the files declare. */
  public static final ScopeOptions DEFAULT =
      new ScopeOptions(new Selection.Declared(), List.of(), TRACKING_SCHEMA, true, false);

  /** Copies the patterns. */
  public ScopeOptions {
    ignore = List.copyOf(ignore);
  }
}
