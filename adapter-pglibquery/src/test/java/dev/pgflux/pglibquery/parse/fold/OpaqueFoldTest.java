package dev.pgflux.pglibquery.parse.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.object.opaque.OpaqueObject;
import org.junit.jupiter.api.Test;

class OpaqueFoldTest {
  @Test
  void theOrderOfOptionsMakesNoDifference() {
    OpaqueObject first =
        Files.of("CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', dbname 'd')")
            .only(OpaqueObject.class);
    OpaqueObject second =
        Files.of(
                "CREATE SERVER IF NOT EXISTS s FOREIGN DATA WRAPPER w OPTIONS (dbname 'd', host 'h')")
            .only(OpaqueObject.class);
    assertThat(first).isEqualTo(second);
  }

  @Test
  void passwordsOfUserMappingsAreLeftOut() {
    OpaqueObject mapping =
        Files.of("CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'u', password 'hush')")
            .only(OpaqueObject.class);
    assertThat(mapping.definition().toString()).contains("user").doesNotContain("hush");
  }
}
