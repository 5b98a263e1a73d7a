package dev.pgflux.ports.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationFileTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\n\n", "\u2028", "\f"})
  void whatANameHoldsLeavesNoComment(String end) {
    String hostile = "table a" + end + "DROP TABLE b;" + end;

    List<String> texts =
        List.of(
            MigrationFileText.comment("There is no way back. " + hostile),
            MigrationFileText.undo(List.of(hostile), ""),
            MigrationFileText.of(hostile, MigrationHeader.NONE, ""));

    assertThat(texts)
        .allSatisfy(text ->
            assertThat(text.split("[\\n\\r]", -1))
                .allMatch(line -> line.isEmpty() || line.startsWith("-- ")));
  }
}
