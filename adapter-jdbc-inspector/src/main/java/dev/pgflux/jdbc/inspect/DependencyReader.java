package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.sql.Reference;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads what each object refers to. Rows that only implement an object (a view's rule, a column's
 * default, a table's row type, a key's index) count as that object, members of an extension as the
 * extension.
 *
 * <p>Left out: that a sequence goes with the column that owns it, which binds nothing while both
 * are made, and would close a circle with the column's default.
 */
final class DependencyReader {
  private static final String QUERY =
      """
      SELECT classid, objid, refclassid, refobjid, refobjsubid
        FROM pg_depend
       WHERE (objid >= 16384 OR classid = 'pg_extension'::regclass)
         AND (refobjid >= 16384
              OR refclassid IN ('pg_namespace'::regclass, 'pg_extension'::regclass))
         AND deptype NOT IN ('e', 'P', 'S')
         AND NOT (classid = 'pg_trigger'::regclass
                  AND objid IN (SELECT oid FROM pg_trigger WHERE tgisinternal))
         AND NOT (classid = 'pg_constraint'::regclass
                  AND objid IN (SELECT oid FROM pg_constraint WHERE conparentid <> 0))
         AND NOT (deptype = 'a' AND classid = 'pg_class'::regclass
                  AND refclassid = 'pg_class'::regclass AND refobjsubid > 0
                  AND objid IN (SELECT seqrelid FROM pg_sequence))
      """;

  private final Directories catalogs;
  private final SortedMap<ObjectId, Set<Reference>> dependencies = new TreeMap<>();

  private DependencyReader(Directories catalogs) {
    this.catalogs = catalogs;
  }

  static SortedMap<ObjectId, Set<Reference>> read(Directories catalogs) throws SQLException {
    registerArrays(catalogs);
    DependencyReader reader = new DependencyReader(catalogs);
    catalogs.session().query(QUERY, reader::add);
    return reader.dependencies;
  }

  private static void registerArrays(Directories catalogs) {
    for (TypeDirectory.Entry type : catalogs.types().entries()) {
      if (type.arrayType() != 0) {
        catalogs
            .objects()
            .find(Catalog.TYPE, type.oid())
            .ifPresent(id -> catalogs.objects().register(Catalog.TYPE, type.arrayType(), id));
      }
    }
  }

  private void add(CatalogRow row) throws SQLException {
    Optional<ObjectId> object = find(row.oid("classid"), row.oid("objid"));
    Optional<ObjectId> referenced = find(row.oid("refclassid"), row.oid("refobjid"));
    if (object.isEmpty() || referenced.isEmpty() || object.equals(referenced)) {
      return;
    }
    dependencies
        .computeIfAbsent(object.get(), key -> new TreeSet<>())
        .add(new Reference(referenced.get(), column(row)));
  }

  private Optional<ObjectId> find(long catalog, long oid) {
    return Catalog.ofOid(catalog).flatMap(it -> catalogs.objects().find(it, oid));
  }

  private Optional<Identifier> column(CatalogRow row) throws SQLException {
    int number = row.integer("refobjsubid");
    return number > 0 ? catalogs.columns().findName(row.oid("refobjid"), number) : Optional.empty();
  }
}
