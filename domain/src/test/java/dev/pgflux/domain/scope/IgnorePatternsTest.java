package dev.pgflux.domain.scope;

import static dev.pgflux.domain.scope.Given.check;
import static dev.pgflux.domain.scope.Given.names;
import static dev.pgflux.domain.scope.Given.schema;
import static dev.pgflux.domain.scope.Given.snapshot;
import static dev.pgflux.domain.scope.Given.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.snapshot.Snapshot;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnorePatternsTest {

  private static final Snapshot SNAPSHOT =
      snapshot(
          schema("app"),
          table("app.item"),
          check("app.item", "tmp_check"),
          table("app.tmp_a"),
          check("app.tmp_a", "positive"),
          table("logs.tmp_b"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tmp_*           | app, app.item
          app.tmp_*       | app, app.item, app.item.tmp_check, logs.tmp_b
          table:tmp_*     | app, app.item, app.item.tmp_check
          app.tmp_?       | app, app.item, app.item.tmp_check, logs.tmp_b
          app.item.*      | app, app.item, app.tmp_a, app.tmp_a.positive, logs.tmp_b
          APP.*           | app, app.item, app.item.tmp_check, app.tmp_a, app.tmp_a.positive, logs.tmp_b
          index:*         | app, app.item, app.item.tmp_check, app.tmp_a, app.tmp_a.positive, logs.tmp_b
          tmp             | app, app.item, app.item.tmp_check, app.tmp_a, app.tmp_a.positive, logs.tmp_b
          """)
  void leaveOutWhatTheyNameWithWhatBelongsToIt(String pattern, String rest) {
    assertThat(names(new IgnorePatterns(List.of(pattern)).remainderOf(SNAPSHOT)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(rest.split(",", -1)).map(String::strip).toList());
  }

  @Test
  void oneOfSeveralIsEnough() {
    assertThat(
            names(new IgnorePatterns(List.of("logs.*", "item", "app.tmp_a")).remainderOf(SNAPSHOT)))
        .containsExactly("app");
  }

  @Test
  void noneLeaveOutNothing() {
    assertThat(new IgnorePatterns(List.of()).remainderOf(SNAPSHOT)).isEqualTo(SNAPSHOT);
  }
}
