package dev.pgflux.emitters.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentTextTest {

  @Test
  void whatHidesOrTurnsTextIsShownAsItsNumber() {
    assertThat(CommentText.visible("a\tb\u202e\ud800\ue000☂😀"))
        .isEqualTo("a b<U+202E><U+D800><U+E000>☂😀");
  }

  @Test
  void halfOfAPairIsNotVisibleButThePairIs() {
    assertThat(CommentText.isVisible('\ud83d')).isFalse();
    assertThat(CommentText.isVisible("😀".codePointAt(0))).isTrue();
    assertThat(CommentText.isVisible('\n')).isFalse();
  }

  @Test
  void linesOfAnyBreakAreLinesWithoutEmptyOnesAround() {
    assertThat(CommentText.lines("\n one \r\ntwo\u2028three\n"))
        .containsExactly("one", "two", "three");
  }
}
