package dev.pgflux.launcher.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SchemaException;
import dev.pgflux.ports.spi.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFileReaderTest {

  @TempDir private Path folder;

  @Test
  void foldersAreSearchedWithTheirSubfoldersInOrderOfPath() throws IOException {
    write("b.sql", "b");
    write("a/z.sql", "z");
    write("a/note.txt", "no");
    write(".git/x.sql", "no");

    assertThat(read(folder)).extracting(SourceFile::content).containsExactly("z", "b");
  }

  @Test
  void aFileThatIsNamedTwiceIsReadOnce() throws IOException {
    write("a.sql", "a");

    assertThat(read(folder, folder.resolve("a.sql"), folder.resolve("./a.sql"))).hasSize(1);
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    write("a.sql", "\uFEFFSELECT 'ü'");

    assertThat(read(folder)).extracting(SourceFile::content).containsExactly("SELECT 'ü'");
  }

  @Test
  void aFileThatIsNotUtf8IsAnErrorWithItsPlace() throws IOException {
    Files.write(folder.resolve("a.sql"), new byte[] {'a', '\n', 'b', 'c', (byte) 0xfc, 'd'});

    assertThatThrownBy(() -> read(folder))
        .isInstanceOfSatisfying(
            SchemaException.class,
            failure -> {
              Diagnostic problem = failure.diagnostics().getFirst();
              assertThat(problem.message()).isEqualTo("Here the file is not UTF-8 (byte 0xFC).");
              assertThat(problem.location())
                  .map(Object::toString)
                  .contains(folder.resolve("a.sql") + ":2:3");
            });
  }

  @Test
  void everyMissingFileIsNamed() {
    assertThatThrownBy(() -> read(folder.resolve("one.sql"), folder.resolve("two.sql")))
        .isInstanceOfSatisfying(
            SchemaException.class,
            failure ->
                assertThat(failure.diagnostics())
                    .extracting(Diagnostic::message)
                    .satisfiesExactly(
                        first -> assertThat(first).contains("one.sql"),
                        second -> assertThat(second).contains("two.sql")));
  }

  @Test
  void aFolderWithoutSqlIsAnErrorRatherThanAnEmptySchema() {
    assertThatThrownBy(() -> read(folder)).hasMessageContaining("has no .sql file");
  }

  private List<SourceFile> read(Path... roots) {
    return new SchemaFileReader().read(List.of(roots));
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, content);
  }
}
