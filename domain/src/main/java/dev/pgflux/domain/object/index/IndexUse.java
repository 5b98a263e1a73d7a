package dev.pgflux.domain.object.index;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a table says of one of its indexes, and so is said after the index is made: the index of
 * CLUSTER and that of the replica identity. PostgreSQL forgets both when the index is dropped.
 */
public final class IndexUse {
  private IndexUse() {}

  /**
   * The statements that follow the making of an index.
   *
   * @param index the new index, or the constraint that has it
   * @param table its table or materialized view
   * @param name the index's name
   * @param context both snapshots
   * @return none for most
   */
  public static List<Draft> after(
      SchemaObject index, QualifiedId table, Identifier name, RuleContext context) {
    List<Draft> drafts = new ArrayList<>();
    Optional<SchemaObject> owner = context.desired().find(table);
    if (owner.flatMap(IndexUse::clustered).equals(Optional.of(name))) {
      drafts.add(
          Draft.of(index, Operation.ALTER_TABLE_SETTINGS, cluster(owner.orElseThrow(), name)));
    }
    if (owner.orElse(null) instanceof Table it
        && it.replicaIdentity().equals(new Table.ReplicaIdentity.UsingIndex(name))) {
      drafts.add(
          Draft.of(
              index,
              Operation.ALTER_TABLE,
              Sql.of("ALTER TABLE ? REPLICA IDENTITY USING INDEX ?", table.name(), name)));
    }
    return drafts;
  }

  /**
   * CLUSTER ON.
   *
   * @param owner the table or materialized view
   * @param name the index
   * @return the statement
   */
  public static Sql cluster(SchemaObject owner, Identifier name) {
    QualifiedId id = (QualifiedId) owner.id();
    return owner instanceof MaterializedView
        ? Sql.of("ALTER MATERIALIZED VIEW ? CLUSTER ON ?", id.name(), name)
        : Sql.of("ALTER TABLE ? CLUSTER ON ?", id.name(), name);
  }

  private static Optional<Identifier> clustered(SchemaObject owner) {
    return switch (owner) {
      case Table it -> it.clusteredIndex();
      case MaterializedView it -> it.clusteredIndex();
      case SchemaObject other -> Optional.empty();
    };
  }
}
