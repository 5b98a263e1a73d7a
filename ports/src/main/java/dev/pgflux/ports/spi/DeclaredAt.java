package dev.pgflux.ports.spi;

import java.util.Optional;

/** The statement of a schema file that makes an object. */
public interface DeclaredAt {

  /**
   * Where it starts.
   *
   * @return the place of its first word
   */
  SourceLocation location();

  /**
   * An error about a name that the statement uses.
   *
   * @param message what and why
   * @param name what to point at
   * @param advice what to do
   * @return the diagnostic with the place of the name and its line; with the start of the statement
   *     where the name is not found in it
   */
  Diagnostic error(String message, UsedName name, Optional<String> advice);

  /**
   * A name that SQL uses.
   *
   * @param kind what it is the name of
   * @param name as it is written, its parts separated by dots, without quotes
   */
  record UsedName(Kind kind, String name) implements Comparable<UsedName> {

    /** What a name is the name of. */
    public enum Kind {
      /** A table, view and so on. */
      RELATION,
      /** A type. */
      TYPE,
      /** A function, an aggregate or a window function. */
      FUNCTION;

      /**
       * What people call it.
       *
       * @return such as {@code relation}
       */
      public String label() {
        return switch (this) {
          case RELATION -> "relation";
          case TYPE -> "type";
          case FUNCTION -> "function";
        };
      }
    }

    @Override
    public int compareTo(UsedName other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    @Override
    public String toString() {
      return kind.label() + " " + name;
    }
  }
}
