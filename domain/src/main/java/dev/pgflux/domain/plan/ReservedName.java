package dev.pgflux.domain.plan;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.nio.charset.StandardCharsets;

/**
 * Names of what a plan makes for itself and takes away again. They say what they are for, so that a
 * run that was cut short finds its own again.
 */
public final class ReservedName {
  private static final String RESERVED = "pgflux_";
  private static final String NEW = "new";
  private static final int LONGEST_NAME = 63;

  private ReservedName() {}

  /**
   * A name, cut to what PostgreSQL keeps; one that is cut ends with a digest of the whole.
   *
   * @param purpose what it is for, such as {@code not_null}
   * @param name what it stands for, such as a column
   * @return such as {@code pgflux_not_null_name}
   */
  public static Identifier of(String purpose, Identifier name) {
    String whole = RESERVED + purpose + "_" + name.value();
    if (bytes(whole) <= LONGEST_NAME) {
      return Identifier.of(whole);
    }
    String digest = Integer.toHexString(name.value().hashCode());
    StringBuilder cut = new StringBuilder(whole);
    while (bytes(cut.toString()) + 1 + digest.length() > LONGEST_NAME) {
      cut.setLength(cut.length() - 1);
    }
    if (Character.isHighSurrogate(cut.charAt(cut.length() - 1))) {
      cut.setLength(cut.length() - 1);
    }
    return Identifier.of(cut + "_" + digest);
  }

  /**
   * Where a new relation stands while the old one still has its name.
   *
   * @param relation the relation as it will be called
   * @return the identity beside it, in the same schema
   */
  public static QualifiedId beside(QualifiedId relation) {
    QualifiedName name = relation.name();
    return ObjectId.relation(new QualifiedName(name.schema(), of(NEW, name.name())));
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
