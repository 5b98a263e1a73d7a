package dev.pgflux.launcher.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputDirectoryTest {

  @TempDir private Path folder;

  @Test
  void writesAFileAndTheFoldersOnItsWay() {
    OutputDirectory output = new OutputDirectory(folder.resolve("out"), folder);

    output.write("a/b.rs", "ü");

    assertThat(output.read("a/b.rs")).contains("ü");
    assertThat(output.read("a/c.rs")).isEmpty();
  }

  @Test
  void leavesNothingBesideTheFile() throws IOException {
    new OutputDirectory(folder, folder).write("a", "text");

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("a"));
    }
  }

  @Test
  void aFileThatHasTheContentAlreadyKeepsItsTime() throws IOException {
    FileTime longAgo = FileTime.fromMillis(0);
    Path file = Files.writeString(folder.resolve("a"), "text");
    Files.setLastModifiedTime(file, longAgo);

    new OutputDirectory(folder, folder).write("a", "text");

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a", "/a", "a/../../b", "a//b", "", ".", "C:a", "a\\b", "a\nb", "a/"})
  void refusesWhateverLeavesTheFolder(String path) {
    OutputDirectory output = new OutputDirectory(folder.resolve("out"), folder);

    assertThatThrownBy(() -> output.write(path, "x")).isInstanceOf(LauncherException.class);
    assertThatThrownBy(() -> output.read(path)).isInstanceOf(LauncherException.class);
  }

  @Test
  void aFileInTheWayOfAFolderIsNamed() throws IOException {
    Files.writeString(folder.resolve("a"), "");

    assertThatThrownBy(() -> new OutputDirectory(folder, folder).write("a/b", "x"))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining(folder.resolve("a").toString());
  }
}
