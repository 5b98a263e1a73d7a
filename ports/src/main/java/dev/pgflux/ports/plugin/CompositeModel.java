package dev.pgflux.ports.plugin;

import java.util.List;

/** A composite type. */
public interface CompositeModel extends NamedModel {

  /**
   * Its attributes; each can be NULL.
   *
   * @return in order
   */
  List<ColumnModel> attributes();
}
