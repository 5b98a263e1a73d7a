package dev.pgflux.pglibquery.resolve.analysis;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.type.Types;

/**
 * A canonical expression and its type.
 *
 * @param tree the canonical form
 * @param type its type; {@link Types#UNDETERMINED} when it cannot be told, {@link Types#UNKNOWN}
 *     for a literal that takes its type from where it stands
 */
public record Typed(Node tree, DataType type) {

  /**
   * An expression whose type cannot be told.
   *
   * @param tree the canonical form
   * @return the expression
   */
  public static Typed undetermined(Node tree) {
    return new Typed(tree, Types.UNDETERMINED);
  }

  /**
   * Whether its type is determined, a bare literal's too.
   *
   * @return true if so
   */
  public boolean known() {
    return Types.known(type);
  }

  /**
   * Whether it is a string literal or NULL that has no type yet.
   *
   * @return true if so
   */
  public boolean isUnknownLiteral() {
    return tree.is("Const") && Types.same(type, Types.UNKNOWN);
  }
}
