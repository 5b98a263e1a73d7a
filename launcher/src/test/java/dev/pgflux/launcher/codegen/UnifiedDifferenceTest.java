package dev.pgflux.launcher.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.in.GenerateCode.Change;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnifiedDifferenceTest {

  @Test
  void linesThatAreExchangedStandOldBeforeNewAmongThreeOfContext() {
    String before = "1\n2\n3\n4\nold\nolder\n5\n6\n7\n8\n";
    String after = "1\n2\n3\n4\nnew\nnewer\n5\n6\n7\n8\n";

    assertThat(difference(before, after))
        .containsExactly(
            "--- a/x/f",
            "+++ b/x/f",
            "@@ -2,8 +2,8 @@",
            " 2",
            " 3",
            " 4",
            "-old",
            "-older",
            "+new",
            "+newer",
            " 5",
            " 6",
            " 7");
  }

  @Test
  void aFileThatIsNotThereIsNull() {
    assertThat(UnifiedDifference.of("f", new Change.Put("f", Optional.empty(), "a\n"), 9))
        .startsWith("--- /dev/null", "+++ b/f")
        .endsWith("+a");
    assertThat(UnifiedDifference.of("f", new Change.Removed("f", "a\n"), 9))
        .startsWith("--- a/f", "+++ /dev/null")
        .endsWith("-a");
  }

  @Test
  void whatIsTooLongIsCutWithTheNumberOfLinesThatFollow() {
    List<String> lines =
        UnifiedDifference.of("f", new Change.Put("f", Optional.empty(), "a\n".repeat(50)), 10);

    assertThat(lines).hasSize(11).endsWith("+a", "… and 43 lines more");
    assertThat(difference("a\n".repeat(30_000), "b\n"))
        .hasSize(3)
        .endsWith("… 30000 lines before and 1 after, too many to show");
  }

  @Test
  void linesThatEndOtherwiseAreSaidInWords() {
    assertThat(difference("a\r\nb\r\n", "a\nb\n"))
        .endsWith("… the ends of lines alone are different");
  }

  @Test
  void nothingInAFileCommandsTheTerminal() {
    assertThat(difference("a\n", "\u001b[2Jb\u0007\tc\n")).contains("+\uFFFD[2Jb\uFFFD\tc");
  }

  private static List<String> difference(String before, String after) {
    return UnifiedDifference.of("x/f", new Change.Put("f", Optional.of(before), after), 1000);
  }
}
