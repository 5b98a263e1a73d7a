package dev.pgflux.pglibquery.parse.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.object.opaque.OpaqueObject;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForeignDataFoldTest {
  private static final String SERVER = "CREATE SERVER s FOREIGN DATA WRAPPER w ";

  @Test
  void theOrderOfOptionsMakesNoDifference() {
    OpaqueObject first =
        Files.of(SERVER + "OPTIONS (host 'h', dbname 'd')").only(OpaqueObject.class);
    OpaqueObject second =
        Files.of(
                "CREATE SERVER IF NOT EXISTS s FOREIGN DATA WRAPPER w OPTIONS (dbname 'd', host 'h')")
            .only(OpaqueObject.class);
    assertThat(first).isEqualTo(second);
  }

  @Test
  void alteredServersAreAsIfTheyWereMadeSo() {
    OpaqueObject altered =
        Files.of(
                SERVER
                    + "OPTIONS (host 'h', dbname 'd');"
                    + "ALTER SERVER s VERSION '2' OPTIONS (SET host 'i', DROP dbname, ADD port '5433')")
            .only(OpaqueObject.class);
    OpaqueObject made =
        Files.of(
                "CREATE SERVER s VERSION '2' FOREIGN DATA WRAPPER w OPTIONS (host 'i', port '5433')")
            .only(OpaqueObject.class);
    assertThat(altered).isEqualTo(made);
    assertThat(altered.options()).isEqualTo(Map.of("host", "i", "port", "5433"));
  }

  @Test
  void alteredWrappersAreAsIfTheyWereMadeSo() {
    OpaqueObject altered =
        Files.of(
                "CREATE FOREIGN DATA WRAPPER w OPTIONS (debug 'on');"
                    + "ALTER FOREIGN DATA WRAPPER w NO HANDLER OPTIONS (DROP debug)")
            .only(OpaqueObject.class);
    assertThat(altered)
        .isEqualTo(Files.of("CREATE FOREIGN DATA WRAPPER w").only(OpaqueObject.class));
  }

  @Test
  void optionsOfUserMappingsArePassedOverWithAWarning() {
    Files files =
        Files.of(
            "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'bob', password 'hush');"
                + "ALTER USER MAPPING FOR PUBLIC SERVER s OPTIONS (SET password 'hush2')");
    OpaqueObject mapping = files.only(OpaqueObject.class);
    assertThat(mapping.options()).isEmpty();
    assertThat(mapping.definition().toString()).doesNotContain("bob").doesNotContain("hush");
    assertThat(files.warnings())
        .hasSize(2)
        .allMatch(it -> it.contains("options of user mappings are passed over"))
        .noneMatch(it -> it.contains("bob") || it.contains("hush"));
  }

  @Test
  void droppedUserMappingsAreGone() {
    assertThat(
            Files.of(
                    "CREATE USER MAPPING FOR PUBLIC SERVER s;"
                        + "DROP USER MAPPING FOR PUBLIC SERVER s;"
                        + "DROP USER MAPPING IF EXISTS FOR PUBLIC SERVER s")
                .names())
        .noneMatch(it -> it.contains("mapping"));
  }
}
