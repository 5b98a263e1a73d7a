package dev.pgflux.emitters.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.emitters.code.CommentText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PythonTextTest {

  @Test
  void nothingLeavesALiteral() {
    assertThat(PythonText.literal("a\"b")).isEqualTo("'a\"b'");
    assertThat(PythonText.literal("a\"b'c")).isEqualTo("\"a\\\"b'c\"");
    assertThat(PythonText.literal("end\\")).isEqualTo("\"end\\\\\"");
    assertThat(PythonText.literal("\r\n\t\0\u2028\u202e\ud83d\ude00\udb40\udc01"))
        .isEqualTo("\"\\r\\n\\t\\u0000\\u2028\\u202e\ud83d\ude00\\U000e0001\"");
  }

  @Test
  void nothingLeavesADocstring() {
    assertThat(PythonText.docstring("Ends in \"", List.of()))
        .containsExactly("\"\"\"Ends in \\\"\"\"\"");
    assertThat(PythonText.docstring("Ends in \\", List.of()))
        .containsExactly("\"\"\"Ends in \\\\\"\"\"");
    assertThat(
            PythonText.docstring("T", CommentText.lines("a\"\"\"\nimport os # type: ignore\r\\x")))
        .containsExactly(
            "\"\"\"T", "", "a\\\"\\\"\\\"", "import os # type: ignore", "\\\\x", "\"\"\"");
  }

  @Test
  void namesAreIdentifiersOfEveryPython() {
    assertThat(PythonIdentifier.type("user name")).isEqualTo("UserName");
    assertThat(PythonIdentifier.type("*/")).isEqualTo("Type");
    assertThat(PythonIdentifier.type("1st")).isEqualTo("Type1st");
    // letters of newer Unicodes than that of Python 3.11 part words
    assertThat(PythonIdentifier.type("a\u1c89b\ua7cbc")).isEqualTo("ABC");
    assertThat(PythonIdentifier.type("\ufb01x \u2168")).isEqualTo("FixIx");
  }

  @Test
  void membersOfEnumsAreCalledAfterTheirSigns() {
    assertThat(
            List.of(
                PythonIdentifier.member("in progress"),
                PythonIdentifier.member(""),
                PythonIdentifier.member("<="),
                PythonIdentifier.member("1.5"),
                PythonIdentifier.member("-----")))
        .containsExactly(
            "IN_PROGRESS", "EMPTY", "LESS_THAN_SIGN_EQUALS_SIGN", "LABEL_1_5", "LABEL");
    assertThat(Optional.of(PythonIdentifier.member("None"))).contains("NONE");
  }
}
