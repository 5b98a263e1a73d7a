package dev.pgflux.domain.snapshot;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A whole schema at one moment, from files or from a server.
 *
 * @param version the server's version, or the one that files are read for
 * @param objects every managed object by identity
 */
public record Snapshot(PgVersion version, SortedMap<ObjectId, SchemaObject> objects) {

  /** Copies the objects and checks that each stands under its own identity. */
  public Snapshot {
    TreeMap<ObjectId, SchemaObject> copy = new TreeMap<>(objects);
    copy.forEach((id, object) -> {
      if (!id.equals(object.id())) {
        throw new IllegalArgumentException(object.id() + " stands under " + id);
      }
    });
    objects = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * Collects objects.
   *
   * @param version the version
   * @param objects objects of different identities
   * @return the snapshot
   * @throws IllegalArgumentException when two objects have one identity
   */
  public static Snapshot of(PgVersion version, Collection<? extends SchemaObject> objects) {
    TreeMap<ObjectId, SchemaObject> map = new TreeMap<>();
    for (SchemaObject object : objects) {
      if (map.put(object.id(), object) != null) {
        throw new IllegalArgumentException("two objects are called " + object.id());
      }
    }
    return new Snapshot(version, map);
  }

  /**
   * An object.
   *
   * @param id its identity
   * @return the object, or empty
   */
  public Optional<SchemaObject> find(ObjectId id) {
    return Optional.ofNullable(objects.get(id));
  }

  /**
   * An object of an expected kind.
   *
   * @param id its identity
   * @param kind the record of its kind
   * @param <T> the kind
   * @return the object, or empty when there is none or of another kind
   */
  public <T extends SchemaObject> Optional<T> find(ObjectId id, Class<T> kind) {
    SchemaObject object = objects.get(id);
    return kind.isInstance(object) ? Optional.of(kind.cast(object)) : Optional.empty();
  }

  /**
   * All objects of one kind.
   *
   * @param kind the record of that kind
   * @param <T> the kind
   * @return in order of identity
   */
  public <T extends SchemaObject> Stream<T> all(Class<T> kind) {
    return objects.values().stream().filter(kind::isInstance).map(kind::cast);
  }

  /**
   * The constraints of a table or domain.
   *
   * @param owner the table or domain
   * @return in order of name
   */
  public List<Constraint> constraintsOf(ObjectId.QualifiedId owner) {
    List<Constraint> found = new ArrayList<>();
    // A stream of a part of a sorted map would count it first, which takes as long as the whole.
    for (SchemaObject object :
        objects.tailMap(ObjectId.constraint(owner, Identifier.of("\u0001"))).values()) {
      if (!(object instanceof Constraint constraint) || !constraint.owner().equals(owner)) {
        break;
      }
      found.add(constraint);
    }
    return List.copyOf(found);
  }

  /**
   * The table that another one is a partition of.
   *
   * @param table the partition
   * @return empty for what is no partition, or not there
   */
  public Optional<ObjectId.QualifiedId> parentOfPartition(ObjectId.QualifiedId table) {
    return find(table, Table.class).flatMap(Table::parentOfPartition);
  }

  /**
   * Each object changed.
   *
   * @param change what becomes of an object; may change its identity
   * @return the changed snapshot
   */
  public Snapshot map(Function<SchemaObject, ? extends SchemaObject> change) {
    TreeMap<ObjectId, SchemaObject> changed = new TreeMap<>(objects);
    boolean renamed = false;
    // Values are put in place, since sorting a large schema anew takes longer than changing it.
    for (Map.Entry<ObjectId, SchemaObject> entry : changed.entrySet()) {
      SchemaObject object = change.apply(entry.getValue());
      entry.setValue(object);
      renamed |= !object.id().equals(entry.getKey());
    }
    return renamed ? of(version, changed.values()) : new Snapshot(version, changed);
  }
}
