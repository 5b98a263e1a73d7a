package dev.pgflux.launcher.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much is proven in this run, and where it is written down. */
final class Proof {
  /** Whether everything is to be proven, which takes an hour, and not only a part of it. */
  static final boolean FULL = System.getProperty("proof", "").equals("full");

  private Proof() {}

  /** One of two sizes: that of the full proof, or that of every run. */
  static int size(int full, int always) {
    return FULL ? full : always;
  }

  /** Writes down what was measured, as Markdown. */
  static void record(String name, String markdown) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "proof"));
    Files.writeString(folder.resolve(name + ".md"), markdown);
  }
}
