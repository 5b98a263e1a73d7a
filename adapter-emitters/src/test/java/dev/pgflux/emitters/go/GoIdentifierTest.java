package dev.pgflux.emitters.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoIdentifierTest {

  @Test
  void exportedNamesHaveInitialismsInOneCase() {
    assertThat(GoIdentifier.exported("user_id")).isEqualTo("UserID");
    assertThat(GoIdentifier.exported("HTTPServerURL")).isEqualTo("HTTPServerURL");
    assertThat(GoIdentifier.exported("api_uuids")).isEqualTo("APIUUIDs");
    assertThat(GoIdentifier.exported("idea")).isEqualTo("Idea");
  }

  @Test
  void whatGoWouldNotExportGetsALetterInFront() {
    assertThat(GoIdentifier.exported("1st")).isEqualTo("X1st");
    assertThat(GoIdentifier.exported("表")).isEqualTo("X表");
    assertThat(GoIdentifier.exported("größe")).isEqualTo("Größe");
  }

  @Test
  void aNameWithoutLettersIsReplaced() {
    assertThat(GoIdentifier.exported("*/", "Table")).isEqualTo("Table");
    assertThat(GoIdentifier.exported("_", "Column")).isEqualTo("Column");
  }

  @Test
  void parametersBeginSmall() {
    assertThat(GoIdentifier.parameter("UserID")).isEqualTo("userID");
    assertThat(GoIdentifier.parameter("id")).isEqualTo("id");
    assertThat(GoIdentifier.parameter("2nd")).isEqualTo("x2nd");
    assertThat(GoIdentifier.parameter("--")).isEmpty();
  }

  @Test
  void keywordsAreNoIdentifiers() {
    assertThat(GoIdentifier.isIdentifier("range")).isFalse();
    assertThat(GoIdentifier.isIdentifier("a-b")).isFalse();
    assertThat(GoIdentifier.isIdentifier("ranges")).isTrue();
  }
}
