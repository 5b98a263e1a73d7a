package dev.pgflux.domain.object.policy;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.dropping;
import static dev.pgflux.domain.rules.RulesFixture.expression;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static dev.pgflux.domain.rules.RulesFixture.relation;
import static dev.pgflux.domain.rules.RulesFixture.render;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.policy.Policy.Command;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.sql.Fragment;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PolicyRulesTest {
  private static final Grantee EVERYONE = new Grantee.Everyone();
  private static final Grantee CLERK = new Grantee.Role(name("Clerk"));

  private static Policy policy(Command command, Grantee role, String using, String check) {
    return new Policy(
        new ObjectId.MemberId(ObjectClass.POLICY, relation("t"), name("own rows")),
        true,
        command,
        new TreeSet<>(List.of(role)),
        clause(using),
        clause(check),
        ObjectMeta.NONE);
  }

  private static Optional<Fragment> clause(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty()).map(it -> expression(it));
  }

  @Test
  void makesAPolicyWithoutSayingDefaults() {
    assertThat(create(policy(Command.ALL, EVERYONE, "a", "")))
        .containsExactly("CREATE POLICY \"own rows\" ON s.t USING (a)");
    Policy restrictive =
        new Policy(
            policy(Command.ALL, CLERK, "", "").id(),
            false,
            Command.UPDATE,
            new TreeSet<>(List.of(CLERK, EVERYONE)),
            clause("a"),
            clause("b"),
            ObjectMeta.NONE);
    assertThat(create(restrictive))
        .containsExactly(
            "CREATE POLICY \"own rows\" ON s.t AS RESTRICTIVE FOR UPDATE TO PUBLIC, \"Clerk\" USING"
                + " (a) WITH CHECK (b)");
  }

  @Test
  void altersJustWhatDiffers() {
    assertThat(
            change(policy(Command.ALL, EVERYONE, "a", "b"), policy(Command.ALL, CLERK, "a", "c")))
        .containsExactly("ALTER POLICY \"own rows\" ON s.t TO \"Clerk\" WITH CHECK (c)");
    assertThat(change(policy(Command.ALL, CLERK, "a", ""), policy(Command.ALL, CLERK, "a", "")))
        .isEmpty();
  }

  @Test
  void makesAgainWhatAlterPolicyCannotChange() {
    assertThat(change(policy(Command.ALL, CLERK, "a", ""), policy(Command.SELECT, CLERK, "a", "")))
        .containsExactly("again: its command changes");
    assertThat(change(policy(Command.ALL, CLERK, "a", "b"), policy(Command.ALL, CLERK, "a", "")))
        .containsExactly("again: it loses an expression");
  }

  @Test
  void saysThatADroppedPolicyLeavesAGap() {
    Policy policy = policy(Command.ALL, CLERK, "a", "");
    assertThat(render(dropping(policy, List.of())))
        .containsExactly("DROP POLICY \"own rows\" ON s.t");
    assertThat(dropping(policy, List.of(policy)).getFirst().hazards())
        .extracting(Hazard::kind)
        .containsExactly(HazardKind.RLS_GAP);
  }
}
