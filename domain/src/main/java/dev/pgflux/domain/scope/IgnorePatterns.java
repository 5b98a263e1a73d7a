package dev.pgflux.domain.scope;

import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * Patterns for objects that are left out on both sides.
 *
 * <p>A pattern is for names as {@link ObjectPattern} has it. {@code kind:pattern}, such as {@code
 * index:app.tmp_*}, is for one kind. What belongs to an object that is left out is left out too.
 */
public final class IgnorePatterns {
  private final List<Rule> rules;

  private record Rule(Optional<String> kind, ObjectPattern name) {}

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
    return new Rule(kind, ObjectPattern.of(text.substring(colon > 0 ? colon + 1 : 0)));
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
    return rule.kind().filter(kind -> !kind.equals(object.kindLabel())).isEmpty()
        && rule.name().matches(object.id());
  }
}
