package dev.pgflux.domain.plan;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.type.RangeConstructors;
import dev.pgflux.domain.object.type.RangeType;
import dev.pgflux.domain.rules.ObjectNaming;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The steps that give objects and columns other names. They come first, in the order of the
 * request.
 */
final class RenameDrafts {
  private RenameDrafts() {}

  static List<Draft> rename(Change.Rename change, RuleContext context) {
    SchemaObject before = change.before();
    ObjectId to = change.after().id();
    List<Draft> drafts = new ArrayList<>();
    Optional<QualifiedName> oldName = qualifiedName(before.id());
    Optional<QualifiedName> newName = qualifiedName(to);
    if (oldName.isPresent()
        && newName.isPresent()
        && !oldName.get().schema().equals(newName.get().schema())) {
      drafts.add(setSchema(before, to, newName.get().schema()));
    }
    if (!ownName(before.id()).equals(ownName(to))) {
      drafts.add(renameTo(before, change.after(), !drafts.isEmpty()));
      if (before instanceof RangeType old && change.after() instanceof RangeType renamed) {
        drafts.addAll(RangeConstructors.ofRange(renamed, old.id().name()));
      }
    }
    return drafts;
  }

  private static Draft setSchema(SchemaObject before, ObjectId to, Identifier schema) {
    return new Draft(
        to,
        before.kindLabel(),
        Operation.SET_SCHEMA,
        Sql.of("ALTER ? SET SCHEMA ?", ObjectNaming.target(before), schema),
        Effects.NONE.needing(Reference.to(ObjectId.schema(schema))).making(Reference.to(to)),
        List.of());
  }

  private static Draft renameTo(SchemaObject before, SchemaObject after, boolean moved) {
    Identifier name = ownName(after.id());
    Sql sql =
        switch (before.id()) {
          case MemberId it -> renameMember(it, (MemberId) after.id());
          case ObjectId other when moved ->
              Sql.of("ALTER ? RENAME TO ?", moved(before, after), name);
          case ObjectId other -> Sql.of("ALTER ? RENAME TO ?", ObjectNaming.target(before), name);
        };
    Effects effects =
        Effects.NONE.destroying(Reference.to(before.id())).making(Reference.to(after.id()));
    return new Draft(
        after.id(), before.kindLabel(), Operation.RENAME, sql, lock(before), effects, List.of());
  }

  /** Indexes are renamed beside readers and writers since 12. */
  private static LockLevel lock(SchemaObject object) {
    return switch (object) {
      case Index it -> LockLevel.SHARE_UPDATE_EXCLUSIVE;
      case ExtendedStatistics it -> LockLevel.NONE;
      case SchemaObject other -> Operation.RENAME.lock();
    };
  }

  /** Constraints are renamed through their table or domain, the others by themselves. */
  private static Sql renameMember(MemberId before, MemberId after) {
    String words = before.objectClass().label().toUpperCase(Locale.ROOT);
    // Relations come before their parts, so that the owner has its new name already.
    QualifiedName owner = after.owner().name();
    return switch (before.objectClass()) {
      case CONSTRAINT ->
          Sql.of(
              before.owner().objectClass() == ObjectClass.TYPE
                  ? "ALTER DOMAIN ? RENAME CONSTRAINT ? TO ?"
                  : "ALTER TABLE ? RENAME CONSTRAINT ? TO ?",
              owner,
              before.name(),
              after.name());
      default ->
          Sql.of("ALTER " + words + " ? ON ? RENAME TO ?", before.name(), owner, after.name());
    };
  }

  /** The object's words with its old name in its new schema. */
  private static Sql moved(SchemaObject before, SchemaObject after) {
    Identifier schema = after.id().schema().orElseThrow();
    QualifiedName name = new QualifiedName(schema, ownName(before.id()));
    List<Sql.Part> parts = new ArrayList<>();
    for (Sql.Part part : ObjectNaming.target(before).parts()) {
      parts.add(part instanceof Sql.Part.Qualified ? new Sql.Part.Qualified(name) : part);
    }
    return new Sql(parts);
  }

  private static Optional<QualifiedName> qualifiedName(ObjectId id) {
    return switch (id) {
      case QualifiedId it -> Optional.of(it.name());
      case RoutineId it -> Optional.of(it.name());
      case StructuralId it -> it.schema().map(schema -> new QualifiedName(schema, ownName(it)));
      case GlobalId global -> Optional.empty();
      case MemberId member -> Optional.empty();
    };
  }

  /** Of an operator class or family without its access method. */
  private static Identifier ownName(ObjectId id) {
    return Identifier.of(id instanceof StructuralId it ? it.parts().getFirst() : id.simpleName());
  }

  static List<Draft> renameColumn(Change.RenameColumn change) {
    ObjectId id = change.table().id();
    return List.of(
        new Draft(
            id,
            change.table().kindLabel(),
            Operation.RENAME_COLUMN,
            Sql.of(
                "ALTER ? RENAME COLUMN ? TO ?",
                ObjectNaming.target(change.table()),
                change.from(),
                change.to()),
            Effects.NONE
                .destroying(Reference.to(id, change.from()))
                .making(Reference.to(id, change.to())),
            List.of()));
  }
}
