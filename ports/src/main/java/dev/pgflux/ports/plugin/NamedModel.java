package dev.pgflux.ports.plugin;

import java.util.Optional;

/** An object with a name. Names are exact: any character but NUL may be in them. */
public interface NamedModel {

  /**
   * The schema that holds it.
   *
   * @return the exact name
   */
  String schema();

  /**
   * Its name there.
   *
   * @return the exact name
   */
  String name();

  /**
   * Its comment.
   *
   * @return any text, line breaks and all, or empty
   */
  Optional<String> comment();
}
