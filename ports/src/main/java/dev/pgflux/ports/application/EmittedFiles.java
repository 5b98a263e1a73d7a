package dev.pgflux.ports.application;

import dev.pgflux.ports.plugin.GeneratedFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes over what an emitter made: a list of its own kind may hold, and go on, as it likes. */
final class EmittedFiles {
  /** More than the code of any schema, and less than what fills a disk. */
  static final int MOST_FILES = 50_000;

  static final long MOST_CHARACTERS = 256L * 1024 * 1024;

  private EmittedFiles() {}

  /**
   * Copies the files.
   *
   * @param who the emitter, as the beginning of a sentence
   * @param files what it returned
   * @return a list that stays as it is
   * @throws dev.pgflux.ports.plugin.EmitterException when something is null, or there is too much
   *     of it
   */
  static List<GeneratedFile> of(String who, @Nullable List<GeneratedFile> files) {
    if (files == null) {
      throw EmitterFace.defect(who, "returned null instead of files");
    }
    List<GeneratedFile> copies = new ArrayList<>();
    long characters = 0;
    Iterator<GeneratedFile> each = files.iterator();
    while (each.hasNext()) {
      GeneratedFile file = each.next();
      if (!isWhole(file)) {
        throw EmitterFace.defect(who, "returned null as a file, or as its path or its content");
      }
      characters += file.content().length();
      copies.add(file);
      if (copies.size() > MOST_FILES || characters > MOST_CHARACTERS) {
        throw EmitterFace.defect(
            who,
            "wants to write more than %d files or %d million characters"
                .formatted(MOST_FILES, MOST_CHARACTERS / (1024 * 1024)));
      }
    }
    return List.copyOf(copies);
  }

  /** A list holds null, and a record does, where its maker put it, whatever the interface says. */
  private static boolean isWhole(@Nullable GeneratedFile file) {
    return file != null && Objects.nonNull(file.path()) && Objects.nonNull(file.content());
  }
}
