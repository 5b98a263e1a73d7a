package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.snapshot.UnmanagedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The objects that an inspection has built, and those that it can only name. */
final class FoundObjects {
  private final ObjectDirectory directory;
  private final List<SchemaObject> objects = new ArrayList<>();
  private final SortedSet<UnmanagedObject> unmanaged = new TreeSet<>();

  FoundObjects(ObjectDirectory directory) {
    this.directory = directory;
  }

  /** Keeps an object, and which catalog row it is. */
  void add(Catalog catalog, long oid, SchemaObject object) {
    directory.register(catalog, oid, object.id());
    objects.add(object);
  }

  /** Keeps an object to which no other refers. */
  void add(SchemaObject object) {
    objects.add(object);
  }

  void addUnmanaged(String kind, String name) {
    unmanaged.add(new UnmanagedObject(kind, name));
  }

  List<SchemaObject> objects() {
    return objects;
  }

  SortedSet<UnmanagedObject> unmanaged() {
    return unmanaged;
  }
}
