package dev.pgflux.pglibquery.resolve.analysis;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.sql.Fragment.NamedType;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.catalog.Catalog;
import dev.pgflux.pglibquery.resolve.type.Coercions;
import dev.pgflux.pglibquery.resolve.type.Functions;
import dev.pgflux.pglibquery.resolve.type.Operators;
import dev.pgflux.ports.spi.DeclaredAt.UsedName;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The resolving of one fragment: what its names may mean, and what was found on the way. */
public final class Analysis {
  private final Catalog catalog;
  private final List<Identifier> path;
  private final List<NamedType> names;
  private final SortedSet<Reference> references = new TreeSet<>();
  private final SortedSet<UsedName> missing = new TreeSet<>();
  private final Rewrites rewrites = new Rewrites();
  private final Coercions coercions;
  private final Operators operators;
  private final Functions functions;
  private boolean isVolatile;

  /**
   * Starts resolving a fragment.
   *
   * @param catalog what names can mean
   * @param path the schemas in which unqualified names are looked for
   * @param names parameters and other names with their types
   */
  public Analysis(Catalog catalog, List<Identifier> path, List<NamedType> names) {
    this.catalog = catalog;
    this.path = path;
    this.names = names;
    this.coercions = new Coercions(catalog);
    this.operators = new Operators(catalog, coercions);
    this.functions = new Functions(catalog, coercions);
  }

  /**
   * What names can mean.
   *
   * @return the catalog
   */
  public Catalog catalog() {
    return catalog;
  }

  /**
   * Where unqualified names are looked for.
   *
   * @return schemas
   */
  public List<Identifier> path() {
    return path;
  }

  /**
   * Parameters and other names.
   *
   * @return with their types
   */
  public List<NamedType> names() {
    return names;
  }

  /**
   * What the author's tree needs to mean the same everywhere.
   *
   * @return the changes so far
   */
  public Rewrites rewrites() {
    return rewrites;
  }

  /**
   * Which types can become which.
   *
   * @return the rules
   */
  public Coercions coercions() {
    return coercions;
  }

  /**
   * Finds operators.
   *
   * @return the rules
   */
  public Operators operators() {
    return operators;
  }

  /**
   * Finds routines.
   *
   * @return the rules
   */
  public Functions functions() {
    return functions;
  }

  /**
   * Notes that an object is needed.
   *
   * @param id the object
   */
  public void refer(ObjectId id) {
    catalog.owner(id).ifPresent(owner -> references.add(Reference.to(owner)));
  }

  /**
   * Notes that a column is needed.
   *
   * @param relation the relation
   * @param column its column
   */
  public void refer(ObjectId relation, String column) {
    Optional<ObjectId> owner = catalog.owner(relation);
    if (owner.isPresent()) {
      references.add(
          owner.get().equals(relation)
              ? Reference.to(relation, Identifier.of(column))
              : Reference.to(owner.get()));
    }
  }

  /**
   * Notes that a type is needed.
   *
   * @param type the type
   */
  public void refer(DataType type) {
    catalog.typeOwner(type).ifPresent(owner -> references.add(Reference.to(owner)));
  }

  /**
   * Everything that was needed.
   *
   * @return the references so far
   */
  public SortedSet<Reference> references() {
    return references;
  }

  /** Notes that a VOLATILE function is called, or one that is not known. */
  public void callVolatile() {
    isVolatile = true;
  }

  /**
   * Whether a VOLATILE function is called.
   *
   * @return true once one was found
   */
  public boolean isVolatile() {
    return isVolatile;
  }

  /**
   * Notes that something does not exist.
   *
   * @param kind what it would be
   * @param names the parts of its name as it is written
   */
  public void miss(UsedName.Kind kind, List<String> names) {
    missing.add(new UsedName(kind, String.join(".", names)));
  }

  /**
   * What does not exist.
   *
   * @return the names as written
   */
  public SortedSet<UsedName> missing() {
    return missing;
  }

  /**
   * Resolves a type's name, notes that it is needed, and has it qualified.
   *
   * @param typeName a node TypeName
   * @return the type, or empty when it means nothing
   */
  public Optional<DataType> resolveType(Node typeName) {
    Optional<DataType> type = catalog.resolveType(typeName, path);
    type.ifPresent(found -> {
      refer(found);
      if (!found.name().isBuiltIn()) {
        rewrites.change(typeName, written -> qualified(written, found));
      }
    });
    return type;
  }

  private static Node qualified(Node typeName, DataType found) {
    Node named = typeName.with("names", Trees.nameList(found.name())).without("pct_type");
    boolean needsBounds = found.array() && typeName.list("arrayBounds").isEmpty();
    return needsBounds
        ? named.with(
            "arrayBounds",
            Trees.list(
                List.of(
                    Trees.node("Integer", "ival", new dev.pgflux.domain.sql.SqlTree.Number(-1)))))
        : named;
  }
}
