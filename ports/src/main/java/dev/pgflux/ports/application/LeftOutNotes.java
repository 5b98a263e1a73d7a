package dev.pgflux.ports.application;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.rules.ObjectNaming;
import dev.pgflux.domain.scope.ManagedScope.Selection;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.ports.in.DumpSchema;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Says what of a live schema is not written down, so that nobody believes it is. */
final class LeftOutNotes {
  private LeftOutNotes() {}

  /** The notes, none where everything is written. */
  static List<Diagnostic> of(LiveSchema live, DumpSchema.Request request) {
    Snapshot schema = live.snapshot();
    Snapshot fresh = FreshDatabase.beneath(schema);
    Identifier reader = live.context().currentRole();
    List<Diagnostic> notes = new ArrayList<>();
    if (!request.meta().owners()) {
      note(
          notes,
          count(schema, it -> isOwnedByOther(it, reader) && !sharesOwner(it, fresh)),
          "belong to another role than " + reader + ", which is not written",
          "Say --owners always to write owners.");
    }
    if (!request.meta().privileges()) {
      note(
          notes,
          count(
              schema, it -> hasOwnPrivileges(it, schema.version()) && !sharesPrivileges(it, fresh)),
          "have privileges of their own, which are not written",
          "Say --privileges always to write privileges.");
    }
    note(
        notes,
        count(schema, it -> it.id().objectClass() == ObjectClass.USER_MAPPING),
        "are user mappings, whose passwords are never written",
        "Set the passwords where the files are applied.");
    if (request.scope().schemas() instanceof Selection.Listed) {
      note(
          notes,
          live.leftOut().stream().filter(LeftOutNotes::isOfWholeDatabase).count(),
          "belong to the whole database rather than to a schema, and are left out",
          "Say --schemas '*' to write them.");
    }
    return notes;
  }

  private static boolean isOfWholeDatabase(SchemaObject object) {
    return object.id().schema().isEmpty() && !object.id().toString().equals("plpgsql");
  }

  /** An extension's owner can't be changed. */
  private static boolean isOwnedByOther(SchemaObject object, Identifier reader) {
    return !(object instanceof Extension)
        && object.meta().owner().filter(owner -> !owner.equals(reader)).isPresent();
  }

  private static boolean sharesOwner(SchemaObject object, Snapshot fresh) {
    return fresh
        .find(object.id())
        .filter(it -> it.meta().owner().equals(object.meta().owner()))
        .isPresent();
  }

  private static boolean sharesPrivileges(SchemaObject object, Snapshot fresh) {
    return fresh
        .find(object.id())
        .filter(it -> it.meta().privileges().equals(object.meta().privileges()))
        .isPresent();
  }

  private static boolean hasOwnPrivileges(SchemaObject object, PgVersion version) {
    return object instanceof DefaultPrivileges
        || ObjectNaming.privilegeTarget(object)
            .flatMap(target ->
                object
                    .meta()
                    .privileges()
                    .filter(given -> !given.equals(target.defaults(version.major()))))
            .isPresent();
  }

  private static long count(Snapshot schema, Predicate<SchemaObject> condition) {
    return schema.objects().values().stream().filter(condition).count();
  }

  private static void note(List<Diagnostic> notes, long count, String what, String advice) {
    if (count > 0) {
      notes.add(
          new Diagnostic(
              Severity.NOTE,
              "%d live objects %s.".formatted(count, what),
              Optional.empty(),
              Optional.empty(),
              Optional.of(advice)));
    }
  }
}
