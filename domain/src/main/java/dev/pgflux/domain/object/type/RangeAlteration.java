package dev.pgflux.domain.object.type;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.name.QualifiedName;

/** Differences of range types. */
public sealed interface RangeAlteration extends Alteration {

  /**
   * Another definition of a type that columns use: a new type takes its name, and they are moved.
   *
   * @param before the live type
   * @param after the wanted type
   */
  record ReplaceRange(RangeType before, RangeType after) implements RangeAlteration {}

  /**
   * Another name of the multirange type.
   *
   * @param before the live name
   * @param after the wanted name in the same schema
   */
  record RenameMultirange(QualifiedName before, QualifiedName after) implements RangeAlteration {}
}
