package dev.pgflux.domain.object.trigger;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.table.InheritedTriggers;
import dev.pgflux.domain.object.trigger.TriggerAlteration.ReplaceTrigger;
import dev.pgflux.domain.object.trigger.TriggerAlteration.SetEnabled;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.Uses;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of triggers. CREATE OR REPLACE makes any trigger of another, save to or from a
 * constraint trigger (<a href="https://www.postgresql.org/docs/18/sql-createtrigger.html">CREATE
 * TRIGGER</a>).
 */
public final class TriggerRules implements KindRules<Trigger, TriggerAlteration> {
  /** Makes the rules. */
  public TriggerRules() {}

  @Override
  public Comparison<TriggerAlteration> compare(Trigger live, Trigger desired, RuleContext context) {
    if (!definition(live).equals(definition(desired))) {
      return live.constraint().isPresent() || desired.constraint().isPresent()
          ? new Comparison.Recreated<>("the definition of a constraint trigger changes")
          : new Comparison.Altered<>(List.of(new ReplaceTrigger(live, desired)));
    }
    return new Comparison.Altered<>(
        live.enabled() == desired.enabled()
            ? List.of()
            : List.of(new SetEnabled(live.enabled(), desired.enabled())));
  }

  @Override
  public Comparison<TriggerAlteration> react(
      Trigger live, Trigger desired, Invalidation lost, RuleContext context) {
    boolean replacedAnyway = compare(live, desired, context) instanceof Comparison.Altered;
    return replacedAnyway && !Uses.in(references(desired), lost)
        ? new Comparison.Altered<>(List.of())
        : new Comparison.Recreated<>(lost.reference() + " does not survive as it is");
  }

  private static Trigger definition(Trigger trigger) {
    return trigger.withEnabled(EnabledState.ORIGIN).withMeta(ObjectMeta.NONE);
  }

  private static Set<Reference> references(Trigger trigger) {
    Set<Reference> references = new TreeSet<>(Uses.of(trigger.fragments()));
    references.add(Reference.to(trigger.id().owner()));
    references.add(Reference.to(new RoutineId(trigger.function(), List.of())));
    trigger.updateColumns().stream()
        .map(column -> Reference.to(trigger.id().owner(), column))
        .forEach(references::add);
    trigger.constraint().flatMap(it -> it.from()).map(Reference::to).ifPresent(references::add);
    return references;
  }

  @Override
  public List<Draft> create(Trigger desired, RuleContext context) {
    String words =
        desired.constraint().isPresent() ? "CREATE CONSTRAINT TRIGGER" : "CREATE TRIGGER";
    List<Draft> drafts = new ArrayList<>();
    drafts.add(Draft.of(desired, Operation.CREATE_TRIGGER, TriggerStatement.of(words, desired)));
    if (desired.enabled() != EnabledState.ORIGIN) {
      drafts.add(setEnabled(desired));
    }
    drafts.addAll(new InheritedTriggers(context).after(desired));
    return drafts;
  }

  @Override
  public List<Draft> drop(Trigger live, RuleContext context) {
    Sql sql = Sql.of("DROP TRIGGER ? ON ?", live.id().name(), live.id().owner().name());
    return List.of(Draft.of(live, Operation.DROP_TRIGGER, sql));
  }

  /** A replaced trigger is enabled as a new one is. */
  @Override
  public List<Draft> alter(
      Trigger live, Trigger desired, TriggerAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case SetEnabled set -> {
        List<Draft> drafts = new ArrayList<>(new InheritedTriggers(context).after(desired));
        drafts.addFirst(setEnabled(desired));
        yield drafts;
      }
      case ReplaceTrigger replace -> {
        Sql sql = TriggerStatement.of("CREATE OR REPLACE TRIGGER", desired);
        Set<Reference> wanted = references(desired);
        Set<Reference> freed = references(live);
        freed.removeAll(wanted);
        List<Draft> drafts = new ArrayList<>();
        drafts.add(
            Draft.of(desired, Operation.CREATE_TRIGGER, sql)
                .withEffects(
                    Effects.NONE
                        .needing(wanted)
                        .freeing(freed)
                        .making(Reference.to(desired.id()))));
        if (desired.enabled() != EnabledState.ORIGIN) {
          drafts.add(setEnabled(desired));
        }
        drafts.addAll(new InheritedTriggers(context).after(desired));
        yield drafts;
      }
    };
  }

  private static Draft setEnabled(Trigger trigger) {
    Sql sql =
        Sql.of(
            "ALTER TABLE ? " + trigger.enabled().sqlWords() + " TRIGGER ?",
            trigger.id().owner().name(),
            trigger.id().name());
    Draft draft = Draft.on(trigger, Operation.ALTER_TRIGGER, sql);
    // What a partition has otherwise is set after it.
    return draft.withEffects(draft.effects().making(Reference.to(trigger.id())));
  }
}
