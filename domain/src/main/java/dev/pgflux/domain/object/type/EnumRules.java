package dev.pgflux.domain.object.type;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.object.type.EnumAlteration.AddValues;
import dev.pgflux.domain.object.type.EnumAlteration.ReplaceValues;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.ObjectNaming;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of enums. PostgreSQL adds values in any place, and neither removes nor moves any (<a
 * href="https://www.postgresql.org/docs/18/sql-altertype.html">ALTER TYPE</a>).
 */
public final class EnumRules implements KindRules<EnumType, EnumAlteration> {
  /** Makes the rules. */
  public EnumRules() {}

  @Override
  public Comparison<EnumAlteration> compare(EnumType live, EnumType desired, RuleContext context) {
    if (live.labels().equals(desired.labels())) {
      return new Comparison.Altered<>(List.of());
    }
    Set<String> known = new HashSet<>(live.labels());
    List<String> kept = desired.labels().stream().filter(known::contains).toList();
    EnumAlteration difference =
        kept.equals(live.labels())
            ? new AddValues(live.labels(), desired.labels())
            : new ReplaceValues(live.labels(), desired.labels());
    return new Comparison.Altered<>(List.of(difference));
  }

  @Override
  public List<Draft> create(EnumType desired, RuleContext context) {
    List<Sql> labels =
        desired.labels().stream().map(label -> Sql.of("?", new Sql.Literal(label))).toList();
    Sql sql = Sql.of("CREATE TYPE ? AS ENUM (?)", desired.id().name(), Sql.join(", ", labels));
    return List.of(Draft.of(desired, Operation.CREATE_TYPE, sql));
  }

  @Override
  public List<Draft> drop(EnumType live, RuleContext context) {
    Sql sql = Sql.of("DROP ?", ObjectNaming.target(live));
    return List.of(Draft.of(live, Operation.DROP_TYPE, sql));
  }

  @Override
  public List<Draft> alter(
      EnumType live, EnumType desired, EnumAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case AddValues add -> addValues(desired, add);
      case ReplaceValues replace -> replaceValues(live, desired, replace, context);
    };
  }

  @Override
  public Set<Invalidation> invalidations(
      EnumType live, EnumType desired, EnumAlteration alteration) {
    return switch (alteration) {
      case AddValues add -> Set.of();
      case ReplaceValues replace ->
          Set.of(new Invalidation(Reference.to(live.id()), Invalidation.Kind.DROPPED));
    };
  }

  private static List<Draft> addValues(EnumType desired, AddValues add) {
    Set<String> present = new HashSet<>(add.before());
    List<Draft> drafts = new ArrayList<>();
    for (int index = 0; index < add.after().size(); index++) {
      String label = add.after().get(index);
      if (present.add(label)) {
        Sql sql =
            Sql.of("ALTER TYPE ? ADD VALUE ?", desired.id().name(), new Sql.Literal(label))
                .plus(place(add, index));
        drafts.add(
            Draft.of(desired, Operation.ADD_ENUM_VALUE, sql)
                .withEffects(Effects.NONE.making(Reference.to(desired.id()))));
      }
    }
    return drafts;
  }

  /** Everything left of the new value is there already when its turn comes. */
  private static Sql place(AddValues add, int index) {
    Set<String> old = new LinkedHashSet<>(add.before());
    boolean oldFollows = add.after().stream().skip(index).anyMatch(old::contains);
    if (!oldFollows) {
      return Sql.EMPTY;
    }
    return index == 0
        ? Sql.of(" BEFORE ?", new Sql.Literal(add.before().getFirst()))
        : Sql.of(" AFTER ?", new Sql.Literal(add.after().get(index - 1)));
  }

  private List<Draft> replaceValues(
      EnumType live, EnumType desired, ReplaceValues replace, RuleContext context) {
    return TypeReplacement.drafts(
        live, desired, create(desired, context), hazard(live, replace), context);
  }

  private static Hazard hazard(EnumType live, ReplaceValues replace) {
    List<String> gone = new ArrayList<>(replace.before());
    gone.removeAll(replace.after());
    if (gone.isEmpty()) {
      return Hazard.blocking(
          HazardKind.ENUM_VALUE_DROP,
          live,
          "Its values change their order: every column of the type is rewritten while nobody can"
              + " read, and rows sort differently afterwards.",
          "Keep the live order and add new values where they belong.");
    }
    return Hazard.blocking(
        HazardKind.ENUM_VALUE_DROP,
        live,
        "Values go ("
            + String.join(", ", gone)
            + "): the change fails on a row that holds one, and every column of the type is"
            + " rewritten while nobody can read.",
        "Update the rows that hold the value first, or leave the value in the type.");
  }
}
