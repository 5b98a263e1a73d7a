package dev.pgflux.emitters.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.ports.contract.SamplePlans;
import dev.pgflux.ports.spi.DatabaseIdentity;
import dev.pgflux.ports.spi.DatabaseInspector.InspectionScope;
import dev.pgflux.ports.spi.MigrationScript;
import dev.pgflux.ports.spi.SavedPlan;
import dev.pgflux.ports.spi.SavedPlanException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonSavedPlanFormatTest {
  private final JsonSavedPlanFormat format = new JsonSavedPlanFormat();

  private static SavedPlan saved(MigrationScript script) {
    return new SavedPlan(
        new DatabaseIdentity("7412345678901234567", "shop", new PgVersion(18, 6)),
        new InspectionScope(Identifier.of("_pgflux")),
        script);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    for (MigrationScript script :
        List.of(SamplePlans.empty(), SamplePlans.ordinary(), SamplePlans.hostile())) {
      assertThat(format.read(format.write(saved(script)))).isEqualTo(saved(script));
    }
  }

  @Test
  void anEditedStatementIsRefused() {
    String edited =
        format.write(saved(SamplePlans.ordinary())).replace("COLUMN note", "COLUMN customer");
    assertThatThrownBy(() -> format.read(edited))
        .isInstanceOf(SavedPlanException.class)
        .hasMessageContaining("changed after it was written");
  }

  @Test
  void anotherOrderOfPhasesIsRefused() {
    String edited =
        format
            .write(saved(SamplePlans.ordinary()))
            .replace("\"transactional\" : false", "\"transactional\" : true");
    assertThatThrownBy(() -> format.read(edited)).isInstanceOf(SavedPlanException.class);
  }

  @Test
  void anotherFormatVersionIsRefused() {
    String other =
        format
            .write(saved(SamplePlans.ordinary()))
            .replace("\"formatVersion\" : 1", "\"formatVersion\" : 2");
    assertThatThrownBy(() -> format.read(other))
        .isInstanceOf(SavedPlanException.class)
        .hasMessageContaining("format version 2");
  }

  @Test
  void whatIsNoPlanIsSaidToBeNone() {
    for (String text : List.of("", "[]", "{}", "{\"formatVersion\": 1}", "SELECT 1", "{} {}")) {
      assertThatThrownBy(() -> format.read(text))
          .as(text)
          .isInstanceOf(SavedPlanException.class)
          .hasMessageContaining("plan");
    }
  }
}
