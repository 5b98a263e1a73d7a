package dev.pgflux.domain.object.statistics;

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
import dev.pgflux.domain.object.index.IndexElement.Key;
import dev.pgflux.domain.object.statistics.ExtendedStatistics.Kind;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatisticsRulesTest {
  private static ExtendedStatistics statistics(Set<Kind> kinds, OptionalInt target) {
    return new ExtendedStatistics(
        new ObjectId.QualifiedId(ObjectClass.STATISTICS, qualified("st")),
        relation("t"),
        kinds,
        List.of(new Key.OfColumn(name("A")), new Key.OfExpression(expression("b + 1"))),
        target,
        ObjectMeta.NONE);
  }

  @Test
  void makesAndDropsStatistics() {
    assertThat(create(statistics(Set.of(Kind.MCV, Kind.NDISTINCT), OptionalInt.of(50))))
        .containsExactly(
            "CREATE STATISTICS s.st (ndistinct, mcv) ON \"A\", (b + 1) FROM s.t",
            "ALTER STATISTICS s.st SET STATISTICS 50");
    assertThat(create(statistics(Set.of(Kind.values()), OptionalInt.empty())))
        .containsExactly("CREATE STATISTICS s.st ON \"A\", (b + 1) FROM s.t");
    assertThat(drop(statistics(Set.of(), OptionalInt.empty())))
        .containsExactly("DROP STATISTICS s.st");
  }

  @Test
  void changesOnlyTheTargetInPlace() {
    assertThat(
            change(
                statistics(Set.of(), OptionalInt.of(5)), statistics(Set.of(), OptionalInt.empty())))
        .containsExactly("ALTER STATISTICS s.st SET STATISTICS -1");
    assertThat(
            change(
                statistics(Set.of(), OptionalInt.empty()),
                statistics(Set.of(Kind.MCV), OptionalInt.empty())))
        .containsExactly("again: its definition changes");
  }
}
