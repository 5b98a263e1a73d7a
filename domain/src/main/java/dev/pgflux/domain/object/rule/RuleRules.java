package dev.pgflux.domain.object.rule;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.object.rule.RuleAlteration.ReplaceRule;
import dev.pgflux.domain.object.rule.RuleAlteration.SetEnabled;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.Uses;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules of rewrite rules. CREATE OR REPLACE RULE keeps the state of the rule. */
public final class RuleRules implements KindRules<Rule, RuleAlteration> {
  private static final String STATEMENT = "RuleStmt";

  /** Makes the rules. */
  public RuleRules() {}

  @Override
  public Comparison<RuleAlteration> compare(Rule live, Rule desired, RuleContext context) {
    List<RuleAlteration> differences = new ArrayList<>();
    if (!live.definition().equals(desired.definition())) {
      Optional<Fragment> replacing = orReplace(desired.definition());
      if (replacing.isEmpty()) {
        return new Comparison.Recreated<>("its definition changes");
      }
      differences.add(new ReplaceRule(live.definition(), replacing.get()));
    }
    if (live.enabled() != desired.enabled()) {
      differences.add(new SetEnabled(live.enabled(), desired.enabled()));
    }
    return new Comparison.Altered<>(differences);
  }

  private static Optional<Fragment> orReplace(Fragment definition) {
    return definition.resolution() instanceof Fragment.Resolution.Resolved resolved
            && resolved.printable() instanceof SqlTree.Node statement
            && statement.is(STATEMENT)
        ? Optional.of(
            definition.withResolution(
                new Fragment.Resolution.Resolved(
                    resolved.canonical(),
                    statement.with("replace", new SqlTree.Flag(true)),
                    resolved.references(),
                    resolved.mentions(),
                    resolved.isVolatile())))
        : Optional.empty();
  }

  @Override
  public Comparison<RuleAlteration> react(
      Rule live, Rule desired, Invalidation lost, RuleContext context) {
    boolean relationLost = lost.reference().equals(Reference.to(live.id().owner()));
    return relationLost || Uses.still(live, desired, lost)
        ? new Comparison.Recreated<>(lost.reference() + " does not survive as it is")
        : new Comparison.Altered<>(List.of());
  }

  @Override
  public List<Draft> create(Rule desired, RuleContext context) {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(Draft.of(desired, Operation.CREATE_RULE, Sql.of("?", desired.definition())));
    if (desired.enabled() != EnabledState.ORIGIN) {
      drafts.add(setEnabled(desired));
    }
    return drafts;
  }

  @Override
  public List<Draft> drop(Rule live, RuleContext context) {
    Sql sql = Sql.of("DROP RULE ? ON ?", live.id().name(), live.id().owner().name());
    return List.of(Draft.of(live, Operation.DROP_RULE, sql));
  }

  @Override
  public List<Draft> alter(
      Rule live, Rule desired, RuleAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case SetEnabled set -> List.of(setEnabled(desired));
      case ReplaceRule replace -> {
        Set<Reference> wanted = new TreeSet<>(replace.after().references());
        Set<Reference> freed = new TreeSet<>(replace.before().references());
        freed.removeAll(wanted);
        yield List.of(
            Draft.of(desired, Operation.CREATE_RULE, Sql.of("?", replace.after()))
                .withEffects(Effects.NONE.needing(wanted).freeing(freed)));
      }
    };
  }

  private static Draft setEnabled(Rule rule) {
    Sql sql =
        Sql.of(
            "ALTER TABLE ? " + rule.enabled().sqlWords() + " RULE ?",
            rule.id().owner().name(),
            rule.id().name());
    return Draft.on(rule, Operation.ALTER_RULE, sql);
  }
}
