package dev.pgflux.jdbc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerVersionsTest {

  @Test
  void takesAListInAnyOrder() {
    assertThat(ServerVersions.parse("18, 14")).containsExactly(14, 18);
  }

  @Test
  void takesAllForEverySupportedVersion() {
    assertThat(ServerVersions.parse("all")).containsExactly(14, 15, 16, 17, 18);
  }

  @Test
  void refusesAVersionThatIsNotSupported() {
    assertThatThrownBy(() -> ServerVersions.parse("13,18"))
        .hasMessageContaining("-Dpg.versions=13,18")
        .hasMessageContaining("[14, 15, 16, 17, 18]");
  }
}
