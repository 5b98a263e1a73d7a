package dev.pgflux.domain.rules;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.constraint.Parts;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.snapshot.TableFacts;
import java.util.Map;
import java.util.Set;

/**
 * What rules may look at beside the two states of their object.
 *
 * @param live the live snapshot, requested renames applied
 * @param desired the wanted snapshot
 * @param wantedParts what partitions of the wanted snapshot have of indexes and constraints above
 * @param catalog what else the server knows
 * @param facts what live tables hold
 * @param created the objects that this plan makes, also those that it makes again
 * @param dropped the objects that this plan drops, also those that it makes again
 */
public record RuleContext(
    Snapshot live,
    Snapshot desired,
    Parts wantedParts,
    CatalogContext catalog,
    Map<ObjectId, TableFacts> facts,
    Set<ObjectId> created,
    Set<ObjectId> dropped) {

  /**
   * The server's version.
   *
   * @return the version
   */
  public PgVersion version() {
    return catalog.version();
  }

  /**
   * What a live table holds.
   *
   * @param table the table
   * @return its facts, or {@link TableFacts#UNKNOWN}
   */
  public TableFacts factsOf(ObjectId table) {
    return facts.getOrDefault(table, TableFacts.UNKNOWN);
  }

  /**
   * Whether a live table shall be a partition of another table than it is now.
   *
   * @param table the table
   * @return also true for one that becomes a partition, or is none any more
   */
  public boolean changesParent(ObjectId.QualifiedId table) {
    return !live.parentOfPartition(table).equals(desired.parentOfPartition(table));
  }

  /**
   * Whether a table or materialized view may hold rows when a step comes to it.
   *
   * @param relation the relation
   * @return false for what this plan makes, and for what is known to be empty
   */
  public boolean mayHoldRows(ObjectId relation) {
    return !isCreated(relation) && !factsOf(relation).isEmpty();
  }

  /**
   * Whether an object is new or made again, so that it holds nothing that could be locked or lost.
   *
   * @param object the object
   * @return true if this plan makes it
   */
  public boolean isCreated(ObjectId object) {
    return created.contains(object);
  }

  /**
   * Whether an object goes.
   *
   * @param object the object
   * @return true if this plan drops it
   */
  public boolean isDropped(ObjectId object) {
    return dropped.contains(object);
  }
}
