package dev.pgflux.domain.diff;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.constraint.Adoption;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What live objects refer to, and what refers to them: what their SQL names, and what {@code
 * pg_depend} knows.
 */
public final class LiveReferences {
  private final Map<ObjectId, SortedSet<Reference>> forward = new HashMap<>();
  private final Map<ObjectId, SortedMap<ObjectId, SortedSet<Reference>>> backward = new HashMap<>();

  /**
   * Collects the references of a snapshot.
   *
   * @param live the live snapshot, resolved
   * @param catalog what else the server has
   * @param dependencies what {@code pg_depend} knows; may speak of objects that are not in the
   *     snapshot
   */
  public LiveReferences(
      Snapshot live, CatalogContext catalog, Map<ObjectId, Set<Reference>> dependencies) {
    ObjectReferences finder = new ObjectReferences(live, catalog);
    for (SchemaObject object : live.objects().values()) {
      add(object.id(), finder.of(object));
      Adoption.wholeOf(object).ifPresent(it -> addBackward(object.id(), Reference.to(it)));
    }
    live.all(Sequence.class)
        .forEach(it -> it.ownedBy().ifPresent(column -> addBackward(it.id(), column)));
    dependencies.forEach(this::add);
  }

  private void add(ObjectId from, Set<Reference> references) {
    for (Reference reference : references) {
      if (!reference.object().equals(from)) {
        forward.computeIfAbsent(from, id -> new TreeSet<>()).add(reference);
        addBackward(from, reference);
      }
    }
  }

  /**
   * A sequence goes with the column that owns it, and yet can be made before it; so does a part of
   * an index or constraint with the whole.
   */
  private void addBackward(ObjectId from, Reference reference) {
    backward
        .computeIfAbsent(reference.object(), id -> new TreeMap<>())
        .computeIfAbsent(from, id -> new TreeSet<>())
        .add(reference);
  }

  /**
   * What an object refers to.
   *
   * @param object its identity
   * @return the references
   */
  public SortedSet<Reference> of(ObjectId object) {
    return forward.getOrDefault(object, Collections.emptySortedSet());
  }

  /**
   * The objects that refer to something.
   *
   * @param lost an object, or one column of it
   * @return those that refer to it; to any column of it, when it is an object
   */
  public SortedSet<ObjectId> to(Reference lost) {
    SortedSet<ObjectId> found = new TreeSet<>();
    backward
        .getOrDefault(lost.object(), Collections.emptySortedMap())
        .forEach((dependent, references) -> {
          if (lost.column().isEmpty() || references.contains(lost)) {
            found.add(dependent);
          }
        });
    return found;
  }
}
