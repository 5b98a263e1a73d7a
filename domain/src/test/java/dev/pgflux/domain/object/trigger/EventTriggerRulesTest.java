package dev.pgflux.domain.object.trigger;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.drop;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static dev.pgflux.domain.rules.RulesFixture.qualified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EventTriggerRulesTest {
  private static EventTrigger trigger(EnabledState enabled, String... tags) {
    return new EventTrigger(
        new ObjectId.GlobalId(ObjectClass.EVENT_TRIGGER, name("watch")),
        "ddl_command_end",
        new TreeSet<>(List.of(tags)),
        qualified("f"),
        enabled,
        ObjectMeta.NONE);
  }

  @Test
  void makesAndDropsAnEventTrigger() {
    assertThat(create(trigger(EnabledState.DISABLED, "DROP TABLE", "CREATE TABLE")))
        .containsExactly(
            "CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'DROP"
                + " TABLE') EXECUTE FUNCTION s.f()",
            "ALTER EVENT TRIGGER watch DISABLE");
    assertThat(drop(trigger(EnabledState.ORIGIN))).containsExactly("DROP EVENT TRIGGER watch");
  }

  @Test
  void changesOnlyTheStateInPlace() {
    assertThat(change(trigger(EnabledState.ORIGIN), trigger(EnabledState.ALWAYS)))
        .containsExactly("ALTER EVENT TRIGGER watch ENABLE ALWAYS");
    assertThat(change(trigger(EnabledState.ORIGIN), trigger(EnabledState.ORIGIN, "DROP TABLE")))
        .containsExactly("again: its definition changes");
  }
}
