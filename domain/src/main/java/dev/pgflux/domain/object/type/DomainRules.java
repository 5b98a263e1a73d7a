package dev.pgflux.domain.object.type;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.type.DomainAlteration.DescribeNotNull;
import dev.pgflux.domain.object.type.DomainAlteration.ReplaceDomain;
import dev.pgflux.domain.object.type.DomainAlteration.SetDefault;
import dev.pgflux.domain.object.type.DomainAlteration.SetNotNull;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.DefaultExpression;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.Uses;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of domains. PostgreSQL changes neither base type nor collation of a domain (<a
 * href="https://www.postgresql.org/docs/18/sql-alterdomain.html">ALTER DOMAIN</a>).
 */
public final class DomainRules implements KindRules<DomainType, DomainAlteration> {
  /** Makes the rules. */
  public DomainRules() {}

  @Override
  public Comparison<DomainAlteration> compare(
      DomainType live, DomainType desired, RuleContext context) {
    if (!live.baseType().equals(desired.baseType())) {
      return replaced(live, desired, "its base type changes", context);
    }
    if (!live.collation().equals(desired.collation())) {
      return replaced(live, desired, "its collation changes", context);
    }
    List<DomainAlteration> differences = new ArrayList<>();
    if (!live.defaultValue().equals(desired.defaultValue())) {
      differences.add(new SetDefault(live.defaultValue(), desired.defaultValue()));
    }
    if (live.notNull().isPresent() != desired.notNull().isPresent()) {
      differences.add(new SetNotNull(live.notNull(), desired.notNull()));
    }
    live.notNull()
        .flatMap(before -> desired.notNull().map(after -> new DescribeNotNull(before, after)))
        .filter(it -> isRenamed(it) || !it.before().comment().equals(it.after().comment()))
        .ifPresent(differences::add);
    return new Comparison.Altered<>(differences);
  }

  @Override
  public Comparison<DomainAlteration> react(
      DomainType live, DomainType desired, Invalidation lost, RuleContext context) {
    boolean inDefault = live.defaultValue().filter(it -> Uses.in(it, lost)).isPresent();
    return inDefault && !isBuiltOn(live, lost)
        ? new Comparison.Altered<>(
            List.of(new SetDefault(live.defaultValue(), desired.defaultValue())))
        : replaced(live, desired, lost.reference() + " does not survive as it is", context);
  }

  private static boolean isBuiltOn(DomainType live, Invalidation lost) {
    ObjectId object = lost.reference().object();
    return object.equals(ObjectId.type(live.baseType().name()))
        || live.collation()
            .filter(it -> object.equals(new QualifiedId(ObjectClass.COLLATION, it)))
            .isPresent();
  }

  private static Comparison<DomainAlteration> replaced(
      DomainType live, DomainType desired, String reason, RuleContext context) {
    return TypeReplacement.isInUse(live.id(), context)
        ? new Comparison.Altered<>(List.of(new ReplaceDomain(live, desired)))
        : new Comparison.Recreated<>(reason);
  }

  @Override
  public List<Draft> create(DomainType desired, RuleContext context) {
    Sql sql = Sql.of("CREATE DOMAIN ? AS ?", desired.id().name(), desired.baseType());
    if (desired.collation().isPresent()) {
      sql = sql.plus(" COLLATE ?", desired.collation().get());
    }
    if (desired.defaultValue().isPresent()) {
      sql = sql.plus(" DEFAULT ?", DefaultExpression.inCreate(desired.defaultValue().get()));
    }
    Optional<NotNull> notNull = desired.notNull();
    if (notNull.isPresent()) {
      sql =
          sql.plus(
                  notNull.get().name().map(name -> Sql.of(" CONSTRAINT ?", name)).orElse(Sql.EMPTY))
              .plus(" NOT NULL");
    }
    List<Draft> drafts = new ArrayList<>();
    drafts.add(Draft.of(desired, Operation.CREATE_DOMAIN, sql));
    notNull
        .filter(it -> it.comment().isPresent())
        .ifPresent(it -> drafts.add(DomainNotNull.comment(desired, it)));
    return drafts;
  }

  @Override
  public List<Draft> drop(DomainType live, RuleContext context) {
    Sql sql = Sql.of("DROP DOMAIN ?", live.id().name());
    return List.of(Draft.of(live, Operation.DROP_DOMAIN, sql));
  }

  @Override
  public List<Draft> alter(
      DomainType live, DomainType desired, DomainAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case SetDefault set ->
          DefaultExpression.change(
              desired,
              Operation.ALTER_DOMAIN,
              Sql.of("ALTER DOMAIN ?", desired.id().name()),
              set.before(),
              set.after(),
              context);
      case SetNotNull set -> DomainNotNull.set(desired, set, context.version());
      case DescribeNotNull describe -> DomainNotNull.describe(desired, describe);
      case ReplaceDomain replace ->
          TypeReplacement.drafts(live, desired, create(desired, context), hazard(live), context);
    };
  }

  @Override
  public Set<Invalidation> invalidations(
      DomainType live, DomainType desired, DomainAlteration alteration) {
    return switch (alteration) {
      case ReplaceDomain replace ->
          Set.of(new Invalidation(Reference.to(live.id()), Invalidation.Kind.DROPPED));
      case SetDefault set -> Set.of();
      case SetNotNull set -> Set.of();
      case DescribeNotNull describe -> Set.of();
    };
  }

  private static boolean isRenamed(DescribeNotNull describe) {
    return describe.before().name().isPresent()
        && describe.after().name().isPresent()
        && !describe.before().name().equals(describe.after().name());
  }

  private static Hazard hazard(DomainType live) {
    return Hazard.blocking(
        HazardKind.COLUMN_TYPE_CHANGE,
        live,
        "Every column of the domain is rewritten while nobody can read, and the change fails on a"
            + " value that the new base type does not take.",
        "Add a new domain, and move the columns over one by one.");
  }
}
