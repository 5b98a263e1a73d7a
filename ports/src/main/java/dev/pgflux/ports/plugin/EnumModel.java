package dev.pgflux.ports.plugin;

import java.util.List;

/** An enumerated type. */
public interface EnumModel extends NamedModel {

  /**
   * Its labels.
   *
   * @return in order; any text may be a label, the empty one too
   */
  List<String> labels();
}
