package dev.pgflux.jdbc.connect;

import dev.pgflux.jdbc.connect.ConnectionSettings.Encryption;
import dev.pgflux.jdbc.connect.ConnectionSettings.SslMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the connection is kept secret (<a
 * href="https://www.postgresql.org/docs/18/libpq-ssl.html">SSL Support</a>).
 */
final class EncryptionChoice {

  private static final String SYSTEM = "system";

  private final ConnectionParameters said;
  private final Path home;

  EncryptionChoice(ConnectionParameters said, Path home) {
    this.said = said;
    this.home = home;
  }

  Encryption encryption() {
    Map<String, String> files = new HashMap<>();
    if (trustsSystem()) {
      files.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
    } else {
      said.find(Keyword.SSLROOTCERT).ifPresent(file -> files.put("sslrootcert", file));
    }
    said.find(Keyword.SSLCERT).ifPresent(file -> files.put("sslcert", file));
    said.find(Keyword.SSLKEY).ifPresent(file -> files.put("sslkey", file));
    said.find(Keyword.SSLPASSWORD).ifPresent(secret -> files.put("sslpassword", secret));
    said.find(Keyword.SSLNEGOTIATION).ifPresent(how -> files.put("sslNegotiation", how));
    return new Encryption(mode(), files);
  }

  private SslMode mode() {
    Optional<SslMode> asked =
        said.find(Keyword.SSLMODE).map(text -> Words.choose(Keyword.SSLMODE, text, SslMode.class));
    SslMode mode = asked.orElse(trustsSystem() ? SslMode.VERIFY_FULL : SslMode.PREFER);
    // Where there is a root certificate, libpq's "require" looks at it.
    return mode == SslMode.REQUIRE && hasRootCertificate() ? SslMode.VERIFY_CA : mode;
  }

  private boolean trustsSystem() {
    return said.find(Keyword.SSLROOTCERT).filter(SYSTEM::equals).isPresent();
  }

  private boolean hasRootCertificate() {
    return Files.exists(
        said.find(Keyword.SSLROOTCERT).map(Path::of).orElse(home.resolve(".postgresql/root.crt")));
  }
}
