package dev.pgflux.domain.name;

/**
 * A name in a schema.
 *
 * @param schema the schema that holds it
 * @param name the name in that schema
 */
public record QualifiedName(Identifier schema, Identifier name)
    implements Comparable<QualifiedName> {

  /** The schema of everything that PostgreSQL brings with it. */
  public static final Identifier PG_CATALOG = Identifier.of("pg_catalog");

  /**
   * Makes a qualified name.
   *
   * @param schema the schema's exact spelling
   * @param name the exact spelling in the schema
   * @return the qualified name
   */
  public static QualifiedName of(String schema, String name) {
    return new QualifiedName(Identifier.of(schema), Identifier.of(name));
  }

  /**
   * A name that PostgreSQL brings with it.
   *
   * @param name the exact spelling in {@code pg_catalog}
   * @return the qualified name
   */
  public static QualifiedName builtIn(String name) {
    return new QualifiedName(PG_CATALOG, Identifier.of(name));
  }

  /**
   * Whether PostgreSQL brings it.
   *
   * @return true for names in {@code pg_catalog}
   */
  public boolean isBuiltIn() {
    return schema.equals(PG_CATALOG);
  }

  @Override
  public int compareTo(QualifiedName other) {
    int bySchema = schema.compareTo(other.schema);
    return bySchema != 0 ? bySchema : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return schema + "." + name;
  }
}
