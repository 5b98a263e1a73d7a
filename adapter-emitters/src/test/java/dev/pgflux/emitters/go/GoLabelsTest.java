package dev.pgflux.emitters.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoLabelsTest {

  @Test
  void wordsAreEnoughWhereTheyTellLabelsApart() {
    assertThat(GoLabels.of(List.of("new", "in progress", "done", "18")))
        .containsExactly("New", "InProgress", "Done", "18");
  }

  @Test
  void signsAreSpelledOutWhereTheyMatter() {
    assertThat(GoLabels.of(List.of("A+", "A-", "A", "<", "<=", "", "☂")))
        .containsExactly("APlus", "AMinus", "A", "Less", "LessEqual", "Empty", "U2602");
  }
}
