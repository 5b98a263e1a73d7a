package dev.pgflux.emitters.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.plugin.ColumnModel.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ReadonlyTest {

  private static List<Origin> origins(Predicate<TestColumn> which) {
    return Arrays.stream(Origin.values())
        .filter(origin -> which.test(new TestColumn("c", origin)))
        .toList();
  }

  @Test
  void everyChoiceCoversWhatTheOnesBeforeItDo() {
    assertThat(origins(Readonly.NONE::covers)).isEmpty();
    assertThat(origins(Readonly.IDENTITY::covers))
        .containsExactly(Origin.IDENTITY_ALWAYS, Origin.IDENTITY_BY_DEFAULT);
    assertThat(origins(Readonly.GENERATED::covers))
        .containsExactly(
            Origin.IDENTITY_ALWAYS,
            Origin.IDENTITY_BY_DEFAULT,
            Origin.GENERATED_STORED,
            Origin.GENERATED_VIRTUAL);
    assertThat(origins(column -> !Readonly.DEFAULTS.covers(column))).containsExactly(Origin.NONE);
    assertThat(origins(Readonly.ALL::covers)).containsExactly(Origin.values());
  }

  @Test
  void whatPostgresTakesNoValueForIsLeftOutWhateverIsChosen() {
    assertThat(origins(Readonly.NONE::leavesOut))
        .containsExactly(Origin.IDENTITY_ALWAYS, Origin.GENERATED_STORED, Origin.GENERATED_VIRTUAL);
    assertThat(origins(column -> !Readonly.IDENTITY.leavesOut(column)))
        .containsExactly(Origin.NONE, Origin.DEFAULT);
  }

  @Test
  void thereIsAChoiceForEachOfThem() {
    assertThat(Readonly.CHOICES.stream().map(Readonly::of)).containsExactly(Readonly.values());
  }
}
