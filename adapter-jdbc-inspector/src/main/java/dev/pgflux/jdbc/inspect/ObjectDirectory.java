package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which object a catalog row belongs to: managed objects, the rows that only implement one (a
 * table's row type, a key's index), and members of extensions.
 */
final class ObjectDirectory {
  private final Map<Catalog, Map<Long, ObjectId>> objects = new EnumMap<>(Catalog.class);
  private final Map<Catalog, Map<Long, GlobalId>> extensions = new EnumMap<>(Catalog.class);
  private final SortedMap<ObjectId, GlobalId> members = new TreeMap<>();

  /** Notes that a row is an object, or a part of it. */
  void register(Catalog catalog, long oid, ObjectId id) {
    objects.computeIfAbsent(catalog, key -> new HashMap<>()).put(oid, id);
  }

  /**
   * Notes that a row belongs to an extension, directly or through the object that it is part of.
   */
  void registerMember(Catalog catalog, long oid, GlobalId extension) {
    extensions.computeIfAbsent(catalog, key -> new HashMap<>()).put(oid, extension);
  }

  /** Notes the identity of a row, if it belongs to an extension. */
  void nameMember(Catalog catalog, long oid, ObjectId id) {
    extensionOf(catalog, oid).ifPresent(extension -> members.put(id, extension));
  }

  boolean isMember(Catalog catalog, long oid) {
    return extensions.getOrDefault(catalog, Map.of()).containsKey(oid);
  }

  Optional<GlobalId> extensionOf(Catalog catalog, long oid) {
    return Optional.ofNullable(extensions.getOrDefault(catalog, Map.of()).get(oid));
  }

  /** The managed object, or the extension, that a row belongs to; empty for all others. */
  Optional<ObjectId> find(Catalog catalog, long oid) {
    ObjectId id = objects.getOrDefault(catalog, Map.of()).get(oid);
    return id != null ? Optional.of(id) : extensionOf(catalog, oid).map(ObjectId.class::cast);
  }

  /** The extension of each member that has a name of its own. */
  SortedMap<ObjectId, GlobalId> members() {
    return members;
  }
}
