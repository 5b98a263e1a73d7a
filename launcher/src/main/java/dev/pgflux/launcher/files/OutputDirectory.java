package dev.pgflux.launcher.files;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.ports.out.OutputFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder on disk that generated files go to; nothing is ever read or written outside of it. */
public final class OutputDirectory implements OutputFolder {

  private final Path directory;
  private final String place;

  /**
   * Makes the folder's keeper; the folder itself is made when the first file is written.
   *
   * @param directory the folder
   * @param workingDirectory what its path is told relative to
   */
  public OutputDirectory(Path directory, Path workingDirectory) {
    this.directory = directory.normalize();
    this.place = ShownPath.of(this.directory, workingDirectory);
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public String identityOf(String path) {
    return real(directory).resolve(path).toString();
  }

  /** Without symbolic links and whatever else makes two paths of one folder. */
  private static Path real(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    try {
      return absolute.toRealPath();
    } catch (IOException notThere) {
      return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }
  }

  @Override
  public Optional<String> obstacle(String path) {
    Path file = inside(path);
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      return Optional.of("a file in place of the folder " + place);
    }
    for (Path folder = file.getParent();
        folder != null && !folder.equals(directory);
        folder = folder.getParent()) {
      if (Files.isSymbolicLink(folder)) {
        return Optional.of("a symbolic link on the way, " + folder);
      }
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        return Optional.of("a file in place of the folder " + folder);
      }
    }
    if (Files.isSymbolicLink(file)) {
      return Optional.of("a symbolic link");
    }
    return Files.exists(file) && !Files.isRegularFile(file)
        ? Optional.of("something that is no file")
        : Optional.empty();
  }

  @Override
  public List<String> marked(String mark, boolean below) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    MarkedFiles found = new MarkedFiles(directory, mark);
    try {
      Files.walkFileTree(
          directory, EnumSet.noneOf(FileVisitOption.class), below ? Integer.MAX_VALUE : 1, found);
    } catch (IOException e) {
      throw new LauncherException("The folder " + directory + " cannot be read: " + e, "", e);
    }
    return found.paths();
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

  @Override
  public void delete(String path) {
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
