package dev.pgflux.ports.migration;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.scope.Ownership;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A schema in short: a hash for each object. Equal for equal schemas, whatever machine they are on
 * and in whatever order they were made. Partitions do not count: which ones there are differs from
 * place to place, and from day to day.
 *
 * @param coverage what is covered
 * @param hashes SHA-256 in hexadecimal, by the object's kind and name
 */
public record SchemaFingerprint(Coverage coverage, SortedMap<String, String> hashes) {

  /** Copies the hashes. */
  public SchemaFingerprint {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /**
   * Takes the fingerprint of a schema.
   *
   * @param schema resolved objects
   * @param coverage what counts of them
   * @param trackingSchema the tool's own schema, which never counts
   * @return the fingerprint
   */
  public static SchemaFingerprint of(
      Snapshot schema, Coverage coverage, Identifier trackingSchema) {
    return new SchemaFingerprint(coverage, hashes(coverage.of(schema, trackingSchema), schema));
  }

  private static SortedMap<String, String> hashes(Snapshot covered, Snapshot schema) {
    TreeMap<String, String> hashes = new TreeMap<>();
    for (SchemaObject object : covered.objects().values()) {
      if (!belongsToPartition(object, schema)) {
        hashes.put(label(object), Checksum.exact(CanonicalText.of(object)));
      }
    }
    return hashes;
  }

  private static boolean belongsToPartition(SchemaObject object, Snapshot schema) {
    Optional<ObjectId> owner = Ownership.ownerOf(object);
    return (object instanceof Table table && table.parentOfPartition().isPresent())
        || owner.flatMap(schema::find).filter(it -> belongsToPartition(it, schema)).isPresent();
  }

  private static String label(SchemaObject object) {
    return object.kindLabel() + " " + object.id();
  }

  /**
   * One hash for all.
   *
   * @return SHA-256 in hexadecimal
   */
  public String hash() {
    StringBuilder all = new StringBuilder();
    hashes.forEach((object, hash) -> all.append(hash).append(' ').append(object).append('\n'));
    return Checksum.exact(all.toString());
  }

  /**
   * The fingerprint after some objects changed.
   *
   * @param gone objects that are no more
   * @param now what others are like now
   * @param schema the schema that they are part of
   * @param trackingSchema the tool's own schema
   * @return the changed copy
   */
  public SchemaFingerprint with(
      List<SchemaObject> gone, List<SchemaObject> now, Snapshot schema, Identifier trackingSchema) {
    TreeMap<String, String> changed = new TreeMap<>(hashes);
    gone.forEach(object -> changed.remove(label(object)));
    Snapshot covered = coverage.of(Snapshot.of(schema.version(), now), trackingSchema);
    changed.putAll(hashes(covered, schema));
    return new SchemaFingerprint(coverage, changed);
  }

  /**
   * What is not the same.
   *
   * @param before the hashes of another time
   * @return a line for each object, in order
   */
  public List<String> changesSince(Map<String, String> before) {
    List<String> changes = new ArrayList<>();
    TreeMap<String, String> all = new TreeMap<>(before);
    all.putAll(hashes);
    for (String object : all.keySet()) {
      String old = before.getOrDefault(object, "");
      String now = hashes.getOrDefault(object, "");
      if (!old.equals(now)) {
        changes.add(
            object + (old.isEmpty() ? " is new" : now.isEmpty() ? " is gone" : " is changed"));
      }
    }
    return changes;
  }
}
