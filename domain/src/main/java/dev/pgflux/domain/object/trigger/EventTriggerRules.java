package dev.pgflux.domain.object.trigger;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.trigger.EventTriggerAlteration.SetEnabled;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import java.util.ArrayList;
import java.util.List;

/** The rules of event triggers, of which only the state changes in place. */
public final class EventTriggerRules implements KindRules<EventTrigger, EventTriggerAlteration> {
  /** Makes the rules. */
  public EventTriggerRules() {}

  @Override
  public Comparison<EventTriggerAlteration> compare(
      EventTrigger live, EventTrigger desired, RuleContext context) {
    if (!definition(live).equals(definition(desired))) {
      return new Comparison.Recreated<>("its definition changes");
    }
    return new Comparison.Altered<>(
        live.enabled() == desired.enabled()
            ? List.of()
            : List.of(new SetEnabled(live.enabled(), desired.enabled())));
  }

  private static EventTrigger definition(EventTrigger trigger) {
    return trigger.withEnabled(EnabledState.ORIGIN).withMeta(ObjectMeta.NONE);
  }

  @Override
  public List<Draft> create(EventTrigger desired, RuleContext context) {
    Sql sql =
        Sql.of("CREATE EVENT TRIGGER ? ON ?", desired.id().name(), Identifier.of(desired.event()));
    if (!desired.tags().isEmpty()) {
      List<Sql> tags =
          desired.tags().stream().map(tag -> Sql.of("?", new Sql.Literal(tag))).toList();
      sql = sql.plus(" WHEN TAG IN (?)", Sql.join(", ", tags));
    }
    sql = sql.plus(" EXECUTE FUNCTION ?()", desired.function());
    List<Draft> drafts = new ArrayList<>();
    drafts.add(Draft.of(desired, Operation.CREATE_EVENT_TRIGGER, sql));
    if (desired.enabled() != EnabledState.ORIGIN) {
      drafts.add(setEnabled(desired));
    }
    return drafts;
  }

  @Override
  public List<Draft> drop(EventTrigger live, RuleContext context) {
    Sql sql = Sql.of("DROP EVENT TRIGGER ?", live.id().name());
    return List.of(Draft.of(live, Operation.DROP_EVENT_TRIGGER, sql));
  }

  @Override
  public List<Draft> alter(
      EventTrigger live,
      EventTrigger desired,
      EventTriggerAlteration alteration,
      RuleContext context) {
    return switch (alteration) {
      case SetEnabled set -> List.of(setEnabled(desired));
    };
  }

  private static Draft setEnabled(EventTrigger trigger) {
    String words = trigger.enabled().sqlWords();
    Sql sql = Sql.of("ALTER EVENT TRIGGER ? " + words, trigger.id().name());
    return Draft.on(trigger, Operation.ALTER_EVENT_TRIGGER, sql);
  }
}
