package dev.pgflux.launcher.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.launcher.LauncherException;
import dev.pgflux.ports.plugin.SchemaEmitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmitterLoaderTest {

  private static final String FITTING = "PluginVersion.MAJOR";

  @TempDir private Path folder;

  @Test
  void anEmitterInAJarIsFoundAndKnowsItsJar() throws IOException {
    Path jar = PluginJar.build(folder.resolve("good.jar"), FITTING, "\"cobol\"");

    Emitters emitters = load();

    assertThat(emitters.problems()).isEmpty();
    assertThat(emitters.schema("cobol").description()).isEqualTo("for a test");
    assertThat(emitters.schemas())
        .filteredOn(found -> found.name().equals("cobol"))
        .extracting(FoundEmitter::origin)
        .containsExactly(jar.toString());
  }

  @Test
  void theToolsOwnPlanEmittersAreThere() {
    assertThat(load().plans()).extracting(FoundEmitter::name).contains("human", "sql", "json");
  }

  @Test
  void theExamplePluginIsLoadedFromItsJar() throws IOException {
    ExamplePlugin.copy(folder.resolve("rust.jar"));

    Emitters emitters = load();

    assertThat(emitters.problems()).isEmpty();
    assertThat(emitters.schema("rust").options()).isNotEmpty();
  }

  @Test
  void brokenJarsAreNamedAndTheOthersWork() throws IOException {
    Path noJar = Files.writeString(folder.resolve("broken.jar"), "not a jar");
    Path classMissing = PluginJar.withoutItsClass(folder.resolve("missing.jar"));
    Path throwing = PluginJar.build(folder.resolve("throws.jar"), "1 / (int) 0L", "\"x\"");
    Path outdated = PluginJar.build(folder.resolve("outdated.jar"), "99", "\"old\"");
    Path badName = PluginJar.build(folder.resolve("name.jar"), FITTING, "\"Bad Name\"");
    Path needsMore =
        PluginJar.build(
            folder.resolve("needs.jar"), FITTING, "dev.pgflux.launcher.ToolVersion.current()");
    PluginJar.build(folder.resolve("good.jar"), FITTING, "\"cobol\"");

    Emitters emitters = load();

    assertThat(emitters.schema("cobol")).isNotNull();
    for (Path jar : List.of(noJar, classMissing, throwing, outdated, badName, needsMore)) {
      assertThat(emitters.problems())
          .filteredOn(problem -> problem.contains(jar.toString()))
          .hasSize(1);
    }
    assertThat(emitters.problems()).hasSize(6);
  }

  @Test
  void aJarWithoutAnEmitterIsAProblem() throws IOException {
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("empty.jar")))) {
      jar.putNextEntry(new ZipEntry("readme.txt"));
    }

    assertThat(load().problems())
        .singleElement()
        .asString()
        .contains("empty.jar")
        .contains("has no emitter");
  }

  @Test
  void twoEmittersOfOneNameAreAnErrorThatNamesBothJars() throws IOException {
    Path first = PluginJar.build(folder.resolve("one.jar"), FITTING, "\"cobol\"");
    Path second = PluginJar.build(folder.resolve("two.jar"), FITTING, "\"cobol\"");

    Emitters emitters = load();

    assertThat(emitters.problems())
        .singleElement()
        .asString()
        .contains(first.toString())
        .contains(second.toString());
    assertThatThrownBy(() -> emitters.schema("cobol"))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining(first.toString())
        .hasMessageContaining(second.toString());
  }

  @Test
  void anUnknownNameIsAnErrorWithTheKnownOnes() throws IOException {
    PluginJar.build(folder.resolve("good.jar"), FITTING, "\"cobol\"");

    assertThatThrownBy(() -> load().schema("ada"))
        .hasMessageContaining("\"ada\"")
        .hasMessageContaining("cobol");
  }

  @Test
  void aPluginSeesTheInterfaceAndTheJdkAlone() throws Exception {
    Path jar = PluginJar.build(folder.resolve("good.jar"), FITTING, "\"cobol\"");
    try (PluginClassLoader loader = new PluginClassLoader(jar)) {
      assertThat(loader.loadClass(SchemaEmitter.class.getName())).isSameAs(SchemaEmitter.class);
      assertThat(loader.loadClass("java.sql.Connection")).isNotNull();
      for (String hidden :
          List.of(
              EmitterLoader.class.getName(),
              "picocli.CommandLine",
              "dev.pgflux.domain.name.Identifier")) {
        assertThatThrownBy(() -> loader.loadClass(hidden))
            .isInstanceOf(ClassNotFoundException.class);
      }
    }
  }

  @Test
  void aFolderThatWasAskedForMustBeThere() {
    assertThatThrownBy(
            () -> EmitterLoader.load(new PluginFolders(List.of(folder.resolve("none")), List.of())))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining(folder.resolve("none").toString());
  }

  @Test
  void theUsualFoldersNeedNotBeThere() {
    assertThat(EmitterLoader.load(PluginFolders.of(List.of(), folder, folder)).problems())
        .isEmpty();
  }

  private Emitters load() {
    return EmitterLoader.load(new PluginFolders(List.of(folder), List.of()));
  }
}
