package dev.pgflux.launcher.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the files with a mark in their first bytes. What is hidden, cannot be read, or is reached
 * by a symbolic link alone is passed over: nothing can be known of it.
 */
final class MarkedFiles implements FileVisitor<Path> {

  private static final int BEGINNING_BYTES = 1024;

  private final Path root;
  private final String mark;
  private final SortedSet<String> paths = new TreeSet<>();

  MarkedFiles(Path root, String mark) {
    this.root = root;
    this.mark = mark;
  }

  /** What was found so far, below the root, with {@code /} between the parts. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return !folder.equals(root) && isHidden(folder)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = root.relativize(file).toString().replace('\\', '/');
    if (attributes.isRegularFile()
        && !isHidden(file)
        && OutputDirectory.isPlain(path)
        && isMarked(file)) {
      paths.add(path);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
    return FileVisitResult.CONTINUE;
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  private boolean isMarked(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return new String(stream.readNBytes(BEGINNING_BYTES), StandardCharsets.UTF_8).contains(mark);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
