package dev.pgflux.domain.object.trigger;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId.GlobalId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Fragment;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/**
 * An event trigger ({@code pg_event_trigger}).
 *
 * @param id its identity
 * @param event such as ddl_command_end
 * @param tags the command tags that it is for; empty for all
 * @param function the function, which takes no arguments
 * @param enabled when it fires
 * @param meta owner, comment, labels
 */
public record EventTrigger(
    GlobalId id,
    String event,
    SortedSet<String> tags,
    QualifiedName function,
    EnabledState enabled,
    ObjectMeta meta)
    implements SchemaObject {
  /** Copies the tags. */
  public EventTrigger {
    tags = SortedCopies.of(tags);
  }

  @Override
  public EventTrigger withMeta(ObjectMeta newMeta) {
    return new EventTrigger(id, event, tags, function, enabled, newMeta);
  }

  /**
   * With another state.
   *
   * @param state when it fires
   * @return the changed copy
   */
  public EventTrigger withEnabled(EnabledState state) {
    return new EventTrigger(id, event, tags, function, state, meta);
  }

  @Override
  public String kindLabel() {
    return "event trigger";
  }

  @Override
  public EventTrigger mapFragments(UnaryOperator<Fragment> change) {
    return this;
  }
}
