package dev.pgflux.domain.object.trigger;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.drop;
import static dev.pgflux.domain.rules.RulesFixture.expression;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static dev.pgflux.domain.rules.RulesFixture.qualified;
import static dev.pgflux.domain.rules.RulesFixture.relation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.trigger.Trigger.Event;
import dev.pgflux.domain.object.trigger.Trigger.Timing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriggerRulesTest {
  private static final ObjectId.MemberId ID =
      new ObjectId.MemberId(ObjectClass.TRIGGER, relation("t"), name("Tr"));

  private static Trigger after(Event event, EnabledState enabled) {
    return trigger(Timing.AFTER, event, enabled, Optional.empty());
  }

  private static Trigger constraint(Timing timing, Constraint.Timing deferred) {
    return trigger(
        timing,
        Event.INSERT,
        EnabledState.ORIGIN,
        Optional.of(new Trigger.ConstraintTrigger(deferred, Optional.of(relation("other")))));
  }

  private static Trigger trigger(
      Timing timing,
      Event event,
      EnabledState enabled,
      Optional<Trigger.ConstraintTrigger> constraint) {
    return new Trigger(
        ID,
        timing,
        Set.of(event),
        List.of(),
        true,
        Optional.empty(),
        qualified("f"),
        List.of(),
        constraint,
        Optional.empty(),
        Optional.empty(),
        enabled,
        ObjectMeta.NONE);
  }

  @Test
  void writesEveryClause() {
    Trigger full =
        new Trigger(
            ID,
            Timing.AFTER,
            Set.of(Event.INSERT, Event.UPDATE),
            List.of(name("a"), name("b c")),
            false,
            Optional.of(expression("pg_trigger_depth() < 1")),
            qualified("f"),
            List.of("x", "it's"),
            Optional.empty(),
            Optional.of(name("gone")),
            Optional.of(name("new rows")),
            EnabledState.REPLICA,
            ObjectMeta.NONE);
    assertThat(create(full))
        .containsExactly(
            "CREATE TRIGGER \"Tr\" AFTER INSERT OR UPDATE OF a, \"b c\" ON s.t REFERENCING OLD TABLE"
                + " AS gone NEW TABLE AS \"new rows\" FOR EACH STATEMENT WHEN (pg_trigger_depth() <"
                + " 1) EXECUTE FUNCTION s.f('x', 'it''s')",
            "ALTER TABLE s.t ENABLE REPLICA TRIGGER \"Tr\"");
    assertThat(create(constraint(Timing.AFTER, Constraint.Timing.INITIALLY_DEFERRED)))
        .containsExactly(
            "CREATE CONSTRAINT TRIGGER \"Tr\" AFTER INSERT ON s.t FROM s.other DEFERRABLE INITIALLY"
                + " DEFERRED FOR EACH ROW EXECUTE FUNCTION s.f()");
    assertThat(drop(full)).containsExactly("DROP TRIGGER \"Tr\" ON s.t");
  }

  @Test
  void changesStateAndDefinitionInPlace() {
    assertThat(
            change(
                after(Event.INSERT, EnabledState.ORIGIN),
                after(Event.INSERT, EnabledState.DISABLED)))
        .containsExactly("ALTER TABLE s.t DISABLE TRIGGER \"Tr\"");
    assertThat(
            change(
                after(Event.INSERT, EnabledState.ALWAYS), after(Event.DELETE, EnabledState.ALWAYS)))
        .containsExactly(
            "CREATE OR REPLACE TRIGGER \"Tr\" AFTER DELETE ON s.t FOR EACH ROW EXECUTE FUNCTION"
                + " s.f()",
            "ALTER TABLE s.t ENABLE ALWAYS TRIGGER \"Tr\"");
  }

  @Test
  void makesAConstraintTriggerAgain() {
    assertThat(
            change(
                constraint(Timing.AFTER, Constraint.Timing.NOT_DEFERRABLE),
                constraint(Timing.AFTER, Constraint.Timing.INITIALLY_IMMEDIATE)))
        .containsExactly("again: the definition of a constraint trigger changes");
    assertThat(
            change(
                after(Event.INSERT, EnabledState.ORIGIN),
                constraint(Timing.AFTER, Constraint.Timing.NOT_DEFERRABLE)))
        .containsExactly("again: the definition of a constraint trigger changes");
  }
}
