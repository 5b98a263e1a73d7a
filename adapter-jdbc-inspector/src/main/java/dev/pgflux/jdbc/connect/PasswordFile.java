package dev.pgflux.jdbc.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A file of passwords (<a href="https://www.postgresql.org/docs/18/libpq-pgpass.html">The Password
 * File</a>): lines of {@code host:port:database:user:password}, in which {@code *} matches anything
 * and a backslash makes a colon or a backslash plain.
 *
 * @param path the file
 * @param lines its lines; none if it may not be used
 */
record PasswordFile(Path path, List<String> lines) {

  private static final Set<PosixFilePermission> OPEN_TO_OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  PasswordFile {
    lines = List.copyOf(lines);
  }

  /** Reads a file, if there is one and nobody else may read it. */
  static PasswordFile read(Path path, Consumer<String> warnings) {
    if (!Files.exists(path)) {
      return new PasswordFile(path, List.of());
    }
    if (!Files.isRegularFile(path)) {
      warnings.accept("The password file " + path + " is not read: it is not a plain file.");
      return new PasswordFile(path, List.of());
    }
    try {
      if (isOpenToOthers(path)) {
        warnings.accept(
            "The password file "
                + path
                + " is not read: others have access to it. Put that right with: chmod 600 "
                + path);
        return new PasswordFile(path, List.of());
      }
      return new PasswordFile(path, Files.readAllLines(path));
    } catch (IOException e) {
      warnings.accept(
          "The password file " + path + " cannot be read: " + e.getClass().getSimpleName());
      return new PasswordFile(path, List.of());
    }
  }

  private static boolean isOpenToOthers(Path path) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(path).stream().anyMatch(OPEN_TO_OTHERS::contains);
  }

  /** The password of the first line that fits. */
  Optional<Password> find(String host, int port, String database, String user) {
    List<String> wanted = List.of(host, String.valueOf(port), database, user);
    return lines.stream()
        .filter(line -> !line.startsWith("#"))
        .map(PasswordFile::fields)
        .filter(fields -> fields.size() > wanted.size() && fits(fields, wanted))
        .findFirst()
        .map(fields ->
            new Password(unescaped(fields.get(wanted.size())), "the password file " + path));
  }

  private static boolean fits(List<String> fields, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      String field = fields.get(i);
      if (!field.equals("*") && !unescaped(field).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == ':') {
        fields.add(line.substring(start, i));
        start = i + 1;
      }
    }
    fields.add(line.substring(start));
    return fields;
  }

  private static String unescaped(String field) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      boolean escape = field.charAt(i) == '\\' && i + 1 < field.length();
      plain.append(field.charAt(escape ? ++i : i));
    }
    return plain.toString();
  }

  /** Never the lines. */
  @Override
  public String toString() {
    return "PasswordFile[" + path + "]";
  }
}
