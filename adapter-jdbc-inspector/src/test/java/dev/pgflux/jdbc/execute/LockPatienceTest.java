package dev.pgflux.jdbc.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.MigrationScript.ScriptLock;
import dev.pgflux.ports.spi.MigrationScript.ScriptStep;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LockPatienceTest {
  private static final Duration DEADLOCK_TIMEOUT = Duration.ofSeconds(1);
  private static final long LOCK_TIMEOUT = 3000;

  private final LockPatience patience = new LockPatience(DEADLOCK_TIMEOUT);

  @Test
  void theFirstLockIsWaitedForAsLongAsTheStepSays() {
    assertThat(patience.millisFor(step(LOCK_TIMEOUT, "a"))).isEqualTo(LOCK_TIMEOUT);
  }

  @Test
  void whoeverHoldsALockWaitsForTheNextLessThanOthersBeforeTheyLookForADeadlock() {
    patience.hasDone(step(LOCK_TIMEOUT, "a"));

    assertThat(patience.millisFor(step(LOCK_TIMEOUT, "b")))
        .isPositive()
        .isLessThan(DEADLOCK_TIMEOUT.toMillis());
  }

  @Test
  void aStepThatLocksTwoTablesHoldsOneWhileItWaitsForTheOther() {
    assertThat(patience.millisFor(step(LOCK_TIMEOUT, "a", "b")))
        .isPositive()
        .isLessThan(DEADLOCK_TIMEOUT.toMillis());
  }

  @Test
  void aStepWithoutALimitHasOneAsSoonAsOthersWaitForWhatIsHeld() {
    PlanModel.Step unlimited = step(0);
    assertThat(patience.millisFor(unlimited)).isZero();
    patience.hasDone(unlimited);
    assertThat(patience.millisFor(unlimited)).isZero();

    PlanModel.Step first = step(LOCK_TIMEOUT, "a");
    assertThat(patience.millisFor(first)).isEqualTo(LOCK_TIMEOUT);
    patience.hasDone(first);

    assertThat(patience.millisFor(unlimited)).isPositive().isLessThan(DEADLOCK_TIMEOUT.toMillis());
  }

  @Test
  void aShorterLimitIsKept() {
    LockPatience generous = new LockPatience(Duration.ofMinutes(1));
    generous.hasDone(step(200, "a"));

    assertThat(generous.millisFor(step(200, "b"))).isEqualTo(200);
  }

  private static PlanModel.Step step(long lockTimeoutMillis, String... relations) {
    List<PlanModel.Lock> locks =
        Stream.of(relations)
            .<PlanModel.Lock>map(relation -> new ScriptLock(relation, "ACCESS EXCLUSIVE"))
            .toList();
    return new ScriptStep(
        1, "DO_PART", "table", "t", "", false, "", locks, lockTimeoutMillis, 0, List.of());
  }
}
