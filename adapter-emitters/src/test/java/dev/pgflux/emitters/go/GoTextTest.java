package dev.pgflux.emitters.go;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoTextTest {

  @Test
  void aLiteralWithQuotesStandsBetweenBackticksIfItCan() {
    assertThat(GoText.literal("SELECT \"a\"")).isEqualTo("`SELECT \"a\"`");
    assertThat(GoText.literal("plain")).isEqualTo("\"plain\"");
    assertThat(GoText.literal("\"`")).isEqualTo("\"\\\"\\u0060\"");
    assertThat(GoText.literal("\"\n")).isEqualTo("\"\\\"\\n\"");
  }

  @Test
  void whatCannotBeSeenIsEscaped() {
    assertThat(GoText.quoted("a\u202eb\u0007\ud800")).isEqualTo("\"a\\u202eb\\u0007\\ufffd\"");
    assertThat(GoText.quoted("\udb40\udc01")).isEqualTo("\"\\U000e0001\"");
  }

  @Test
  void commentsAreOneParagraphWithoutMarkup() {
    assertThat(
            GoText.doc(
                "It is.",
                Optional.of("# Title\n\n- one\n    two\n``x''\n[a]: http://b\n//go:build x")))
        .containsExactly(
            "// It is.",
            "//",
            "// Title",
            "// - one",
            "// two",
            "// 'x\"",
            "// [a] : http://b",
            "// //go:build x");
  }
}
