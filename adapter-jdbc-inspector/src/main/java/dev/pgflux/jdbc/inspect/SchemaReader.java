package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.schema.Schema;
import java.sql.SQLException;

/** Reads schemas. */
final class SchemaReader implements ObjectReader {
  private static final String QUERY = "SELECT oid, nspname, nspowner FROM pg_namespace";

  /** The comment that initdb gives to the schema public: no person wrote it. */
  private static final String INITIAL_COMMENT = "standard public schema";

  @Override
  public void read(Directories catalogs, FoundObjects found) throws SQLException {
    catalogs
        .session()
        .query(
            QUERY,
            row -> {
              long oid = row.oid("oid");
              Identifier name = row.name("nspname");
              if (catalogs.isManaged(Catalog.SCHEMA, oid, oid)) {
                ObjectMeta meta =
                    catalogs
                        .meta()
                        .withPrivileges(
                            Catalog.SCHEMA, oid, row.oid("nspowner"), PrivilegeTarget.SCHEMA);
                found.add(Catalog.SCHEMA, oid, new Schema(ObjectId.schema(name), meta(name, meta)));
              } else {
                catalogs.objects().nameMember(Catalog.SCHEMA, oid, ObjectId.schema(name));
              }
            });
  }

  private static ObjectMeta meta(Identifier name, ObjectMeta meta) {
    return name.value().equals("public")
        ? meta.withComment(meta.comment().filter(comment -> !comment.equals(INITIAL_COMMENT)))
        : meta;
  }
}
