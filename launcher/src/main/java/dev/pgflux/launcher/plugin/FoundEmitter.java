package dev.pgflux.launcher.plugin;

import dev.pgflux.ports.plugin.Emitter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An emitter and where it came from.
 *
 * @param emitter the emitter, of a version that fits
 * @param name what it is called
 * @param jar its plugin jar; empty for one of the tool's own
 * @param <E> what it emits from
 */
public record FoundEmitter<E extends Emitter>(E emitter, String name, Optional<Path> jar) {

  /**
   * Where it came from, for a person.
   *
   * @return the jar's path, or that it is built in
   */
  public String origin() {
    return origin(jar);
  }

  static String origin(Optional<Path> jar) {
    return jar.map(Path::toString).orElse("built in");
  }
}
