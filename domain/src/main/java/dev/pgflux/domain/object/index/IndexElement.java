package dev.pgflux.domain.object.index;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.Fragment;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/**
 * One key of an index or an exclusion constraint.
 *
 * @param key a column or an expression
 * @param collation its collation; empty for that of the column or the expression
 * @param operatorClass its operator class; empty for the default of its type
 * @param operatorClassOptions the class's options
 * @param descending DESC
 * @param nullsFirst NULLS FIRST, written out: true by default for a descending key
 */
public record IndexElement(
    Key key,
    Optional<QualifiedName> collation,
    Optional<QualifiedName> operatorClass,
    SortedMap<String, String> operatorClassOptions,
    boolean descending,
    boolean nullsFirst) {

  /** What an index is built over. */
  public sealed interface Key {
    /**
     * A column.
     *
     * @param name its name
     */
    record OfColumn(Identifier name) implements Key {}

    /**
     * An expression.
     *
     * @param expression over the table's columns
     */
    record OfExpression(Fragment expression) implements Key {}
  }

  /** Copies the options. */
  public IndexElement {
    operatorClassOptions = SortedCopies.of(operatorClassOptions);
  }

  /**
   * A plain ascending column.
   *
   * @param name its name
   * @return the element
   */
  public static IndexElement of(Identifier name) {
    return new IndexElement(
        new Key.OfColumn(name),
        Optional.empty(),
        Optional.empty(),
        Collections.emptySortedMap(),
        false,
        false);
  }

  /**
   * This element with its fragment replaced.
   *
   * @param change what becomes of a fragment
   * @return the changed copy
   */
  public IndexElement mapFragments(UnaryOperator<Fragment> change) {
    return switch (key) {
      case Key.OfColumn column -> this;
      case Key.OfExpression expression ->
          new IndexElement(
              new Key.OfExpression(change.apply(expression.expression())),
              collation,
              operatorClass,
              operatorClassOptions,
              descending,
              nullsFirst);
    };
  }
}
