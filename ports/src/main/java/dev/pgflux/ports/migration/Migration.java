package dev.pgflux.ports.migration;

import dev.pgflux.ports.out.MigrationFolder.StoredFile;
import dev.pgflux.ports.spi.MigrationReader;
import dev.pgflux.ports.spi.SourceFile;
import java.util.Optional;

/**
 * A migration file, with what undoes it.
 *
 * @param name its name
 * @param content its text
 * @param undoFile the file that undoes it; a section {@code -- +migrate Down} of its own comes
 *     first
 * @param place the folder, for people
 */
public record Migration(
    MigrationName name, String content, Optional<StoredFile> undoFile, String place) {

  private static final String UP = "-- +migrate Up";
  private static final String DOWN = "-- +migrate Down";

  /**
   * What it says of itself.
   *
   * @return the header
   */
  public MigrationHeader header() {
    return MigrationHeader.of(content);
  }

  /**
   * Its checksum.
   *
   * @return SHA-256 in hexadecimal
   */
  public String checksum() {
    return Checksum.of(content);
  }

  /**
   * What it does.
   *
   * @param reader takes it apart
   * @return its phases
   * @throws dev.pgflux.ports.spi.SchemaException when it cannot be understood
   */
  public MigrationSteps up(MigrationReader reader) {
    return MigrationSteps.of(reader.read(source(name.file(), sectionOf(content, false))));
  }

  /**
   * Whether there is anything that undoes it.
   *
   * @return true for a section or a file, empty or not
   */
  public boolean hasUndo() {
    return hasSection(content) || undoFile.isPresent();
  }

  /**
   * What undoes it.
   *
   * @param reader takes it apart
   * @return its phases; empty where there are none
   * @throws dev.pgflux.ports.spi.SchemaException when it cannot be understood
   */
  public Optional<MigrationSteps> down(MigrationReader reader) {
    if (hasSection(content)) {
      return Optional.of(
          MigrationSteps.of(reader.read(source(name.file(), sectionOf(content, true)))));
    }
    return undoFile.map(
        file -> MigrationSteps.of(reader.read(source(file.name(), downOnly(file.content())))));
  }

  private SourceFile source(String file, String sql) {
    return new SourceFile(place + "/" + file, sql);
  }

  private static boolean hasSection(String content) {
    return content.lines().anyMatch(Migration::isDown);
  }

  private static String downOnly(String content) {
    return hasSection(content) ? sectionOf(content, true) : content;
  }

  private static boolean isDown(String line) {
    return line.regionMatches(true, 0, DOWN, 0, DOWN.length());
  }

  private static boolean isUp(String line) {
    return line.regionMatches(true, 0, UP, 0, UP.length());
  }

  /** One section, with the lines of the other one left empty so that numbers of lines hold. */
  private static String sectionOf(String content, boolean down) {
    StringBuilder section = new StringBuilder();
    boolean inDown = false;
    for (String line : content.split("(?<=\n)", -1)) {
      inDown = isDown(line) || (inDown && !isUp(line));
      section.append(inDown == down ? line : line.endsWith("\n") ? "\n" : "");
    }
    return section.toString();
  }
}
