package dev.pgflux.emitters.typescript;

import dev.pgflux.ports.plugin.GeneratedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A file that is the same for every database, but for the way to show NULL. */
final class RuntimeFile {
  private static final String NULL_STYLE = "const nullStyle = \"%s\" as NullStyle;";

  private RuntimeFile() {}

  static GeneratedFile of(String name, TypeScriptOptions options) {
    String path = name + ".ts";
    String style = options.nullStyle().name().toLowerCase(Locale.ROOT);
    return new GeneratedFile(
        path,
        TypeScriptModule.header()
            + read(path).replace(NULL_STYLE.formatted("union"), NULL_STYLE.formatted(style)));
  }

  private static String read(String path) {
    try (InputStream stream = RuntimeFile.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
