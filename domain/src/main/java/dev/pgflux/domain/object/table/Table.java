package dev.pgflux.domain.object.table;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.sql.Fragment;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * A table, partitioned table, partition or foreign table ({@code pg_class} relkind r, p, f).
 *
 * <p>Its constraints, indexes, triggers, policies and rules are objects of their own. All its
 * columns are here, those of its parents too, marked as inherited.
 *
 * @param id its identity
 * @param persistence logged or not
 * @param columns in order; the order makes no difference to equality of schemas
 * @param hierarchy its parents, as a child by inheritance or as a partition
 * @param partitionKey what follows PARTITION BY, for a partitioned table
 * @param ofType the composite type of a typed table
 * @param storage where and how its rows are kept
 * @param rowSecurity row-level security
 * @param replicaIdentity what logical replication sends of an old row
 * @param clusteredIndex the index of the last CLUSTER, which the next one uses
 * @param foreign server and options of a foreign table
 * @param triggerStates when triggers fire here that a partition has from a table above, by name,
 *     where that is not as above
 * @param meta owner, comment, privileges, labels
 */
public record Table(
    QualifiedId id,
    Persistence persistence,
    List<Column> columns,
    Hierarchy hierarchy,
    Optional<Fragment> partitionKey,
    Optional<QualifiedName> ofType,
    Storage storage,
    RowSecurity rowSecurity,
    ReplicaIdentity replicaIdentity,
    Optional<Identifier> clusteredIndex,
    Optional<Foreign> foreign,
    SortedMap<Identifier, EnabledState> triggerStates,
    ObjectMeta meta)
    implements SchemaObject {

  /** Whether changes are written to the log. */
  public enum Persistence {
    /** An ordinary table. */
    PERMANENT,
    /** UNLOGGED: empty after a crash. */
    UNLOGGED
  }

  /** What a table comes from. */
  public sealed interface Hierarchy {
    /** Nothing. */
    record Root() implements Hierarchy {}

    /**
     * INHERITS.
     *
     * @param parents in order; at least one
     */
    record Child(List<QualifiedId> parents) implements Hierarchy {
      /** Copies the parents. */
      public Child {
        parents = List.copyOf(parents);
      }
    }

    /**
     * PARTITION OF.
     *
     * @param parent the partitioned table
     * @param bound FOR VALUES … or DEFAULT
     * @param detachPending whether DETACH PARTITION CONCURRENTLY was begun and cut short, so that
     *     nobody sees its rows through the parent ({@code pg_inherits.inhdetachpending})
     */
    record Partition(QualifiedId parent, Fragment bound, boolean detachPending)
        implements Hierarchy {
      /**
       * A partition that is whole.
       *
       * @param parent the partitioned table
       * @param bound FOR VALUES … or DEFAULT
       */
      public Partition(QualifiedId parent, Fragment bound) {
        this(parent, bound, false);
      }
    }
  }

  /**
   * Where and how rows are kept.
   *
   * @param parameters storage parameters; those of the TOAST table with {@code toast.} before them
   * @param accessMethod the table access method; empty for the server's default
   * @param tablespace empty for the database's own
   */
  public record Storage(
      SortedMap<String, String> parameters,
      Optional<Identifier> accessMethod,
      Optional<Identifier> tablespace) {
    /** Nothing set. */
    public static final Storage DEFAULT =
        new Storage(Collections.emptySortedMap(), Optional.empty(), Optional.empty());

    /** Copies the parameters. */
    public Storage {
      parameters = SortedCopies.of(parameters);
    }
  }

  /**
   * Row-level security.
   *
   * @param enabled ENABLE ROW LEVEL SECURITY
   * @param forced FORCE ROW LEVEL SECURITY: for the owner too
   */
  public record RowSecurity(boolean enabled, boolean forced) {
    /** Neither. */
    public static final RowSecurity OFF = new RowSecurity(false, false);
  }

  /** What logical replication sends of an old row. */
  public sealed interface ReplicaIdentity {
    /** The primary key. */
    record PrimaryKey() implements ReplicaIdentity {}

    /** The whole row. */
    record Full() implements ReplicaIdentity {}

    /** Nothing. */
    record Nothing() implements ReplicaIdentity {}

    /**
     * The columns of an index.
     *
     * @param index the index's name
     */
    record UsingIndex(Identifier index) implements ReplicaIdentity {}
  }

  /**
   * What makes a table foreign.
   *
   * @param server the foreign server
   * @param options its options
   */
  public record Foreign(Identifier server, SortedMap<String, String> options) {
    /** Copies the options. */
    public Foreign {
      options = SortedCopies.of(options);
    }
  }

  /** Copies the collections. */
  public Table {
    columns = List.copyOf(columns);
    triggerStates = SortedCopies.of(triggerStates);
  }

  /**
   * An ordinary table with nothing set.
   *
   * @param id its identity
   * @param columns its columns
   * @return the table
   */
  public static Table of(QualifiedId id, List<Column> columns) {
    return new Table(
        id,
        Persistence.PERMANENT,
        columns,
        new Hierarchy.Root(),
        Optional.empty(),
        Optional.empty(),
        Storage.DEFAULT,
        RowSecurity.OFF,
        new ReplicaIdentity.PrimaryKey(),
        Optional.empty(),
        Optional.empty(),
        Collections.emptySortedMap(),
        ObjectMeta.NONE);
  }

  /**
   * A column.
   *
   * @param name its name
   * @return the column, or empty
   */
  public Optional<Column> column(Identifier name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /**
   * The tables that this one is a child or a partition of.
   *
   * @return in order
   */
  public List<QualifiedId> parents() {
    return switch (hierarchy) {
      case Hierarchy.Root root -> List.of();
      case Hierarchy.Child child -> child.parents();
      case Hierarchy.Partition partition -> List.of(partition.parent());
    };
  }

  /**
   * The table that this one is a partition of.
   *
   * @return empty for what is no partition
   */
  public Optional<QualifiedId> parentOfPartition() {
    return hierarchy instanceof Hierarchy.Partition partition
        ? Optional.of(partition.parent())
        : Optional.empty();
  }

  /**
   * Whether it is a partition.
   *
   * @return true for a partition
   */
  public boolean isPartition() {
    return hierarchy instanceof Hierarchy.Partition;
  }

  /**
   * Whether it is partitioned.
   *
   * @return true if it has a partition key
   */
  public boolean isPartitioned() {
    return partitionKey.isPresent();
  }

  @Override
  public Table withMeta(ObjectMeta newMeta) {
    return new Table(
        id,
        persistence,
        columns,
        hierarchy,
        partitionKey,
        ofType,
        storage,
        rowSecurity,
        replicaIdentity,
        clusteredIndex,
        foreign,
        triggerStates,
        newMeta);
  }

  /**
   * With other columns.
   *
   * @param newColumns the columns in order
   * @return the changed copy
   */
  public Table withColumns(List<Column> newColumns) {
    return new Table(
        id,
        persistence,
        newColumns,
        hierarchy,
        partitionKey,
        ofType,
        storage,
        rowSecurity,
        replicaIdentity,
        clusteredIndex,
        foreign,
        triggerStates,
        meta);
  }

  /**
   * With other states of triggers from above.
   *
   * @param states when they fire, where that is not as above
   * @return the changed copy
   */
  public Table withTriggerStates(SortedMap<Identifier, EnabledState> states) {
    return new Table(
        id,
        persistence,
        columns,
        hierarchy,
        partitionKey,
        ofType,
        storage,
        rowSecurity,
        replicaIdentity,
        clusteredIndex,
        foreign,
        states,
        meta);
  }

  @Override
  public String kindLabel() {
    return foreign.isPresent() ? "foreign table" : "table";
  }

  @Override
  public Table mapFragments(UnaryOperator<Fragment> change) {
    Hierarchy newHierarchy =
        hierarchy instanceof Hierarchy.Partition it
            ? new Hierarchy.Partition(it.parent(), change.apply(it.bound()), it.detachPending())
            : hierarchy;
    return new Table(
        id,
        persistence,
        columns.stream().map(column -> column.mapFragments(change)).toList(),
        newHierarchy,
        partitionKey.map(change),
        ofType,
        storage,
        rowSecurity,
        replicaIdentity,
        clusteredIndex,
        foreign,
        triggerStates,
        meta);
  }

  /**
   * The identity of one of its constraints.
   *
   * @param name the constraint's name
   * @return the identity
   */
  public ObjectId.MemberId constraintId(Identifier name) {
    return ObjectId.constraint(id, name);
  }
}
