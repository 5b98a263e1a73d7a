package dev.pgflux.domain.object.statistics;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.object.statistics.StatisticsAlteration.SetTarget;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The rules of extended statistics. */
public final class StatisticsRules implements KindRules<ExtendedStatistics, StatisticsAlteration> {
  private static final int SERVER_SETTING = -1;

  /** Makes the rules. */
  public StatisticsRules() {}

  @Override
  public Comparison<StatisticsAlteration> compare(
      ExtendedStatistics live, ExtendedStatistics desired, RuleContext context) {
    boolean same =
        live.table().equals(desired.table())
            && live.kinds().equals(desired.kinds())
            && live.elements().equals(desired.elements());
    if (!same) {
      return new Comparison.Recreated<>("its definition changes");
    }
    return new Comparison.Altered<>(
        live.statisticsTarget().equals(desired.statisticsTarget())
            ? List.of()
            : List.of(new SetTarget(live.statisticsTarget(), desired.statisticsTarget())));
  }

  /** ALTER COLUMN … TYPE makes the statistics of its column again by itself. */
  @Override
  public Comparison<StatisticsAlteration> react(
      ExtendedStatistics live, ExtendedStatistics desired, Invalidation lost, RuleContext context) {
    return switch (lost.kind()) {
      case RETYPED -> new Comparison.Altered<>(List.of());
      case DROPPED -> new Comparison.Recreated<>(lost.reference() + " does not survive as it is");
    };
  }

  @Override
  public List<Draft> create(ExtendedStatistics desired, RuleContext context) {
    List<Sql> elements = desired.elements().stream().map(StatisticsRules::element).toList();
    Sql sql = Sql.of("CREATE STATISTICS ?", desired.id().name());
    if (!desired.kinds().isEmpty()
        && desired.kinds().size() < ExtendedStatistics.Kind.values().length) {
      List<Sql> kinds =
          desired.kinds().stream()
              .map(kind -> Sql.of(kind.name().toLowerCase(Locale.ROOT)))
              .toList();
      sql = sql.plus(" (?)", Sql.join(", ", kinds));
    }
    sql = sql.plus(" ON ? FROM ?", Sql.join(", ", elements), desired.table().name());
    List<Draft> drafts = new ArrayList<>();
    drafts.add(Draft.of(desired, Operation.CREATE_STATISTICS, sql));
    if (desired.statisticsTarget().isPresent()) {
      drafts.add(target(desired, desired.statisticsTarget()));
    }
    return drafts;
  }

  private static Sql element(IndexElement.Key key) {
    return switch (key) {
      case IndexElement.Key.OfColumn column -> Sql.of("?", column.name());
      case IndexElement.Key.OfExpression expression -> Sql.of("(?)", expression.expression());
    };
  }

  @Override
  public List<Draft> drop(ExtendedStatistics live, RuleContext context) {
    Sql sql = Sql.of("DROP STATISTICS ?", live.id().name());
    return List.of(Draft.of(live, Operation.DROP_STATISTICS, sql));
  }

  @Override
  public List<Draft> alter(
      ExtendedStatistics live,
      ExtendedStatistics desired,
      StatisticsAlteration alteration,
      RuleContext context) {
    return switch (alteration) {
      case SetTarget set -> List.of(target(desired, set.after()));
    };
  }

  private static Draft target(ExtendedStatistics statistics, OptionalInt target) {
    Sql sql =
        Sql.of(
            "ALTER STATISTICS ? SET STATISTICS ?",
            statistics.id().name(),
            target.orElse(SERVER_SETTING));
    return Draft.on(statistics, Operation.ALTER_STATISTICS, sql);
  }
}
