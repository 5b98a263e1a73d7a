package dev.pgflux.domain.object.constraint;

import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.List;
import java.util.Set;

/** Whether the two sides of a foreign key can be compared at every moment of a change of types. */
final class ForeignKeyTypes {
  private static final Set<String> WHOLE_NUMBERS = Set.of("int2", "int4", "int8");
  private static final Set<String> TEXTS = Set.of("text", "varchar");

  private ForeignKeyTypes() {}

  static boolean alwaysFit(
      ConstraintDefinition.ForeignKey key, Constraint live, RuleContext context) {
    return allWithin(WHOLE_NUMBERS, key, live.owner(), context)
        || allWithin(TEXTS, key, live.owner(), context);
  }

  private static boolean allWithin(
      Set<String> family,
      ConstraintDefinition.ForeignKey key,
      QualifiedId owner,
      RuleContext context) {
    return List.of(context.live(), context.desired()).stream()
        .allMatch(snapshot ->
            within(family, snapshot, owner, key.columns())
                && within(family, snapshot, key.referenced(), key.referencedColumns()));
  }

  private static boolean within(
      Set<String> family, Snapshot snapshot, QualifiedId table, List<Identifier> columns) {
    return columns.stream()
        .map(name -> snapshot.find(table, Table.class).flatMap(it -> it.column(name)))
        .allMatch(
            column -> column.map(Column::type).stream().anyMatch(it -> isIn(family, it.name())));
  }

  private static boolean isIn(Set<String> family, QualifiedName type) {
    return type.isBuiltIn() && family.contains(type.name().value());
  }
}
