package dev.pgflux.ports.application;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.DefaultPrivileges;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseIdentity;
import dev.pgflux.ports.spi.DatabaseInspector.InspectedDatabase;
import dev.pgflux.ports.spi.DatabaseSession;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which database will do as a shadow. */
final class ShadowFitness {
  /** How many objects a message names. */
  private static final int NAMED = 3;

  private ShadowFitness() {}

  /** Another database than the one that is compared, whose server stores SQL in the same form. */
  static void require(DatabaseSession shadow, DatabaseIdentity target) {
    DatabaseIdentity identity = shadow.identity();
    int wanted = target.version().major();
    if (identity.version().major() != wanted) {
      throw new DatabaseException(
          "The shadow database runs PostgreSQL %d and the database PostgreSQL %d, and major versions store SQL in different forms."
              .formatted(identity.version().major(), wanted),
          "Give a shadow of the same major version, such as --shadow-url embedded:%d."
              .formatted(wanted));
    }
    if (identity.isSameDatabaseAs(target)) {
      throw new DatabaseException(
          "The shadow database is the database %s itself.".formatted(target.database()),
          "Give another, empty database, or --shadow-url embedded:%d.".formatted(wanted));
    }
  }

  /** Nothing but extensions, the schemas that they are in, and the schema public. */
  static boolean isEmpty(InspectedDatabase database) {
    return found(database).isEmpty();
  }

  /** As {@link #isEmpty}, with a message for those that are not. */
  static void requireEmpty(InspectedDatabase shadow) {
    List<String> found = found(shadow);
    if (!found.isEmpty()) {
      String more = found.size() > NAMED ? " and %d more".formatted(found.size() - NAMED) : "";
      throw new DatabaseException(
          "The shadow database must be empty apart from extensions, and has %s%s."
              .formatted(String.join(", ", found.stream().limit(NAMED).toList()), more),
          "Nothing was done there. Give an empty database, or --shadow-url embedded:%d."
              .formatted(shadow.snapshot().version().major()));
    }
  }

  private static List<String> found(InspectedDatabase shadow) {
    Set<Identifier> ofExtensions =
        shadow
            .snapshot()
            .all(Extension.class)
            .flatMap(extension -> extension.schema().stream())
            .collect(Collectors.toSet());
    return Stream.concat(
            shadow.snapshot().objects().values().stream()
                .filter(object -> !isExpected(object, ofExtensions))
                .map(object -> object.kindLabel() + " " + object.id()),
            shadow.unmanaged().stream().map(Object::toString))
        .toList();
  }

  private static boolean isExpected(SchemaObject object, Set<Identifier> ofExtensions) {
    return switch (object) {
      case Extension extension -> true;
      case DefaultPrivileges privileges -> true;
      case Schema schema ->
          schema.id().equals(ObjectId.schema(Identifier.of("public")))
              || ofExtensions.contains(schema.id().name());
      case SchemaObject other -> false;
    };
  }
}
