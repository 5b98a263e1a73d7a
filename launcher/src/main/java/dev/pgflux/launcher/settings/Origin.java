package dev.pgflux.launcher.settings;

import java.nio.file.Path;

/** Where a value was found; its text is how messages name the place. */
public sealed interface Origin {

  /**
   * A flag of the command line.
   *
   * @param name without the dashes
   */
  record Flag(String name) implements Origin {
    @Override
    public String toString() {
      return "--" + name;
    }
  }

  /**
   * A variable of the environment.
   *
   * @param name its name
   */
  record Variable(String name) implements Origin {
    @Override
    public String toString() {
      return "the environment variable " + name;
    }
  }

  /**
   * A key of the configuration file.
   *
   * @param key the key, with a dot for each level
   * @param file the file
   * @param line 1-based
   */
  record Key(String key, Path file, int line) implements Origin {
    @Override
    public String toString() {
      return "the key \"" + key + "\" (" + file + ":" + line + ")";
    }
  }
}
