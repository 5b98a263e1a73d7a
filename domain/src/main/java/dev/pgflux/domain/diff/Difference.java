package dev.pgflux.domain.diff;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.rules.RuleContext;
import java.util.List;

/**
 * How two schemas differ.
 *
 * @param changes what shall become of each object that does not stay as it is: renames first, in
 *     order of identity otherwise
 * @param context what the changes were found in; its live snapshot has all renames applied
 * @param references what live objects refer to
 */
public record Difference(List<Change> changes, RuleContext context, LiveReferences references) {
  /** Copies the changes. */
  public Difference {
    changes = List.copyOf(changes);
  }

  /**
   * Whether the schemas are equal.
   *
   * @return true without a change
   */
  public boolean isEmpty() {
    return changes.isEmpty();
  }
}
