package dev.pgflux.pglibquery.resolve.catalog;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A routine as calls see it.
 *
 * @param name its name
 * @param kind prokind
 * @param arguments the types of its input arguments
 * @param argumentNames their names where they are known, else empty
 * @param defaults how many of the last arguments have a default
 * @param variadic whether the last argument is VARIADIC
 * @param result its result type
 * @param set whether it returns a set
 * @param columns the columns of its result where OUT or TABLE parameters say them
 * @param isVolatile whether it is VOLATILE
 */
public record Signature(
    QualifiedName name,
    char kind,
    List<DataType> arguments,
    List<Optional<Identifier>> argumentNames,
    int defaults,
    boolean variadic,
    DataType result,
    boolean set,
    List<RelationColumn> columns,
    boolean isVolatile) {
  /** Copies the lists. */
  public Signature {
    arguments = List.copyOf(arguments);
    argumentNames = List.copyOf(argumentNames);
    columns = List.copyOf(columns);
  }
}
