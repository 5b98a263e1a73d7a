package dev.pgflux.ports.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationNameTest {
  private static final Instant TIME = Instant.parse("2026-11-27T08:09:10.987Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          orders            | 20261127_080910_orders.sql
          Add  the Orders!  | 20261127_080910_add_the_orders.sql
          ../../etc/passwd  | 20261127_080910_etc_passwd.sql
          größe             | 20261127_080910_größe.sql
          ''                | 20261127_080910.sql
          undo              | 20261127_080910_undo_step.sql
          the big undo      | 20261127_080910_the_big_undo_step.sql
          """)
  void aLabelBecomesPartOfAFileName(String label, String file) {
    MigrationName name = MigrationName.of(TIME, label);

    assertThat(name.file()).isEqualTo(file);
    assertThat(MigrationName.parse(file)).contains(name);
  }

  @Test
  void aLabelIsCutToWhatFileSystemsHold() {
    assertThat(MigrationName.of(TIME, "x".repeat(500)).file()).hasSizeLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V1__orders.sql",
        "000001_orders.up.sql",
        "orders.sql",
        "20261127_080910_orders_undo.sql",
        "20261127_orders.sql",
        "20261127_080910_orders.txt"
      })
  void otherFilesAreNoMigrations(String file) {
    assertThat(MigrationName.parse(file)).isEmpty();
  }

  @Test
  void namesWithMillisecondsStandAmongThoseWithout() {
    List<MigrationName> names =
        List.of("20250301_101113_a.sql", "20250301_101112_999_b.sql", "20250301_101112_c.sql")
            .stream()
            .map(file -> MigrationName.parse(file).orElseThrow())
            .sorted()
            .toList();

    assertThat(names).extracting(MigrationName::label).containsExactly("b", "c", "a");
    assertThat(names.getFirst().undo()).isEqualTo("20250301_101112_999_b_undo.sql");
  }

  @Test
  void aVersionIsAWholeNameOrHowItBegins() {
    MigrationName name = MigrationName.parse("20250301_101112_add_item.sql").orElseThrow();

    assertThat(
            List.of(
                "20250301_101112_add_item.sql",
                "20250301_101112_add_item",
                "20250301_101112",
                "20250301"))
        .allMatch(name::isMeantBy);
    assertThat(List.of("2025", "20250301_1", "add_item", "")).noneMatch(name::isMeantBy);
  }
}
