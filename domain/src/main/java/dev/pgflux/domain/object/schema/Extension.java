package dev.pgflux.domain.object.schema;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Fragment;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An extension ({@code pg_extension}).
 *
 * @param id its identity
 * @param schema where its objects live; empty where a file does not say
 * @param version its version; empty where a file does not say
 * @param meta owner, comment (a comment equal to the control file's own is none)
 */
public record Extension(
    ObjectId.GlobalId id, Optional<Identifier> schema, Optional<String> version, ObjectMeta meta)
    implements SchemaObject {
  @Override
  public Extension withMeta(ObjectMeta newMeta) {
    return new Extension(id, schema, version, newMeta);
  }

  @Override
  public String kindLabel() {
    return "extension";
  }

  @Override
  public Extension mapFragments(UnaryOperator<Fragment> change) {
    return this;
  }
}
