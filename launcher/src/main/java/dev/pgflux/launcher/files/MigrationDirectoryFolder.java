package dev.pgflux.launcher.files;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.ports.out.MigrationFolder;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of migration files on disk. What is below it are no migrations. */
public final class MigrationDirectoryFolder implements MigrationFolder {

  private static final String SUFFIX = ".sql";

  private final Path directory;
  private final String place;

  /**
   * Makes the folder's keeper.
   *
   * @param directory the folder, which need not be there
   * @param workingDirectory what its path is told relative to
   */
  public MigrationDirectoryFolder(Path directory, Path workingDirectory) {
    this.directory = directory;
    this.place = ShownPath.of(directory, workingDirectory);
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public List<StoredFile> list() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> content = Files.list(directory)) {
      return content
          .filter(path -> path.getFileName().toString().endsWith(SUFFIX))
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .filter(Files::isRegularFile)
          .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
          .map(path -> new StoredFile(path.getFileName().toString(), text(path)))
          .toList();
    } catch (IOException e) {
      throw new LauncherException("The folder " + place + " cannot be read: " + e, "", e);
    }
  }

  @Override
  public Optional<StoredFile> find(String path) {
    Path file = inside(path);
    return Files.isRegularFile(file)
        ? Optional.of(new StoredFile(path, text(file)))
        : Optional.empty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new LauncherException("The file " + file + " is not UTF-8.", "Save it in UTF-8.", e);
    } catch (IOException e) {
      throw new LauncherException("The file " + file + " cannot be read: " + e, "", e);
    }
  }

  @Override
  public void write(String name, String content) {
    AtomicFile.write(inside(name), content);
  }

  @Override
  public void delete(String name) {
    try {
      Files.delete(inside(name));
    } catch (NoSuchFileException e) {
      // Gone is what it shall be.
      return;
    } catch (IOException e) {
      throw new LauncherException("The file " + name + " cannot be deleted: " + e, "", e);
    }
  }

  private Path inside(String path) {
    if (!OutputDirectory.isPlain(path)) {
      throw new LauncherException("\"" + path + "\" is no path inside " + place + ".", "");
    }
    return directory.resolve(path);
  }
}
