package dev.pgflux.ports.in;

import dev.pgflux.domain.object.ObjectKind;
import dev.pgflux.domain.scope.MetaSelection;
import dev.pgflux.domain.snapshot.PgVersion;
import dev.pgflux.domain.snapshot.UnmanagedObject;
import dev.pgflux.ports.spi.DatabaseAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says what a live database has. Changes nothing. */
@FunctionalInterface
public interface InspectSchema {

  /**
   * Inspects.
   *
   * @param request which database, and what of it
   * @return what was found
   * @throws dev.pgflux.ports.spi.DatabaseException when the database cannot be read
   */
  Inventory inspect(Request request);

  /**
   * Which database, and what of it.
   *
   * @param database which
   * @param scope which part of it
   * @param meta whether the statements say owners and privileges
   * @param kinds which kinds of object; none for all
   * @param object a name or a pattern as {@link dev.pgflux.domain.scope.ObjectPattern} reads it
   */
  record Request(
      DatabaseAddress database,
      ScopeOptions scope,
      MetaSelection meta,
      Set<ObjectKind> kinds,
      Optional<String> object) {
    /** Copies the kinds. */
    public Request {
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * What was found.
   *
   * @param database the database's name
   * @param version the server's version
   * @param items the objects that were asked for, each with what belongs to it, by kind and name;
   *     what belongs to one of them is not listed again
   * @param statements what declares all of it, in an order in which it can be run
   * @param unmanaged live objects of kinds that are not managed
   */
  record Inventory(
      String database,
      PgVersion version,
      List<Item> items,
      List<String> statements,
      SortedSet<UnmanagedObject> unmanaged) {
    /** Copies the collections. */
    public Inventory {
      items = List.copyOf(items);
      statements = List.copyOf(statements);
      unmanaged = Collections.unmodifiableSortedSet(new TreeSet<>(unmanaged));
    }
  }

  /**
   * An object.
   *
   * @param kind its kind
   * @param name its name for people, with its schema
   * @param schema the schema that holds it
   * @param partOf the name of the object that it belongs to
   * @param owner who owns it
   * @param comment its comment
   * @param details its columns, attributes or labels
   * @param statements what declares it, without semicolons
   * @param parts what belongs to it
   */
  record Item(
      ObjectKind kind,
      String name,
      Optional<String> schema,
      Optional<String> partOf,
      Optional<String> owner,
      Optional<String> comment,
      List<Detail> details,
      List<String> statements,
      List<Item> parts) {
    /** Copies the lists. */
    public Item {
      details = List.copyOf(details);
      statements = List.copyOf(statements);
      parts = List.copyOf(parts);
    }
  }

  /**
   * A column of a relation, an attribute of a composite type, a label of an enum.
   *
   * @param name its name
   * @param type its type; empty for a label
   * @param clauses what else it is declared with, such as NOT NULL; or the empty string
   * @param comment its comment
   */
  record Detail(String name, String type, String clauses, Optional<String> comment) {}
}
