package dev.pgflux.launcher.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The generated code is the expected one, byte for byte. {@code codegen/expected/SCHEMA/NAME} holds
 * the files, and in {@code flags} what was asked for; {@code -Dcodegen.write=true} writes them, to
 * be reviewed.
 */
@Tag("server")
class GoldenCodeTest {

  private static final Path EXPECTED = Path.of("src/test/resources/codegen/expected");
  private static final String FLAGS = "flags";

  @TempDir private Path folder;
  private final Map<String, CodeDatabase> databases = new TreeMap<>();

  @BeforeEach
  void createDatabases() throws Exception {
    for (Path schema : folders(EXPECTED)) {
      String name = schema.getFileName().toString();
      databases.put(name, CodeDatabase.with(name));
    }
  }

  @AfterEach
  void dropDatabases() {
    databases.values().forEach(CodeDatabase::close);
  }

  @TestFactory
  Stream<DynamicTest> generatedCodeIsTheExpectedOne() throws IOException {
    List<Path> wanted = new ArrayList<>();
    for (Path schema : folders(EXPECTED)) {
      wanted.addAll(folders(schema));
    }
    return wanted.stream()
        .map(path -> dynamicTest(EXPECTED.relativize(path).toString(), () -> compare(path)));
  }

  private void compare(Path expected) throws IOException {
    String schema = EXPECTED.relativize(expected).getName(0).toString();
    Path work = Files.createDirectories(folder.resolve(schema + "-" + expected.getFileName()));
    String flags = Files.readString(expected.resolve(FLAGS)).strip();
    Objects.requireNonNull(databases.get(schema), schema).generate(work, flags + " --out out");
    Map<String, String> generated = contents(work.resolve("out"));
    if (Boolean.getBoolean("codegen.write")) {
      write(expected, generated);
    }
    Map<String, String> kept = contents(expected);
    kept.remove(FLAGS);
    assertThat(generated.keySet()).isEqualTo(kept.keySet());
    generated.forEach((path, content) -> assertThat(content).as(path).isEqualTo(kept.get(path)));
  }

  private static void write(Path expected, Map<String, String> generated) throws IOException {
    for (String old : contents(expected).keySet()) {
      if (!old.equals(FLAGS)) {
        Files.delete(expected.resolve(old));
      }
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Path path = expected.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> contents.put(root.relativize(file).toString(), read(file)));
    }
    return contents;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> paths = Files.list(parent)) {
      return paths.filter(Files::isDirectory).sorted(Comparator.naturalOrder()).toList();
    }
  }
}
