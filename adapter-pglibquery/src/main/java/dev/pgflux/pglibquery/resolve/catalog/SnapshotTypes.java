package dev.pgflux.pglibquery.resolve.catalog;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.object.type.DomainType;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.snapshot.CatalogContext.Type;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The types that a snapshot makes, row types of its relations among them. */
final class SnapshotTypes {
  private static final char ARRAY_CATEGORY = 'A';

  private final Map<QualifiedName, Type> types = new HashMap<>();
  private final Map<QualifiedName, ObjectId> owners = new HashMap<>();

  SnapshotTypes(Snapshot snapshot) {
    for (SchemaObject object : snapshot.objects().values()) {
      if (object instanceof Table || object instanceof View || object instanceof MaterializedView) {
        add(((QualifiedId) object.id()).name(), 'c', 'C', Optional.empty(), object.id());
      }
    }
    for (SchemaObject object : snapshot.objects().values()) {
      if (object.id() instanceof QualifiedId(ObjectClass objectClass, QualifiedName name)
          && objectClass == ObjectClass.TYPE) {
        declare(object, name);
      }
    }
  }

  private void declare(SchemaObject object, QualifiedName name) {
    if (object instanceof EnumType) {
      add(name, 'e', 'E', Optional.empty(), object.id());
    } else if (object instanceof DomainType domain) {
      add(name, 'd', '?', Optional.of(domain.baseType()), object.id());
    } else if (object instanceof CompositeType) {
      add(name, 'c', 'C', Optional.empty(), object.id());
    } else if (object instanceof RangeType range) {
      add(name, 'r', 'R', Optional.of(range.subtype()), object.id());
      add(range.multirange(), 'm', 'R', Optional.of(DataType.of(name)), object.id());
    } else if (object instanceof OpaqueObject) {
      add(name, 'b', 'U', Optional.empty(), object.id());
    }
  }

  private void add(
      QualifiedName name, char kind, char category, Optional<DataType> base, ObjectId owner) {
    types.put(name, new Type(name, kind, category, false, base, false));
    owners.put(name, owner);
  }

  Optional<Type> find(QualifiedName name) {
    return Optional.ofNullable(types.get(name));
  }

  Optional<ObjectId> owner(QualifiedName name) {
    return Optional.ofNullable(owners.get(name));
  }

  Map<QualifiedName, Type> all() {
    return types;
  }

  /** The category of a type, seen through arrays. */
  static char category(DataType type, Type element) {
    return type.array() ? ARRAY_CATEGORY : element.category();
  }
}
