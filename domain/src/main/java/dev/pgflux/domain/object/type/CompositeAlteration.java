package dev.pgflux.domain.object.type;

import dev.pgflux.domain.change.Alteration;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.type.CompositeType.Attribute;
import java.util.Optional;

/** Differences of composite types. */
public sealed interface CompositeAlteration extends Alteration {

  /**
   * A new attribute, at the end.
   *
   * @param after the wanted attribute
   */
  record AddAttribute(Attribute after) implements CompositeAlteration {}

  /**
   * An attribute goes.
   *
   * @param before the live attribute
   */
  record DropAttribute(Attribute before) implements CompositeAlteration {}

  /**
   * Another type or collation of an attribute, while no column uses the composite type.
   *
   * @param before the live attribute
   * @param after the wanted attribute
   */
  record AlterAttribute(Attribute before, Attribute after) implements CompositeAlteration {}

  /**
   * Another comment on an attribute.
   *
   * @param attribute its name
   * @param before the live comment
   * @param after the wanted comment
   */
  record SetAttributeComment(Identifier attribute, Optional<String> before, Optional<String> after)
      implements CompositeAlteration {}

  /**
   * Other types of attributes while columns use the composite type: a new type takes its name, and
   * they are moved.
   *
   * @param before the live type
   * @param after the new type, with the wanted attributes in the order in which values are stored
   */
  record ReplaceComposite(CompositeType before, CompositeType after)
      implements CompositeAlteration {}
}
