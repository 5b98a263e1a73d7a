package dev.pgflux.domain.object.table;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.table.Column.Attributes;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Table.Foreign;
import dev.pgflux.domain.object.table.Table.Hierarchy;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.object.table.Table.ReplicaIdentity;
import dev.pgflux.domain.object.table.Table.RowSecurity;
import dev.pgflux.domain.object.table.Table.Storage;
import dev.pgflux.domain.object.trigger.EnabledState;
import java.util.Optional;
import java.util.SortedMap;

/** Differences of tables and their columns. */
public sealed interface TableAlteration extends Alteration {

  /**
   * A new column.
   *
   * @param column the wanted column
   */
  record AddColumn(Column column) implements TableAlteration {}

  /**
   * A column goes.
   *
   * @param column the live column
   */
  record DropColumn(Column column) implements TableAlteration {}

  /**
   * Another type or collation, and what that means for the default.
   *
   * @param before the live column
   * @param after the wanted column
   * @param detour why the values have to be moved although the type has the same name
   */
  record RetypeColumn(Column before, Column after, Detour detour) implements TableAlteration {
    /** A default goes before the type and comes after it, as it shall be then. */
    @Override
    public boolean covers(Alteration other) {
      return other instanceof SetValue(Column old, Column wanted)
          && wanted.name().equals(after.name())
          && isDefaultOrNone(old)
          && isDefaultOrNone(wanted)
          && TypeChange.resetsDefault(before, after);
    }

    private static boolean isDefaultOrNone(Column column) {
      return column.value() instanceof Column.Value.Default
          || column.value() instanceof Column.Value.None;
    }
  }

  /** How values get from one type to another, where it is not plainly by a step of their own. */
  enum Detour {
    /** They do not: the names differ. */
    NONE,
    /** A new type takes the place of the old one, which waits under another name. */
    REPLACED_TYPE,
    /** The type is dropped and made again as another kind of type: the values wait in a third. */
    REMADE_TYPE,
    /** They are moved along with those of a parent; only the default is the child's own. */
    BY_PARENT
  }

  /**
   * Another default, identity or generation.
   *
   * @param before the live column
   * @param after the wanted column
   */
  record SetValue(Column before, Column after) implements TableAlteration {}

  /**
   * The default stays, but what it refers to does not: taken away before, set again after.
   *
   * @param before the live column
   * @param after the wanted column
   */
  record ResetDefault(Column before, Column after) implements TableAlteration {}

  /**
   * NOT NULL.
   *
   * @param column the column
   * @param before the live constraint
   * @param after the wanted constraint
   */
  record SetColumnNotNull(Identifier column, Optional<NotNull> before, Optional<NotNull> after)
      implements TableAlteration {}

  /**
   * Less used settings of a column.
   *
   * @param column the column
   * @param before the live settings
   * @param after the wanted settings
   */
  record SetAttributes(Identifier column, Attributes before, Attributes after)
      implements TableAlteration {}

  /**
   * A column's comment.
   *
   * @param column the column
   * @param before the live comment
   * @param after the wanted comment
   */
  record SetColumnComment(Identifier column, Optional<String> before, Optional<String> after)
      implements TableAlteration {}

  /**
   * A column's grants.
   *
   * @param column the column
   * @param before the live grants
   * @param after the wanted grants
   */
  record SetColumnPrivileges(Identifier column, AccessControl before, AccessControl after)
      implements TableAlteration {}

  /**
   * Other parents, or another partition bound.
   *
   * @param before what it comes from
   * @param after what it shall come from
   */
  record SetHierarchy(Hierarchy before, Hierarchy after) implements TableAlteration {}

  /**
   * LOGGED or UNLOGGED.
   *
   * @param before the live persistence
   * @param after the wanted persistence
   */
  record SetPersistence(Persistence before, Persistence after) implements TableAlteration {}

  /**
   * Storage parameters, access method, tablespace.
   *
   * @param before the live storage
   * @param after the wanted storage
   */
  record SetStorage(Storage before, Storage after) implements TableAlteration {}

  /**
   * Row-level security.
   *
   * @param before the live flags
   * @param after the wanted flags
   */
  record SetRowSecurity(RowSecurity before, RowSecurity after) implements TableAlteration {}

  /**
   * Replica identity.
   *
   * @param before the live one
   * @param after the wanted one
   */
  record SetReplicaIdentity(ReplicaIdentity before, ReplicaIdentity after)
      implements TableAlteration {}

  /**
   * The index of CLUSTER.
   *
   * @param before the live index
   * @param after the wanted index
   */
  record SetClusteredIndex(Optional<Identifier> before, Optional<Identifier> after)
      implements TableAlteration {}

  /**
   * The type of a typed table.
   *
   * @param before the live type
   * @param after the wanted type
   */
  record SetOfType(Optional<QualifiedName> before, Optional<QualifiedName> after)
      implements TableAlteration {}

  /**
   * When triggers fire that a partition has from a table above.
   *
   * @param before the live states that are not as above
   * @param after the wanted states that are not as above
   */
  record SetTriggerStates(
      SortedMap<Identifier, EnabledState> before, SortedMap<Identifier, EnabledState> after)
      implements TableAlteration {
    /** Copies the maps. */
    public SetTriggerStates {
      before = SortedCopies.of(before);
      after = SortedCopies.of(after);
    }
  }

  /**
   * Options of a foreign table.
   *
   * @param before the live options
   * @param after the wanted options
   */
  record SetForeignOptions(Foreign before, Foreign after) implements TableAlteration {}
}
