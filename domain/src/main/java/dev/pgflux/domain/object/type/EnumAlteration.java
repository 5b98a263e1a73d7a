package dev.pgflux.domain.object.type;

import dev.pgflux.domain.change.Alteration;
import java.util.List;

/** Differences of enums. */
public sealed interface EnumAlteration extends Alteration {

  /**
   * Values are added; the others keep their order.
   *
   * @param before the live values in order
   * @param after the wanted values in order
   */
  record AddValues(List<String> before, List<String> after) implements EnumAlteration {
    /** Copies the values. */
    public AddValues {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * Values go or change their order, for which PostgreSQL has no statement: a new type takes the
   * old one's name, and the columns are moved over.
   *
   * @param before the live values in order
   * @param after the wanted values in order
   */
  record ReplaceValues(List<String> before, List<String> after) implements EnumAlteration {
    /** Copies the values. */
    public ReplaceValues {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }
}
