package dev.pgflux.jdbc.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.ports.spi.DatabaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedAddressTest {

  @Test
  void namesAVersion() {
    assertThat(EmbeddedAddress.parse("embedded:18")).contains(new EmbeddedAddress(18, "embedded"));
  }

  @Test
  void mayNameADatabase() {
    assertThat(EmbeddedAddress.parse("embedded:14/shadow"))
        .contains(new EmbeddedAddress(14, "shadow"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "postgresql://host/embedded:18", "host=embedded:18", "embedded"})
  void leavesOtherAddressesAlone(String connection) {
    assertThat(EmbeddedAddress.parse(connection)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "embedded:",
        "embedded:new",
        "embedded:18/",
        "embedded:18/Shadow",
        "embedded:18/a;b"
      })
  void refusesWhatGoesOnWrongly(String connection) {
    assertThatThrownBy(() -> EmbeddedAddress.parse(connection))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(connection);
  }
}
