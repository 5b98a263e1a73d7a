package dev.pgflux.domain.snapshot;

/**
 * A live object of a kind that is not managed: named, so that nobody believes it compared.
 *
 * @param kind what people call it
 * @param name its name as PostgreSQL identifies it
 */
public record UnmanagedObject(String kind, String name) implements Comparable<UnmanagedObject> {
  @Override
  public int compareTo(UnmanagedObject other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : name.compareTo(other.name);
  }
}
