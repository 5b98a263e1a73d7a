package dev.pgflux.launcher.files;

import java.nio.file.Path;

/** How a path is told to people: as short as it is clear from where they are. */
public final class ShownPath {

  private ShownPath() {}

  /**
   * A path as it would be typed.
   *
   * @param path a file or folder
   * @param workingDirectory where somebody is
   * @return relative to that where it is below it; never empty
   */
  public static String of(Path path, Path workingDirectory) {
    String shown =
        path.startsWith(workingDirectory)
            ? workingDirectory.relativize(path).toString()
            : path.toString();
    return shown.isEmpty() ? "." : shown;
  }
}
