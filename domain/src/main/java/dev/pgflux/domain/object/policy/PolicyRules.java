package dev.pgflux.domain.object.policy;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.object.policy.PolicyAlteration.ChangePolicy;
import dev.pgflux.domain.object.privilege.Grantee;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.Uses;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rules of policies. ALTER POLICY sets roles and expressions; it neither removes an expression
 * nor changes the command (<a href="https://www.postgresql.org/docs/18/sql-alterpolicy.html">ALTER
 * POLICY</a>).
 */
public final class PolicyRules implements KindRules<Policy, PolicyAlteration> {
  /** Makes the rules. */
  public PolicyRules() {}

  @Override
  public Comparison<PolicyAlteration> compare(Policy live, Policy desired, RuleContext context) {
    if (live.command() != desired.command()) {
      return new Comparison.Recreated<>("its command changes");
    }
    if (live.permissive() != desired.permissive()) {
      return new Comparison.Recreated<>("it becomes permissive or restrictive");
    }
    if (vanishes(live.using(), desired.using()) || vanishes(live.check(), desired.check())) {
      return new Comparison.Recreated<>("it loses an expression");
    }
    boolean same =
        live.roles().equals(desired.roles())
            && live.using().equals(desired.using())
            && live.check().equals(desired.check());
    return new Comparison.Altered<>(same ? List.of() : List.of(new ChangePolicy(live, desired)));
  }

  private static boolean vanishes(Optional<Fragment> before, Optional<Fragment> after) {
    return before.isPresent() && after.isEmpty();
  }

  @Override
  public Comparison<PolicyAlteration> react(
      Policy live, Policy desired, Invalidation lost, RuleContext context) {
    boolean tableLost = lost.reference().equals(Reference.to(live.id().owner()));
    return tableLost || Uses.still(live, desired, lost)
        ? new Comparison.Recreated<>(lost.reference() + " does not survive as it is")
        : new Comparison.Altered<>(List.of());
  }

  @Override
  public List<Draft> create(Policy desired, RuleContext context) {
    Sql sql = Sql.of("CREATE POLICY ? ON ?", desired.id().name(), desired.id().owner().name());
    if (!desired.permissive()) {
      sql = sql.plus(" AS RESTRICTIVE");
    }
    if (desired.command() != Policy.Command.ALL) {
      sql = sql.plus(" FOR " + desired.command().name());
    }
    if (!desired.roles().equals(Set.of(new Grantee.Everyone()))) {
      sql = sql.plus(" TO ?", roles(desired.roles()));
    }
    sql = sql.plus(expressions(desired.using(), desired.check()));
    return List.of(Draft.of(desired, Operation.CREATE_POLICY, sql));
  }

  @Override
  public List<Draft> drop(Policy live, RuleContext context) {
    Sql sql = Sql.of("DROP POLICY ? ON ?", live.id().name(), live.id().owner().name());
    Draft draft = Draft.of(live, Operation.DROP_POLICY, sql);
    if (context.isDropped(live.id().owner())) {
      return List.of(draft);
    }
    return List.of(
        draft.withHazard(
            context.isCreated(live.id())
                ? Hazard.notice(
                    HazardKind.RLS_GAP,
                    live,
                    "The policy is dropped and made again, and does not hold in between.",
                    "Let nothing else use the table until the plan is through.")
                : Hazard.notice(
                    HazardKind.RLS_GAP,
                    live,
                    "The policy no longer decides which rows are seen and written.",
                    "Make sure that the other policies of the table are what is wanted.")));
  }

  @Override
  public List<Draft> alter(
      Policy live, Policy desired, PolicyAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case ChangePolicy change -> List.of(change(change));
    };
  }

  private static Draft change(ChangePolicy change) {
    Policy live = change.before();
    Policy desired = change.after();
    Sql sql = Sql.of("ALTER POLICY ? ON ?", desired.id().name(), desired.id().owner().name());
    if (!live.roles().equals(desired.roles())) {
      sql = sql.plus(" TO ?", roles(desired.roles()));
    }
    sql =
        sql.plus(
            expressions(
                desired.using().filter(it -> !live.using().equals(Optional.of(it))),
                desired.check().filter(it -> !live.check().equals(Optional.of(it)))));
    Set<Reference> wanted = new TreeSet<>(Uses.of(desired.fragments()));
    Set<Reference> freed = new TreeSet<>(Uses.of(live.fragments()));
    freed.removeAll(wanted);
    return Draft.on(desired, Operation.ALTER_POLICY, sql)
        .withEffects(Effects.NONE.needing(wanted).freeing(freed));
  }

  private static Sql expressions(Optional<Fragment> using, Optional<Fragment> check) {
    List<Sql> clauses = new ArrayList<>();
    using.ifPresent(it -> clauses.add(Sql.of(" USING (?)", it)));
    check.ifPresent(it -> clauses.add(Sql.of(" WITH CHECK (?)", it)));
    return Sql.join("", clauses);
  }

  private static Sql roles(SortedSet<Grantee> roles) {
    return Sql.join(", ", roles.stream().map(PolicyRules::role).toList());
  }

  private static Sql role(Grantee grantee) {
    return switch (grantee) {
      case Grantee.Everyone everyone -> Sql.of("PUBLIC");
      case Grantee.Owner owner -> Sql.of("CURRENT_ROLE");
      case Grantee.Role role -> Sql.of("?", role.name());
    };
  }
}
