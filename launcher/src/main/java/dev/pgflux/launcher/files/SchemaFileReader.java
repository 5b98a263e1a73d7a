package dev.pgflux.launcher.files;

import dev.pgflux.ports.out.SchemaFiles;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.Diagnostic.Severity;
import dev.pgflux.ports.spi.SchemaException;
import dev.pgflux.ports.spi.SourceFile;
import dev.pgflux.ports.spi.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads schema files from disk: folders with their subfolders, what is hidden left out, in order of
 * their paths, so that the same files give the same plan everywhere. Every file must be UTF-8; a
 * byte order mark is passed over.
 */
public final class SchemaFileReader implements SchemaFiles {

  private static final String SUFFIX = ".sql";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public List<SourceFile> read(List<Path> roots) {
    List<Diagnostic> problems = new ArrayList<>();
    List<SourceFile> files = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path root : roots) {
      for (Path path : find(root, problems)) {
        if (seen.add(path.toAbsolutePath().normalize())) {
          content(path, problems)
              .ifPresent(text -> files.add(new SourceFile(path.toString(), text)));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new SchemaException(problems);
    }
    return files;
  }

  private static List<Path> find(Path root, List<Diagnostic> problems) {
    if (!Files.isDirectory(root)) {
      return List.of(root);
    }
    try (Stream<Path> tree = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> found =
          tree.filter(path -> path.toString().endsWith(SUFFIX))
              .filter(path -> !isHidden(root.relativize(path)))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (found.isEmpty()) {
        problems.add(
            problem(
                "The folder " + root + " has no " + SUFFIX + " file.",
                "An empty schema would drop everything. If that is meant, put an empty file there."));
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      problems.add(problem("The folder " + root + " cannot be read: " + e, ""));
      return List.of();
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

  private static Optional<String> content(Path path, List<Diagnostic> problems) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      CharBuffer text = CharBuffer.allocate(bytes.length);
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(rest, text, true);
      if (result.isError()) {
        problems.add(notText(path, bytes, rest.position()));
        return Optional.empty();
      }
      return Optional.of(withoutMark(text.flip().toString()));
    } catch (NoSuchFileException e) {
      problems.add(
          problem(
              "There is no schema file or folder " + path + ".",
              "Name it with --schema or --schema-file, or start with: pg-flux init"));
    } catch (IOException e) {
      problems.add(problem("The file " + path + " cannot be read: " + e, "Check its permissions."));
    }
    return Optional.empty();
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static Diagnostic notText(Path path, byte[] bytes, int position) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    int column = new String(bytes, start, position - start, StandardCharsets.UTF_8).length() + 1;
    return new Diagnostic(
        Severity.ERROR,
        "Here the file is not UTF-8 (byte 0x%02X).".formatted(bytes[position] & 0xff),
        Optional.of(new SourceLocation(path.toString(), line, column)),
        Optional.empty(),
        Optional.of("Save the file in UTF-8, or convert it: iconv -f LATIN1 -t UTF-8"));
  }

  private static Diagnostic problem(String message, String advice) {
    return new Diagnostic(
        Severity.ERROR,
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.of(advice).filter(text -> !text.isEmpty()));
  }
}
