package dev.pgflux.launcher.demo;

import dev.pgflux.launcher.files.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The web shop's schema, as it is at first and after a day's work. */
public enum ExampleSchema {
  /** At first. */
  BEFORE,
  /** With an enum value, a column, an index more, a column less, and a wider column. */
  AFTER;

  static final List<String> FILES = List.of("types.sql", "tables.sql", "logic.sql");

  /**
   * Writes the files of this state into a folder.
   *
   * @param folder where
   */
  public void writeTo(Path folder) {
    FILES.forEach(name -> AtomicFile.write(folder.resolve(name), content(name)));
  }

  String content(String name) {
    String resource = name().toLowerCase(Locale.ROOT) + "/" + name;
    try (InputStream input =
        Objects.requireNonNull(ExampleSchema.class.getResourceAsStream(resource), resource)) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
