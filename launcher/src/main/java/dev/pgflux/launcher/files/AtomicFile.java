package dev.pgflux.launcher.files;

import dev.pgflux.launcher.LauncherException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Writes files so that nobody ever sees half of one. */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Writes a file in UTF-8, with the folders on its way. A file that has this content already is
   * not touched: builds go by its time.
   *
   * @param file where
   * @param content what
   * @return whether anything was written
   * @throws LauncherException if it cannot be written
   */
  public static boolean write(Path file, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    try {
      if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
        return false;
      }
      replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), bytes);
      return true;
    } catch (FileAlreadyExistsException e) {
      throw new LauncherException(
          "The file " + file + " cannot be written: " + e.getFile() + " is in the way.", "", e);
    } catch (IOException e) {
      throw new LauncherException("The file " + file + " cannot be written: " + e, "", e);
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Path written =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.write(written, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
