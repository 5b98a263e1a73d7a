package dev.pgflux.ports.plugin;

import java.util.List;

/**
 * What every emitter says of itself. Implementations need a public constructor without parameters.
 */
public interface Emitter {

  /**
   * The major version of this package that the emitter was compiled for. Implement it as {@code
   * return PluginVersion.MAJOR;}.
   *
   * @return a major version
   */
  int pluginVersion();

  /**
   * What the emitter is called on a command line.
   *
   * @return lower-case letters, digits and {@code -}, such as {@code rust}; no two emitters of a
   *     kind may share a name
   */
  String name();

  /**
   * What the emitter makes.
   *
   * @return one sentence for a person who chooses among emitters
   */
  String description();

  /**
   * What may be set.
   *
   * @return the options, with names that differ
   */
  default List<EmitterOption> options() {
    return List.of();
  }
}
