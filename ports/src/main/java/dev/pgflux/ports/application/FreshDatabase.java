package dev.pgflux.ports.application;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.Grant;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.object.privilege.Privilege;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What any new database has: the schema {@code public} and the extension {@code plpgsql}
 * (PostgreSQL's {@code src/bin/initdb/initdb.c}).
 */
final class FreshDatabase {
  /** Owns {@code public}, and with it whoever owns the database, since PostgreSQL 15. */
  private static final Identifier DATABASE_OWNER = Identifier.of("pg_database_owner");

  private static final ObjectId PUBLIC = ObjectId.schema(Identifier.of("public"));
  private static final ObjectId PLPGSQL = ObjectId.extension(Identifier.of("plpgsql"));

  private FreshDatabase() {}

  /** As far as it is part of what is wanted; nothing of it ever has to go. */
  static Snapshot beneath(Snapshot wanted) {
    List<SchemaObject> objects = new ArrayList<>();
    wanted
        .find(PUBLIC, Schema.class)
        .map(it -> new Schema(it.id(), initialMeta(wanted.version())))
        .ifPresent(objects::add);
    wanted
        .find(PLPGSQL, Extension.class)
        .map(it -> it.withMeta(it.meta().withComment(Optional.empty())))
        .ifPresent(objects::add);
    return Snapshot.of(wanted.version(), objects);
  }

  private static ObjectMeta initialMeta(PgVersion version) {
    boolean everybodyCreates = version.major() < 15;
    List<Grant> everyone = new ArrayList<>();
    everyone.add(new Grant(new Grantee.Everyone(), Privilege.USAGE, false));
    if (everybodyCreates) {
      everyone.add(new Grant(new Grantee.Everyone(), Privilege.CREATE, false));
    }
    AccessControl privileges = PrivilegeTarget.SCHEMA.defaults(version.major()).plus(everyone);
    // Before 15 the owner is whoever made the cluster, so that it has to be said who it is.
    Identifier owner = everybodyCreates ? Declarations.NOBODY : DATABASE_OWNER;
    return new ObjectMeta(
        Optional.of(owner),
        Optional.empty(),
        Optional.of(privileges),
        Collections.emptySortedMap());
  }
}
