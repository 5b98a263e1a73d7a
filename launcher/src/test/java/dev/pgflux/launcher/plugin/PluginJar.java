package dev.pgflux.launcher.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.plugin.SchemaEmitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Builds plugin jars the way a stranger's build does: compiled, packed, named in META-INF/services.
 */
public final class PluginJar {

  private PluginJar() {}

  /** Puts the jar of an emitter of {@code src/test/resources/plugins} into a project's plugins. */
  public static void addTo(Path project, String className) throws IOException {
    Path folder = Files.createDirectories(project.resolve(".pg-flux/plugins"));
    try (InputStream stream =
        PluginJar.class.getResourceAsStream("/plugins/" + className + ".java")) {
      String source =
          new String(
              Objects.requireNonNull(stream, className).readAllBytes(), StandardCharsets.UTF_8);
      pack(folder.resolve(className + ".jar"), compile(className, source), className);
    }
  }

  /** A jar with one emitter, whose version and name are Java expressions. */
  static Path build(Path jar, String version, String name) throws IOException {
    return build(
        jar,
        """
        @Override public int pluginVersion() { return %s; }
        @Override public String name() { return %s; }
        @Override public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) { return List.of(); }
        """
            .formatted(version, name));
  }

  /** A jar with an emitter that is called like its file, and does something when it emits. */
  static Path emitting(Path jar, String statements) throws IOException {
    String name = String.valueOf(jar.getFileName()).replace(".jar", "");
    return build(
        jar,
        """
        @Override public int pluginVersion() { return PluginVersion.MAJOR; }
        @Override public String name() { return "%s"; }
        @Override public List<GeneratedFile> emit(SchemaModel schema, EmitterOptions options) { %s }
        static GeneratedFile file(String path) {
          return new GeneratedFile(path, "# " + GeneratedFile.mark("%s") + "\\n");
        }
        static int deeper(int level) { return deeper(level + 1) + 1; }
        @SuppressWarnings("unchecked")
        static <T extends Throwable> void sneak(Throwable failure) throws T { throw (T) failure; }
        static class Helper { static final String TEXT = new String("help"); }
        """
            .formatted(name, statements, name));
  }

  /** A jar with one emitter of these members; what they leave out is harmless. */
  static Path build(Path jar, String members) throws IOException {
    String className = "Emitter" + String.valueOf(jar.getFileName()).replaceAll("\\W", "");
    Path classes = compile(className, source(className, members));
    return pack(jar, classes, className);
  }

  /** The same jar without a class that its emitter uses. */
  static Path withoutHelper(Path jar) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      try (Stream<Path> found = Files.list(files.getPath("/"))) {
        for (Path path : found.filter(it -> it.toString().endsWith("$Helper.class")).toList()) {
          Files.delete(path);
        }
      }
    }
    return jar;
  }

  /** The same jar with an emitter of a class file that is changed. */
  static Path changed(Path jar, UnaryOperator<byte[]> change) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      try (Stream<Path> found = Files.list(files.getPath("/"))) {
        for (Path path : found.filter(it -> it.toString().endsWith("jar.class")).toList()) {
          Files.write(path, change.apply(Files.readAllBytes(path)));
        }
      }
    }
    return jar;
  }

  private static String source(String className, String members) {
    String description =
        members.contains("String description()")
            ? ""
            : "@Override public String description() { return \"for a test\"; }";
    return """
    import dev.pgflux.ports.plugin.*;
    import java.util.*;

    public class %s implements SchemaEmitter {
      %s
      %s
    }
    """
        .formatted(className, description, members);
  }

  /** A jar that names an emitter which it does not have. */
  static Path withoutItsClass(Path jar) throws IOException {
    return pack(jar, Files.createTempDirectory("empty"), "Missing");
  }

  private static Path compile(String className, String source) throws IOException {
    Path folder = Files.createTempDirectory("plugin");
    Path file = Files.writeString(folder.resolve(className + ".java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int result =
        compiler.run(
            null,
            null,
            null,
            "-cp",
            System.getProperty("java.class.path"),
            "-proc:none",
            file.toString());
    assertThat(result).isZero();
    Files.delete(file);
    return folder;
  }

  private static Path pack(Path jar, Path classes, String className) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream output = new JarOutputStream(file);
        Stream<Path> found = Files.list(classes)) {
      for (Path path : found.toList()) {
        add(output, String.valueOf(path.getFileName()), Files.readAllBytes(path));
      }
      add(
          output,
          "META-INF/services/" + SchemaEmitter.class.getName(),
          className.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static void add(JarOutputStream output, String name, byte[] content) throws IOException {
    output.putNextEntry(new ZipEntry(name));
    output.write(content);
    output.closeEntry();
  }
}
