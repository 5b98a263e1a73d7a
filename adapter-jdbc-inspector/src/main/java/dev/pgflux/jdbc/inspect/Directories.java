package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.snapshot.PgVersion;
import java.sql.SQLException;

/**
 * What one inspection knows of the database before it builds objects: every name that a catalog row
 * may refer to.
 */
record Directories(
    CatalogSession session,
    ObjectDirectory objects,
    NamespaceDirectory names,
    TypeDirectory types,
    RelationDirectory relations,
    ColumnDirectory columns,
    MetaDirectory meta,
    CollationDirectory collations,
    RoutineDirectory routines,
    OperatorDirectory operators,
    OperatorClassDirectory operatorClasses) {

  static Directories read(CatalogSession session, Identifier trackingSchema) throws SQLException {
    ObjectDirectory objects = new ObjectDirectory();
    NamespaceDirectory names = NamespaceDirectory.read(session, objects, trackingSchema);
    TypeDirectory types = TypeDirectory.read(session, names);
    RelationDirectory relations = RelationDirectory.read(session, names, objects);
    return new Directories(
        session,
        objects,
        names,
        types,
        relations,
        ColumnDirectory.read(session, types, relations, objects),
        MetaDirectory.read(session, names),
        CollationDirectory.read(session, names, objects),
        RoutineDirectory.read(session, names, types, objects),
        OperatorDirectory.read(session, names, types, objects),
        OperatorClassDirectory.read(session, names, types, objects));
  }

  PgVersion version() {
    return session.version();
  }

  /** Whether an object of a schema is managed: not the system's, nor an extension's. */
  boolean isManaged(Catalog catalog, long oid, long schema) {
    return names.isManaged(schema) && !objects.isMember(catalog, oid);
  }
}
