package dev.pgflux.launcher.files;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.ports.out.OutputFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder on disk that generated files go to; nothing is ever read or written outside of it. */
public final class OutputDirectory implements OutputFolder {

  private final Path directory;

  /**
   * Makes the folder's keeper; the folder itself is made when the first file is written.
   *
   * @param directory the folder
   */
  public OutputDirectory(Path directory) {
    this.directory = directory;
  }

  @Override
  public Optional<String> read(String path) {
    Path file = inside(path);
    try {
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new LauncherException("The file " + file + " cannot be read: " + e, "", e);
    }
  }

  @Override
  public void write(String path, String content) {
    writeChanged(path, content);
  }

  /** Writes a file and says whether it had another content. */
  boolean writeChanged(String path, String content) {
    return AtomicFile.write(inside(path), content);
  }

  /**
   * Deletes a file, and the folders that are empty then.
   *
   * @param path the file
   */
  void delete(String path) {
    Path file = inside(path);
    try {
      Files.deleteIfExists(file);
      for (Path folder = file.getParent();
          folder != null && !folder.equals(directory) && isEmpty(folder);
          folder = folder.getParent()) {
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new LauncherException("The file " + file + " cannot be deleted: " + e, "", e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  private Path inside(String path) {
    if (!isPlain(path)) {
      throw new LauncherException(
          "\"" + path + "\" is no path inside " + directory + ".",
          "Generated files have relative paths, without \"..\".");
    }
    return directory.resolve(path);
  }

  /** A name like {@code C:x} or {@code a\b} means something else on another system. */
  static boolean isPlain(String path) {
    return path.chars()
            .noneMatch(character -> character == '\\' || character == ':' || character < ' ')
        && List.of(path.split("/", -1)).stream()
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
  }
}
