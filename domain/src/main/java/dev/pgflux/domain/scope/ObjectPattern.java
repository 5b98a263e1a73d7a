package dev.pgflux.domain.scope;

import dev.pgflux.domain.id.ObjectId;

/**
 * A pattern for objects: compared with an object's name as {@link ObjectId} has it ({@code
 * schema.table}, {@code schema.table.constraint}, {@code schema.function(int4)}), with its name
 * without arguments, and with its own name alone if the pattern has no dot.
 *
 * @param name the pattern for the name
 */
public record ObjectPattern(GlobPattern name) {

  /**
   * Reads a pattern.
   *
   * @param text as people write it
   * @return the pattern
   */
  public static ObjectPattern of(String text) {
    return new ObjectPattern(new GlobPattern(text));
  }

  /**
   * Whether an object fits.
   *
   * @param id its identity
   * @return true if the pattern covers one of its names
   */
  public boolean matches(ObjectId id) {
    return name.matches(id.toString())
        || (id instanceof ObjectId.RoutineId routine && name.matches(routine.name().toString()))
        || (!isQualified() && name.matches(id.simpleName()));
  }

  private boolean isQualified() {
    return name.pattern().indexOf('.') >= 0;
  }
}
