package dev.pgflux.pglibquery.name;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.util.Collection;
import java.util.Optional;

/** The types that a schema declares beside those that the server has. */
public interface DeclaredTypes {
  /**
   * Whether the schema makes a type of this name: an enum, domain, composite, range or base type,
   * or the row type of a relation.
   *
   * @param name schema and name
   * @return true if so
   */
  boolean contains(QualifiedName name);

  /**
   * Whether a declared type is the row type of a table or view.
   *
   * @param name schema and name
   * @return true if so
   */
  boolean isRowType(QualifiedName name);

  /**
   * The type of a column, for {@code table.column%TYPE}.
   *
   * @param relation the relation
   * @param column its column
   * @return the type, or empty when there is no such column
   */
  Optional<DataType> columnType(QualifiedName relation, Identifier column);

  /**
   * Every declared type, to suggest one for a name that means nothing.
   *
   * @return in no particular order
   */
  Collection<QualifiedName> names();

  /**
   * The schema in which an unknown type is taken to be, because an extension that is not installed
   * yet may bring it.
   *
   * @return the schema; empty when an unknown type is an error
   */
  Optional<Identifier> schemaOfUnknownTypes();
}
