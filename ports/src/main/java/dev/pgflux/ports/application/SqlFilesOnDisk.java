package dev.pgflux.ports.application;

import dev.pgflux.ports.out.SchemaFiles;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SchemaException;
import dev.pgflux.ports.spi.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** Reads files, and the {@code .sql} files in folders in order of their paths. */
final class SqlFilesOnDisk implements SchemaFiles {

  @Override
  public List<SourceFile> read(List<Path> roots) {
    SequencedSet<Path> paths = new LinkedHashSet<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        paths.addAll(sqlFiles(root));
      } else {
        paths.add(root);
      }
    }
    List<SourceFile> files = new ArrayList<>();
    paths.forEach(path -> files.add(new SourceFile(path.toString(), content(path))));
    return files;
  }

  private static List<Path> sqlFiles(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(path -> path.toString().endsWith(".sql"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e.toString());
    }
  }

  private static String content(Path path) {
    try {
      // Unlike Files.readString's error, this one is told from an unreadable file's.
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
          .toString();
    } catch (CharacterCodingException e) {
      throw unreadable(path, "it is not text in UTF-8");
    } catch (IOException e) {
      throw unreadable(path, e.toString());
    }
  }

  private static SchemaException unreadable(Path path, String reason) {
    return new SchemaException(
        List.of(
            new Diagnostic(
                Diagnostic.Severity.ERROR,
                "%s cannot be read: %s".formatted(path, reason),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
  }
}
