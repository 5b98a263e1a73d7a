package dev.pgflux.domain.object.schema;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.name.Identifier;

/** Differences of extensions. */
public sealed interface ExtensionAlteration extends Alteration {

  /**
   * Another version.
   *
   * @param before the live version
   * @param after the wanted version
   */
  record SetVersion(String before, String after) implements ExtensionAlteration {}

  /**
   * Another schema for its objects.
   *
   * @param before the live schema
   * @param after the wanted schema
   */
  record SetSchema(Identifier before, Identifier after) implements ExtensionAlteration {}
}
