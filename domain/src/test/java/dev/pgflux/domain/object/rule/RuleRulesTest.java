package dev.pgflux.domain.object.rule;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.drop;
import static dev.pgflux.domain.rules.RulesFixture.fragment;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static dev.pgflux.domain.rules.RulesFixture.relation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.RulesFixture;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleRulesTest {
  private static Rule rule(Fragment definition, EnabledState enabled) {
    return new Rule(
        new ObjectId.MemberId(ObjectClass.RULE, relation("t"), name("R r")),
        definition,
        enabled,
        ObjectMeta.NONE);
  }

  private static Fragment text(String definition) {
    return fragment(Fragment.Kind.STATEMENT, definition);
  }

  private static Fragment tree(String event) {
    SqlTree.Node statement =
        SqlTree.Node.of("RuleStmt", Map.of("event", new SqlTree.Symbol(event)));
    return text(event)
        .withResolution(
            new Fragment.Resolution.Resolved(
                statement,
                statement,
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                false));
  }

  @Test
  void makesAndDropsARule() {
    assertThat(create(rule(text("CREATE RULE …"), EnabledState.DISABLED)))
        .containsExactly("CREATE RULE …", "ALTER TABLE s.t DISABLE RULE \"R r\"");
    assertThat(drop(rule(text("CREATE RULE …"), EnabledState.ORIGIN)))
        .containsExactly("DROP RULE \"R r\" ON s.t");
  }

  @Test
  void changesItsStateInPlace() {
    assertThat(change(rule(text("x"), EnabledState.REPLICA), rule(text("x"), EnabledState.ORIGIN)))
        .containsExactly("ALTER TABLE s.t ENABLE RULE \"R r\"");
  }

  @Test
  void replacesADefinitionThatIsUnderstood() {
    Rule live = rule(tree("CMD_INSERT"), EnabledState.ORIGIN);
    Rule desired = rule(tree("CMD_UPDATE"), EnabledState.ORIGIN);
    Comparison<RuleAlteration> comparison =
        new RuleRules()
            .compare(live, desired, RulesFixture.context(18, List.of(live), List.of(desired)));
    assertThat(comparison).isInstanceOf(Comparison.Altered.class);
    List<? extends Alteration> found =
        ((Comparison.Altered<RuleAlteration>) comparison).alterations();
    assertThat(found)
        .singleElement()
        .isInstanceOfSatisfying(
            RuleAlteration.ReplaceRule.class,
            replace ->
                assertThat(replace.after().resolution())
                    .isInstanceOfSatisfying(
                        Fragment.Resolution.Resolved.class,
                        resolved ->
                            assertThat(((SqlTree.Node) resolved.printable()).flag("replace"))
                                .isTrue()));
    assertThat(change(rule(text("x"), EnabledState.ORIGIN), rule(text("y"), EnabledState.ORIGIN)))
        .containsExactly("again: its definition changes");
  }
}
