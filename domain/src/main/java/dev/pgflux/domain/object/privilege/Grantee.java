package dev.pgflux.domain.object.privilege;

import dev.pgflux.domain.name.Identifier;

/** Who holds a privilege. */
public sealed interface Grantee extends Comparable<Grantee> {

  /** Everybody: {@code PUBLIC}. */
  record Everyone() implements Grantee {
    @Override
    public String toString() {
      return "PUBLIC";
    }
  }

  /**
   * The object's owner, whoever that is: so that a change of owner changes no privilege, as in
   * {@code ALTER … OWNER TO}.
   */
  record Owner() implements Grantee {
    @Override
    public String toString() {
      return "(owner)";
    }
  }

  /**
   * A role other than the owner.
   *
   * @param name its name
   */
  record Role(Identifier name) implements Grantee {
    @Override
    public String toString() {
      return name.value();
    }
  }

  private int rank() {
    return switch (this) {
      case Everyone everyone -> 0;
      case Owner owner -> 1;
      case Role role -> 2;
    };
  }

  @Override
  default int compareTo(Grantee other) {
    int byRank = Integer.compare(rank(), other.rank());
    return byRank != 0 ? byRank : toString().compareTo(other.toString());
  }
}
