package dev.pgflux.jdbc.embedded;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Opens the one archive in a binaries jar. The jar was chosen for this machine's platform when it
 * was fetched, so the platform asked for is not looked at again.
 *
 * @param jar the binaries jar of one version and one platform
 */
record BinariesJar(Path jar) implements PgBinaryResolver {

  @Override
  public InputStream getPgBinary(String system, String machineHardware) throws IOException {
    ZipFile zip = new ZipFile(jar.toFile());
    try {
      return new ClosingBoth(zip.getInputStream(archive(zip)), zip);
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private ZipEntry archive(ZipFile zip) throws FileNotFoundException {
    return zip.stream()
        .filter(entry -> entry.getName().endsWith(".txz"))
        .findFirst()
        .map(ZipEntry.class::cast)
        .orElseThrow(() -> new FileNotFoundException("There is no .txz archive in " + jar));
  }

  private static final class ClosingBoth extends FilterInputStream {

    private final ZipFile zip;

    ClosingBoth(InputStream entry, ZipFile zip) {
      super(entry);
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      try (zip) {
        super.close();
      }
    }
  }
}
