package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.rules.ObjectNaming;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether a live schema is shown with its owners and privileges, which say more of a server than of
 * a schema.
 *
 * <p>An owner who lacks privileges on an object of his own is shown with them: without his name
 * nobody could tell whom they were taken from.
 *
 * @param owners whether owners are shown
 * @param privileges whether privileges and default privileges are shown
 */
public record MetaSelection(boolean owners, boolean privileges) {

  /**
   * Leaves out what is not shown.
   *
   * @param live what the server has
   * @return the same objects without it; without default privileges where no privileges are shown
   */
  public Snapshot apply(Snapshot live) {
    if (owners && privileges) {
      return live;
    }
    Snapshot shown = live;
    if (!privileges) {
      TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(live.objects());
      objects.values().removeIf(DefaultPrivileges.class::isInstance);
      shown = new Snapshot(live.version(), objects);
    }
    int majorVersion = live.version().major();
    return shown.map(object -> reduced(object, majorVersion));
  }

  private SchemaObject reduced(SchemaObject object, int majorVersion) {
    ObjectMeta meta = object.meta();
    boolean owned = owners || (privileges && ownerLacksPrivileges(object, majorVersion));
    ObjectMeta kept = owned ? meta : meta.withOwner(Optional.empty());
    return privileges
        ? object.withMeta(kept)
        : withoutColumnPrivileges(object.withMeta(kept.withPrivileges(Optional.empty())));
  }

  private static boolean ownerLacksPrivileges(SchemaObject object, int majorVersion) {
    Optional<AccessControl> given = object.meta().privileges();
    return given.isPresent()
        && ObjectNaming.privilegeTarget(object)
            .map(target -> target.defaults(majorVersion))
            .filter(usual -> !ownersGrants(usual).equals(ownersGrants(given.get())))
            .isPresent();
  }

  private static Set<Grant> ownersGrants(AccessControl access) {
    return access.grants().stream()
        .filter(grant -> grant.grantee() instanceof Grantee.Owner)
        .collect(Collectors.toSet());
  }

  private static SchemaObject withoutColumnPrivileges(SchemaObject object) {
    return switch (object) {
      case Table it ->
          it.withColumns(
              it.columns().stream()
                  .map(column -> column.withPrivileges(Optional.empty()))
                  .toList());
      case View it -> it.withColumns(withoutPrivileges(it.columns()));
      case MaterializedView it -> it.withColumns(withoutPrivileges(it.columns()));
      case SchemaObject other -> other;
    };
  }

  private static List<ViewColumn> withoutPrivileges(List<ViewColumn> columns) {
    return columns.stream().map(column -> column.withPrivileges(Optional.empty())).toList();
  }
}
