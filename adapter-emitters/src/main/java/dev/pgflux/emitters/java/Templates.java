package dev.pgflux.emitters.java;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Java files that are the same for every schema but for their package. */
final class Templates {
  private Templates() {}

  static String read(String name) {
    try (InputStream stream = Templates.class.getResourceAsStream(name + ".txt")) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
