package dev.pgflux.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MadeNameTest {
  @Test
  void theLongerPartIsCutFirst() {
    String name = MadeName.of("a".repeat(60), "b".repeat(10), "idx");
    assertThat(name).isEqualTo("a".repeat(48) + "_" + "b".repeat(10) + "_idx").hasSize(63);
  }

  @Test
  void charactersOfSeveralBytesAreNeverSplit() {
    String name = MadeName.of("ü".repeat(40), "", "pkey");
    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
    assertThat(name).isEqualTo("ü".repeat(29) + "_pkey");
  }

  @Test
  void bothPartsShareWhatRoomThereIs() {
    String name = "x".repeat(63);
    assertThat(MadeName.of(name, name, "not_null"))
        .isEqualTo("x".repeat(27) + "_" + "x".repeat(26) + "_not_null");
  }
}
