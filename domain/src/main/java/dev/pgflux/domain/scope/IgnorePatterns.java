package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * Patterns for objects that are left out on both sides.
 *
 * <p>A pattern is compared with the object's name as {@link ObjectId} has it ({@code schema.table},
 * {@code schema.table.constraint}, {@code schema.function(int4)}), with its name without arguments,
 * and with its own name alone if the pattern has no dot. {@code kind:pattern}, such as {@code
 * index:app.tmp_*}, is for one kind. What belongs to an object that is left out is left out too.
 */
public final class IgnorePatterns {
  private final List<Rule> rules;

  private record Rule(Optional<String> kind, GlobPattern name, boolean qualified) {}

  /**
   * Reads patterns.
   *
   * @param patterns as people write them
   */
  public IgnorePatterns(List<String> patterns) {
    rules = patterns.stream().map(IgnorePatterns::rule).toList();
  }

  private static Rule rule(String text) {
    int colon = text.indexOf(':');
    Optional<String> kind = colon > 0 ? Optional.of(text.substring(0, colon)) : Optional.empty();
    String name = text.substring(colon > 0 ? colon + 1 : 0);
    return new Rule(kind, new GlobPattern(name), name.indexOf('.') >= 0);
  }

  /**
   * A snapshot without what the patterns name.
   *
   * @param snapshot either side
   * @return the rest
   */
  public Snapshot remainderOf(Snapshot snapshot) {
    if (rules.isEmpty()) {
      return snapshot;
    }
    return Snapshot.of(
        snapshot.version(),
        snapshot.objects().values().stream()
            .filter(object -> !isIgnored(object, snapshot))
            .toList());
  }

  private boolean isIgnored(SchemaObject object, Snapshot snapshot) {
    return rules.stream().anyMatch(rule -> matches(rule, object))
        || Ownership.ownerOf(object)
            .flatMap(snapshot::find)
            .filter(owner -> isIgnored(owner, snapshot))
            .isPresent();
  }

  private static boolean matches(Rule rule, SchemaObject object) {
    if (rule.kind().filter(kind -> !kind.equals(object.kindLabel())).isPresent()) {
      return false;
    }
    ObjectId id = object.id();
    return rule.name().matches(id.toString())
        || (id instanceof ObjectId.RoutineId routine
            && rule.name().matches(routine.name().toString()))
        || (!rule.qualified() && rule.name().matches(id.simpleName()));
  }
}
