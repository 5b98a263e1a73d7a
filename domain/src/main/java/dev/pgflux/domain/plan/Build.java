package dev.pgflux.domain.plan;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An index or a key that is built while others write to its table. */
sealed interface Build permits IndexBuild, PartitionedBuild {

  /** The wanted index or key. */
  SchemaObject object();

  /** The drafts that would make it in one statement: that one first, then what follows. */
  List<Draft> whole();

  /** What is there once it is built. */
  Set<Reference> makes();

  /** In its place among the other steps, because some of them need it. */
  List<Draft> inOrder();

  /** At the end of the plan, because nothing else needs it. */
  List<Draft> atTheEnd();

  /** What is built under reserved names while the old one serves. */
  List<Draft> beside();

  /** What takes the place of the old one once that is gone. */
  List<Draft> placed();

  /**
   * At the end of the plan, beside the old one, whose place it takes when it is whole.
   *
   * @param old the live index or key
   * @param drop what drops it
   */
  default List<Draft> inPlaceOf(SchemaObject old, List<Draft> drop) {
    List<Draft> drafts = new ArrayList<>(beside());
    if (!drafts.isEmpty()) {
      drafts.set(0, drafts.getFirst().withHazard(again(old)));
    }
    drafts.addAll(drop);
    drafts.addAll(placed());
    return drafts;
  }

  private static Hazard again(SchemaObject old) {
    return Hazard.notice(
        HazardKind.INDEX_REBUILD,
        old,
        "It is built again beside the old one, which serves until the new one is whole.",
        "There must be room on disk for both.");
  }
}
