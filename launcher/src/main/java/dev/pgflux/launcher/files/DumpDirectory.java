package dev.pgflux.launcher.files;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.ports.migration.Checksum;
import dev.pgflux.ports.plugin.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that a database is written to as schema files. A hidden list in it says what was
 * written, with checksums: what an earlier dump wrote and nobody changed goes when it is written no
 * longer, and nothing else ever does.
 */
public final class DumpDirectory {

  /** Lines as {@code sha256sum} writes and checks them. */
  private static final String LIST = ".pg-flux-dump";

  private static final String SEPARATOR = "  ";

  private final Path directory;
  private final OutputDirectory output;

  /**
   * What became of the files.
   *
   * @param written the paths of those that were not there with that content
   * @param deleted the paths of those that an earlier dump wrote and this one does not
   * @param foreign the paths of schema files that are there and not written by a dump, or changed
   *     since
   */
  public record Result(List<String> written, List<String> deleted, List<String> foreign) {
    /** Copies the paths. */
    public Result {
      written = List.copyOf(written);
      deleted = List.copyOf(deleted);
      foreign = List.copyOf(foreign);
    }
  }

  /**
   * Makes the folder's keeper; the folder itself is made when the first file is written.
   *
   * @param directory the folder
   */
  public DumpDirectory(Path directory) {
    this.directory = directory;
    this.output = new OutputDirectory(directory, directory);
  }

  /**
   * Refuses a folder that has files already; hidden ones do not count.
   *
   * @throws LauncherException if it has some
   */
  public void requireEmpty() {
    if (!files().isEmpty()) {
      throw new LauncherException(
          "The folder " + directory + " has files already; nothing was written.",
          "Name another one with --output. Or say --force: files of the same name are written over,"
              + " what an earlier dump left is taken away, and all other files stay.");
    }
  }

  /**
   * Writes files, each of them whole or not at all.
   *
   * @param files a whole dump
   * @return what became of them
   */
  public Result write(List<GeneratedFile> files) {
    SortedMap<String, String> before = readList();
    SortedMap<String, String> after = new TreeMap<>();
    files.forEach(file -> after.put(file.path(), Checksum.exact(file.content())));
    List<String> stale =
        before.keySet().stream()
            .filter(path -> !after.containsKey(path) && isAsWritten(path, before))
            .toList();
    SortedMap<String, String> both = new TreeMap<>(before);
    both.keySet().retainAll(stale);
    both.putAll(after);
    // A run that is cut short leaves no file behind that the next one does not know.
    writeList(both);
    List<String> written = new ArrayList<>();
    for (GeneratedFile file : files) {
      if (output.writeChanged(file.path(), file.content())) {
        written.add(file.path());
      }
    }
    stale.forEach(output::delete);
    writeList(after);
    List<String> foreign =
        files().stream().filter(path -> path.endsWith(".sql") && !after.containsKey(path)).toList();
    return new Result(written, stale, foreign);
  }

  private boolean isAsWritten(String path, Map<String, String> checksums) {
    return output
        .read(path)
        .filter(content -> Checksum.exact(content).equals(checksums.get(path)))
        .isPresent();
  }

  private List<String> files() {
    if (Files.notExists(directory)) {
      return List.of();
    }
    if (!Files.isDirectory(directory)) {
      throw new LauncherException(
          directory + " is no folder.", "Name a folder for the files with --output.");
    }
    try (Stream<Path> tree = Files.walk(directory)) {
      return tree.filter(path -> !Files.isDirectory(path))
          .map(path -> directory.relativize(path))
          .filter(path -> !isHidden(path))
          .map(path -> path.toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new LauncherException("The folder " + directory + " cannot be read: " + e, "", e);
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** Lines that are none of the tool's are passed over: then their files are nobody's. */
  private SortedMap<String, String> readList() {
    SortedMap<String, String> checksums = new TreeMap<>();
    output
        .read(LIST)
        .ifPresent(text ->
            text.lines()
                .map(line -> line.split(SEPARATOR, 2))
                .filter(parts -> parts.length == 2 && OutputDirectory.isPlain(parts[1]))
                .forEach(parts -> checksums.put(parts[1], parts[0])));
    return checksums;
  }

  private void writeList(Map<String, String> checksums) {
    output.write(
        LIST,
        checksums.entrySet().stream()
            .map(entry -> entry.getValue() + SEPARATOR + entry.getKey() + "\n")
            .collect(Collectors.joining()));
  }
}
