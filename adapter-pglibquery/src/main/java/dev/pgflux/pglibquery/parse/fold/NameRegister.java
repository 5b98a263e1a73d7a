package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.util.HashMap;
import java.util.Map;

/**
 * Which names are taken in {@code pg_class}, {@code pg_constraint} and {@code pg_statistic_ext}.
 */
final class NameRegister {
  private final Map<QualifiedName, Integer> relations = new HashMap<>();
  private final Map<QualifiedName, Integer> constraints = new HashMap<>();

  void addRelation(QualifiedName name) {
    relations.merge(name, 1, Integer::sum);
  }

  void removeRelation(QualifiedName name) {
    relations.computeIfPresent(name, (same, count) -> count > 1 ? count - 1 : null);
  }

  void addConstraint(QualifiedName name) {
    constraints.merge(name, 1, Integer::sum);
  }

  void removeConstraint(QualifiedName name) {
    constraints.computeIfPresent(name, (same, count) -> count > 1 ? count - 1 : null);
  }

  boolean hasRelation(Identifier schema, String name) {
    return relations.containsKey(new QualifiedName(schema, Identifier.of(name)));
  }

  boolean hasConstraint(Identifier schema, String name) {
    return constraints.containsKey(new QualifiedName(schema, Identifier.of(name)));
  }
}
