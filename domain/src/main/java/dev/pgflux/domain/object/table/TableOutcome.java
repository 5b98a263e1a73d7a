package dev.pgflux.domain.object.table;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.sequence.SequenceSuccession;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Column.Value;
import dev.pgflux.domain.object.table.TableAlteration.SetColumnNotNull;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What tables are like once they were changed, where that is PostgreSQL's choice: the names of
 * sequences and NOT NULL constraints that files leave to it, and what stays a table's own although
 * a parent has it too.
 */
public final class TableOutcome {
  private final RuleContext context;
  private final List<Change> changes;
  private final Map<Reference, SetColumnNotNull> notNulls = new HashMap<>();

  /**
   * Looks at changes.
   *
   * @param context both schemas
   * @param changes what is carried out
   */
  public TableOutcome(RuleContext context, List<Change> changes) {
    this.context = context;
    this.changes = changes;
    for (Change change : changes) {
      if (change instanceof Change.Alter(var before, var after, SetColumnNotNull set)) {
        notNulls.put(Reference.to(after.id(), set.column()), set);
      }
    }
  }

  /**
   * A table that stays.
   *
   * @param live as it is
   * @param wanted as the files want it
   * @return as it will be
   */
  public Table of(Table live, Table wanted) {
    return wanted.withColumns(
        wanted.columns().stream()
            .map(column ->
                live.column(column.name()).map(it -> of(wanted, it, column)).orElse(column))
            .toList());
  }

  private Column of(Table table, Column before, Column after) {
    return after
        .withNotNull(notNull(table, before, after))
        .withInherited(before.inherited() && after.inherited())
        .withValue(value(table, before, after));
  }

  private Optional<NotNull> notNull(Table table, Column before, Column after) {
    SetColumnNotNull set = notNulls.get(Reference.to(table.id(), after.name()));
    if (set != null) {
      return set.after();
    }
    return before.notNull().isPresent() && after.notNull().isPresent()
        ? before.notNull()
        : after.notNull();
  }

  private Value value(Table table, Column before, Column after) {
    if (!(after.value() instanceof Value.Identity identity)) {
      return after.value();
    }
    return before.value() instanceof Value.Identity present && identity.sequenceName().isEmpty()
        ? new Value.Identity(identity.always(), present.sequenceName(), identity.options())
        : new Value.Identity(
            identity.always(),
            Optional.of(new SequenceSuccession(context).identityName(table, after, identity)),
            identity.options());
  }

  /**
   * What a parent's new name for a NOT NULL constraint does to those of its children that have the
   * old one.
   *
   * @param schema the schema without that
   * @return the schema with it
   */
  public Snapshot withFollowers(Snapshot schema) {
    Map<Reference, NotNull> followers = new HashMap<>();
    for (Change change : changes) {
      if (change instanceof Change.Alter(SchemaObject live, Table table, SetColumnNotNull set)
          && set.before().isPresent()
          && set.after().isPresent()) {
        Identifier from = set.before().get().nameOn(table.id(), set.column());
        Identifier to = set.after().get().nameOn(table.id(), set.column());
        if (!from.equals(to)) {
          followers.putAll(followers(table.id(), set.column(), from, to, schema));
        }
      }
    }
    return followers.isEmpty()
        ? schema
        : schema.map(object -> object instanceof Table it ? following(it, followers) : object);
  }

  private static Map<Reference, NotNull> followers(
      QualifiedId parent, Identifier column, Identifier from, Identifier to, Snapshot schema) {
    Map<Reference, NotNull> found = new HashMap<>();
    Deque<QualifiedId> pending = new ArrayDeque<>(List.of(parent));
    while (!pending.isEmpty()) {
      QualifiedId above = pending.remove();
      schema
          .all(Table.class)
          .filter(table -> table.parents().contains(above))
          .forEach(table ->
              table
                  .column(column)
                  .flatMap(Column::notNull)
                  .filter(it -> it.nameOn(table.id(), column).equals(from))
                  .ifPresent(it -> {
                    found.put(Reference.to(table.id(), column), it.named(to, table.id(), column));
                    pending.add(table.id());
                  }));
    }
    return found;
  }

  private static Table following(Table table, Map<Reference, NotNull> followers) {
    return table.withColumns(
        table.columns().stream()
            .map(column ->
                Optional.ofNullable(followers.get(Reference.to(table.id(), column.name())))
                    .map(it -> column.withNotNull(Optional.of(it)))
                    .orElse(column))
            .toList());
  }
}
