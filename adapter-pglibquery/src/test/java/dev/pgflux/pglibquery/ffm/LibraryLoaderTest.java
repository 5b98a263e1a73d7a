package dev.pgflux.pglibquery.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryLoaderTest {
  @Test
  void aMissingFileIsNamedWithWhatNamedItAndWhatToDo() {
    assertThatExceptionOfType(LibraryUnavailableException.class)
        .isThrownBy(() -> load(Path.of("/no/such/libpg_query.so")))
        .withMessageContaining("/no/such/libpg_query.so (a test): there is no such file")
        .withMessageContaining("Install libpg_query 18")
        .withMessageContaining("PG_FLUX_LIBPG_QUERY");
  }

  @Test
  void aFileThatIsNoLibraryIsRefused(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("libpg_query.so"), "not a library");

    assertThatExceptionOfType(LibraryUnavailableException.class)
        .isThrownBy(() -> load(text))
        .withMessageContaining(text.toString());
  }

  @Test
  void anotherLibraryIsRefused() {
    Path other = Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("zip"));

    assertThatExceptionOfType(LibraryUnavailableException.class)
        .isThrownBy(() -> load(other))
        .withMessageContaining("it has no function pg_query_parse_protobuf_opts");
  }

  @Test
  void anotherMajorVersionIsRefused() {
    byte[] ofVersion170004 = {8, (byte) 0x94, (byte) 0xb0, 0x0a};
    byte[] ofVersion180006 = {8, (byte) 0xa6, (byte) 0xfe, 0x0a};

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LibraryLoader.requireMajorVersion(ofVersion170004))
        .withMessage("it has the grammar of PostgreSQL 17, and 18 is needed");
    assertThatNoException().isThrownBy(() -> LibraryLoader.requireMajorVersion(ofVersion180006));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LibraryLoader.requireMajorVersion(new byte[0]));
  }

  @Test
  void theBundledLibraryLoads() {
    assertThat(
            LibraryLoader.load(List.of(new LibraryLocation.Bundled()))
                .parse(
                    "SELECT 1".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    ParseMode.STATEMENTS))
        .isNotEmpty();
  }

  @Test
  void aNamedFileIsTheOnlyPlaceTried() {
    Properties properties = new Properties();
    Map<String, String> environment = Map.of("PG_FLUX_LIBPG_QUERY", "/from/environment");

    assertThat(LibraryLocation.candidates(properties, environment))
        .containsExactly(
            new LibraryLocation.Explicit(
                Path.of("/from/environment"), "environment variable PG_FLUX_LIBPG_QUERY"));
    properties.setProperty("pgflux.libpgquery", "/from/property");
    assertThat(LibraryLocation.candidates(properties, environment))
        .containsExactly(
            new LibraryLocation.Explicit(
                Path.of("/from/property"), "system property pgflux.libpgquery"));
  }

  @Test
  void otherwiseTheJarComesBeforeTheSystem() {
    assertThat(LibraryLocation.candidates(new Properties(), Map.of()))
        .containsExactly(
            new LibraryLocation.Bundled(),
            new LibraryLocation.Installed(System.mapLibraryName("pg_query")));
  }

  private static PgQueryLibrary load(Path file) {
    return LibraryLoader.load(List.of(new LibraryLocation.Explicit(file, "a test")));
  }
}
