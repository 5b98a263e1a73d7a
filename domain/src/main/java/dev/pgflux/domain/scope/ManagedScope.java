package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which objects are compared: those in the managed schemas, and those of the whole database under
 * {@code *} or where the files declare any of their kind. The tool's own schema never is.
 */
public final class ManagedScope {

  /** Which schemas are managed. */
  public sealed interface Selection {
    /** Those that the files make or put something in. */
    record Declared() implements Selection {}

    /** All of the database and the files, and whatever belongs to the whole database. */
    record Everything() implements Selection {}

    /**
     * Some.
     *
     * @param schemas their names
     */
    record Listed(Set<Identifier> schemas) implements Selection {
      /** Copies the names. */
      public Listed {
        schemas = Set.copyOf(schemas);
      }
    }
  }

  /**
   * Two snapshots of the same extent.
   *
   * @param desired the wanted objects
   * @param live the live objects
   */
  public record Sides(Snapshot desired, Snapshot live) {}

  private static final GlobalId PUBLIC = ObjectId.schema(Identifier.of("public"));
  private static final GlobalId PLPGSQL = ObjectId.extension(Identifier.of("plpgsql"));

  private final Selection selection;
  private final Set<Identifier> declaredSchemas;
  private final Set<ObjectClass> declaredClasses;
  private final Identifier trackingSchema;

  /**
   * Finds out what is managed.
   *
   * @param selection which schemas
   * @param declaredSchemas the schemas that the files make or put something in
   * @param desired what the files say
   * @param trackingSchema the tool's own schema
   */
  public ManagedScope(
      Selection selection,
      Set<Identifier> declaredSchemas,
      Snapshot desired,
      Identifier trackingSchema) {
    this.selection = selection;
    this.declaredSchemas = Set.copyOf(declaredSchemas);
    this.declaredClasses =
        desired.objects().keySet().stream()
            .map(ObjectId::objectClass)
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toCollection(() -> EnumSet.noneOf(ObjectClass.class)),
                    Collections::unmodifiableSet));
    this.trackingSchema = trackingSchema;
  }

  /**
   * Whether an object is compared.
   *
   * @param id its identity
   * @return true if it is managed
   */
  public boolean contains(ObjectId id) {
    Optional<Identifier> schema = id.schema();
    if (schema.isPresent()) {
      return isManaged(schema.get());
    }
    return selection instanceof Selection.Everything || declaredClasses.contains(id.objectClass());
  }

  private boolean isManaged(Identifier schema) {
    if (schema.equals(trackingSchema)) {
      return false;
    }
    return switch (selection) {
      case Selection.Declared declared -> declaredSchemas.contains(schema);
      case Selection.Everything everything -> true;
      case Selection.Listed listed -> listed.schemas().contains(schema);
    };
  }

  /**
   * Leaves out what is not managed, and takes as declared what is there without being declared: the
   * schema {@code public}, the extension {@code plpgsql}, and schemas that the files use without
   * making them.
   *
   * @param desired what the files say
   * @param live what the server has
   * @return both sides
   */
  public Sides restrict(Snapshot desired, Snapshot live) {
    Snapshot managedLive = filter(live, this::contains);
    Snapshot managedDesired = filter(desired, this::contains);
    return new Sides(withImplicit(managedDesired, managedLive), managedLive);
  }

  private static Snapshot filter(Snapshot snapshot, Predicate<ObjectId> kept) {
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(snapshot.objects());
    objects.keySet().removeIf(kept.negate());
    return new Snapshot(snapshot.version(), objects);
  }

  private static Snapshot withImplicit(Snapshot desired, Snapshot live) {
    Set<GlobalId> implicit = new TreeSet<>();
    implicit.add(PLPGSQL);
    implicit.add(PUBLIC);
    desired.objects().keySet().stream()
        .flatMap(id -> id.schema().stream())
        .map(ObjectId::schema)
        .forEach(implicit::add);
    TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(desired.objects());
    for (GlobalId id : implicit) {
      if (!objects.containsKey(id)) {
        live.find(id)
            .map(ManagedScope::asDeclared)
            .or(() -> isUsed(id, desired) ? Optional.of(new Schema(id, ObjectMeta.NONE)) : none())
            .ifPresent(object -> objects.put(id, object));
      }
    }
    return new Snapshot(desired.version(), objects);
  }

  /** A comment on {@code public} is somebody's wish, as on any other object. */
  private static SchemaObject asDeclared(SchemaObject implicit) {
    return implicit.id().equals(PUBLIC)
        ? implicit.withMeta(implicit.meta().withComment(Optional.empty()))
        : implicit;
  }

  private static Optional<SchemaObject> none() {
    return Optional.empty();
  }

  private static boolean isUsed(GlobalId schema, Snapshot desired) {
    return schema.objectClass() == ObjectClass.SCHEMA
        && desired.objects().keySet().stream()
            .anyMatch(id -> id.schema().filter(schema.name()::equals).isPresent());
  }
}
