package dev.pgflux.domain.scope;

import static dev.pgflux.domain.scope.Given.check;
import static dev.pgflux.domain.scope.Given.names;
import static dev.pgflux.domain.scope.Given.partitionOf;
import static dev.pgflux.domain.scope.Given.partitioned;
import static dev.pgflux.domain.scope.Given.relation;
import static dev.pgflux.domain.scope.Given.snapshot;
import static dev.pgflux.domain.scope.Given.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptPartitionsTest {

  private static final Table LOG = partitioned(table("app.log", "a"));
  private static final Table DECLARED = partitionOf("app.log", table("app.log_1", "a"));
  private static final Table MADE_BY_A_SCHEDULE =
      partitionOf("app.log", partitioned(table("app.log_2", "a")));
  private static final Table BELOW = partitionOf("app.log_2", table("app.a_part_of_log_2", "a"));

  private static final Snapshot LIVE =
      snapshot(LOG, DECLARED, MADE_BY_A_SCHEDULE, BELOW, check("app.log_2", "own"));

  @Test
  void thoseThatTheFilesLeaveOutAreKeptWithThoseBelow() {
    assertThat(KeptPartitions.find(snapshot(LOG, DECLARED), LIVE))
        .containsExactlyInAnyOrder(MADE_BY_A_SCHEDULE.id(), BELOW.id());
  }

  @Test
  void noneIsKeptWhenTheParentGoes() {
    assertThat(KeptPartitions.find(snapshot(), LIVE)).isEmpty();
  }

  @Test
  void noneIsKeptWhenTheParentIsNoLongerPartitioned() {
    assertThat(KeptPartitions.find(snapshot(table("app.log", "a")), LIVE)).isEmpty();
  }

  @Test
  void theyAreLeftOutWithWhatBelongsToThem() {
    assertThat(names(KeptPartitions.remainderOf(LIVE, Set.of(relation("app.log_2"), BELOW.id()))))
        .containsExactlyInAnyOrder("app.log", "app.log_1");
  }
}
