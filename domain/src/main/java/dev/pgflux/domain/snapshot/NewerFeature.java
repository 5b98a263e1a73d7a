package dev.pgflux.domain.snapshot;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a wanted object has and the server is too old for, as the release notes of
 * PostgreSQL's <a href="https://www.postgresql.org/docs/release/">major versions</a> tell.
 *
 * @param object what has it: a constraint's table rather than the constraint
 * @param description what it is, with its place
 * @param since the first major version that has it
 */
public record NewerFeature(ObjectId object, String description, int since) {
  private static final int NULLS_NOT_DISTINCT = 15;
  private static final int SET_SOME_COLUMNS = 15;
  private static final int SECURITY_INVOKER = 15;
  private static final int VIRTUAL = 18;
  private static final int NOT_ENFORCED = 18;
  private static final int PERIODS = 18;

  /**
   * Looks for them.
   *
   * @param wanted the wanted objects, with the version of the server that shall have them
   * @return in order of the objects
   */
  public static List<NewerFeature> in(Snapshot wanted) {
    return wanted.objects().values().stream()
        .flatMap(NewerFeature::of)
        .filter(it -> !wanted.version().isAtLeast(it.since()))
        .toList();
  }

  private static Stream<NewerFeature> of(SchemaObject object) {
    return switch (object) {
      case Table it -> it.columns().stream().flatMap(column -> of(it, column));
      case Constraint it -> of(it).stream();
      case Index it when it.nullsNotDistinct() ->
          Stream.of(
              new NewerFeature(
                  it.id(), "NULLS NOT DISTINCT of index " + it.id(), NULLS_NOT_DISTINCT));
      case View it when it.options().containsKey("security_invoker") ->
          Stream.of(
              new NewerFeature(it.id(), "security_invoker of view " + it.id(), SECURITY_INVOKER));
      case SchemaObject other -> Stream.empty();
    };
  }

  private static Stream<NewerFeature> of(Table table, Column column) {
    return column.value() instanceof Value.Generated it && !it.stored()
        ? Stream.of(
            new NewerFeature(
                table.id(),
                "the virtual generated column " + table.id() + "." + column.name(),
                VIRTUAL))
        : Stream.empty();
  }

  private static List<NewerFeature> of(Constraint constraint) {
    List<NewerFeature> found = new ArrayList<>();
    if (!constraint.enforced()) {
      found.add(of(constraint, "NOT ENFORCED", NOT_ENFORCED));
    }
    switch (constraint.definition()) {
      case ConstraintDefinition.Key it -> {
        if (it.withoutOverlaps()) {
          found.add(of(constraint, "WITHOUT OVERLAPS", PERIODS));
        }
        if (it.nullsNotDistinct()) {
          found.add(of(constraint, "NULLS NOT DISTINCT", NULLS_NOT_DISTINCT));
        }
      }
      case ConstraintDefinition.ForeignKey it -> {
        if (it.period()) {
          found.add(of(constraint, "PERIOD", PERIODS));
        }
        if (!it.onDeleteColumns().isEmpty()) {
          found.add(of(constraint, "the columns of ON DELETE SET", SET_SOME_COLUMNS));
        }
      }
      case ConstraintDefinition.Check it -> {}
      case ConstraintDefinition.Exclusion it -> {}
    }
    return found;
  }

  private static NewerFeature of(Constraint constraint, String what, int since) {
    return new NewerFeature(constraint.owner(), what + " of constraint " + constraint.id(), since);
  }
}
