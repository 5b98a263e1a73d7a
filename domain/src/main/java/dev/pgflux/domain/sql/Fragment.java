package dev.pgflux.domain.sql;

import dev.pgflux.domain.collection.SortedCopies;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;

/**
 * SQL that belongs to an object: a default, a check, a view's query, a routine's body.
 *
 * <p>Parser and inspector hand in raw fragments; a resolver finds what their names mean and brings
 * them to the canonical form. Two fragments are equal when their canonical forms are; before they
 * are resolved, when their sources are. How they are spelled makes no difference.
 *
 * @param kind what sort of SQL it is
 * @param source as it was handed in
 * @param scope what its names may mean
 * @param resolution what a resolver found
 */
public record Fragment(Kind kind, Source source, Scope scope, Resolution resolution) {

  /** What sort of SQL a fragment is, which says how it is parsed. */
  public enum Kind {
    /** A value expression. */
    EXPRESSION,
    /** A query: SELECT, VALUES, TABLE, WITH. */
    QUERY,
    /** What follows PARTITION BY. */
    PARTITION_KEY,
    /** What follows PARTITION OF parent: FOR VALUES …, or DEFAULT. */
    PARTITION_BOUND,
    /** A routine's SQL-standard body: RETURN … or BEGIN ATOMIC … END. */
    ROUTINE_SQL_BODY,
    /** A routine's body as a string, compared to the letter. */
    ROUTINE_STRING_BODY,
    /** A whole statement that makes an object. */
    STATEMENT
  }

  /** A fragment as it was handed in. */
  public sealed interface Source {
    /**
     * Text, from a catalog or a string body.
     *
     * @param value the SQL
     */
    record SqlText(String value) implements Source {}

    /**
     * A parsed tree, from a file.
     *
     * @param value the tree, with the author's spelling
     */
    record Parsed(SqlTree value) implements Source {}
  }

  /**
   * What the names in a fragment may mean.
   *
   * @param searchPath the schemas in which unqualified names are looked for, after {@code
   *     pg_catalog}; empty for text from the catalogs
   * @param relation the relation whose columns are visible
   * @param names other visible names with their types: a routine's parameters, a domain's VALUE
   */
  public record Scope(
      List<Identifier> searchPath, Optional<ObjectId.QualifiedId> relation, List<NamedType> names) {
    /** Nothing visible, as for text from the catalogs that belongs to no relation. */
    public static final Scope EMPTY = new Scope(List.of(), Optional.empty(), List.of());

    /** Copies the lists. */
    public Scope {
      searchPath = List.copyOf(searchPath);
      names = List.copyOf(names);
    }

    /**
     * The scope of catalog text that sees a relation's columns.
     *
     * @param relation the relation
     * @return the scope
     */
    public static Scope of(ObjectId.QualifiedId relation) {
      return new Scope(List.of(), Optional.of(relation), List.of());
    }
  }

  /**
   * A name with its type.
   *
   * @param name the name
   * @param type its type
   */
  public record NamedType(Identifier name, DataType type) {}

  /** What a resolver made of a fragment. */
  public sealed interface Resolution {
    /** Not looked at yet. */
    record Unresolved() implements Resolution {}

    /**
     * Resolved.
     *
     * @param canonical the canonical form, for comparison
     * @param printable the author's form with every name qualified, for printing; means the same
     *     under any search_path
     * @param references the objects that must be there before it and that it forbids to go
     * @param mentions objects that it seems to use, found by name in a string body: they order, and
     *     bind nothing
     * @param isVolatile whether it calls a VOLATILE function, or one that is not known
     */
    record Resolved(
        SqlTree canonical,
        SqlTree printable,
        SortedSet<Reference> references,
        SortedSet<Reference> mentions,
        boolean isVolatile)
        implements Resolution {
      /** Copies the sets. */
      public Resolved {
        references = SortedCopies.of(references);
        mentions = SortedCopies.of(mentions);
      }
    }
  }

  /**
   * A fragment from the catalogs or from a string body.
   *
   * @param kind its kind
   * @param text the SQL
   * @param scope what its names may mean
   * @return the unresolved fragment
   */
  public static Fragment ofText(Kind kind, String text, Scope scope) {
    return new Fragment(kind, new Source.SqlText(text), scope, new Resolution.Unresolved());
  }

  /**
   * A fragment from a file.
   *
   * @param kind its kind
   * @param tree the parsed SQL
   * @param scope what its names may mean
   * @return the unresolved fragment
   */
  public static Fragment ofTree(Kind kind, SqlTree tree, Scope scope) {
    return new Fragment(kind, new Source.Parsed(tree), scope, new Resolution.Unresolved());
  }

  /**
   * This fragment with what a resolver found.
   *
   * @param found the result
   * @return the resolved copy
   */
  public Fragment withResolution(Resolution.Resolved found) {
    return new Fragment(kind, source, scope, found);
  }

  /**
   * What the fragment must have and holds in place.
   *
   * @return the references; empty before it is resolved
   */
  public SortedSet<Reference> references() {
    return resolution instanceof Resolution.Resolved resolved
        ? resolved.references()
        : Collections.emptySortedSet();
  }

  /**
   * What the fragment seems to use, found by name in a string body.
   *
   * @return the mentions; empty before it is resolved
   */
  public SortedSet<Reference> mentions() {
    return resolution instanceof Resolution.Resolved resolved
        ? resolved.mentions()
        : Collections.emptySortedSet();
  }

  /**
   * Whether it may give another value for each row.
   *
   * @return true before it is resolved, too
   */
  public boolean isVolatile() {
    return !(resolution instanceof Resolution.Resolved resolved) || resolved.isVolatile();
  }

  private Object comparable() {
    return switch (resolution) {
      case Resolution.Resolved resolved -> resolved.canonical();
      case Resolution.Unresolved unresolved -> source;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fragment that
        && kind == that.kind
        && comparable().equals(that.comparable());
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, comparable());
  }
}
