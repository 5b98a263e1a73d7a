package dev.pgflux.emitters.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.ports.plugin.GeneratedFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Has the compiler take generated files, with every warning an error. */
final class JavaCompilation {
  private JavaCompilation() {}

  static void of(List<GeneratedFile> files) {
    Path classes = temporaryFolder();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-Xlint:all",
            "-Werror",
            "-proc:none",
            "--release",
            "17",
            "-cp",
            jspecify().toString(),
            "-d",
            classes.toString());
    boolean good =
        compiler
            .getTask(messages, null, null, options, null, files.stream().map(Source::new).toList())
            .call();
    assertThat(good).as(messages.toString()).isTrue();
  }

  private static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("classes");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jspecify() {
    try {
      return Path.of(NullMarked.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String content;

    Source(GeneratedFile file) {
      super(URI.create("string:///" + encoded(file.path())), JavaFileObject.Kind.SOURCE);
      this.content = file.content();
    }

    private static String encoded(String path) {
      return path.replace(" ", "%20");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
