package dev.pgflux.launcher.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Where the example project goes: never into a folder that somebody has been working in. */
final class DemoFolder {

  private static final String NAME = "pg-flux-demo";

  private DemoFolder() {}

  static Path unusedIn(Path folder) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> folder.resolve(number == 1 ? NAME : NAME + "-" + number))
        .filter(Files::notExists)
        .findFirst()
        .orElseThrow();
  }
}
