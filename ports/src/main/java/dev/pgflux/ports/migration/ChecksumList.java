package dev.pgflux.ports.migration;

import dev.pgflux.ports.out.MigrationFolder;
import dev.pgflux.ports.out.MigrationFolder.StoredFile;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The file {@code pg-flux.sum} beside the migrations, in the form of {@code sha256sum}: by it an
 * edit is noticed without any database, and two branches that both add a migration come into
 * conflict where they are merged.
 *
 * @param checksums by file
 */
public record ChecksumList(Map<String, String> checksums) {

  /** Its name. */
  public static final String FILE = "pg-flux.sum";

  private static final int CHECKSUM_DIGITS = 64;

  /**
   * Reads the list.
   *
   * @param folder where it is
   * @return empty where there is none
   */
  public static Optional<ChecksumList> read(MigrationFolder folder) {
    return folder.find(FILE).map(file -> parse(file.content()));
  }

  private static ChecksumList parse(String content) {
    Map<String, String> checksums = new TreeMap<>();
    content
        .lines()
        .filter(line -> line.length() > CHECKSUM_DIGITS)
        .forEach(line ->
            checksums.put(
                line.substring(CHECKSUM_DIGITS).strip(), line.substring(0, CHECKSUM_DIGITS)));
    return new ChecksumList(checksums);
  }

  /**
   * Writes the list anew, of what is in the folder.
   *
   * @param folder the folder
   */
  public static void update(MigrationFolder folder) {
    StringBuilder text = new StringBuilder();
    for (StoredFile file : folder.list()) {
      text.append(Checksum.of(file.content())).append("  ").append(file.name()).append('\n');
    }
    folder.write(FILE, text.toString());
  }
}
