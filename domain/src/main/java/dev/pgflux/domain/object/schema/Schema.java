package dev.pgflux.domain.object.schema;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.sql.Fragment;
import java.util.function.UnaryOperator;

/**
 * A schema ({@code pg_namespace}).
 *
 * @param id its identity
 * @param meta owner, comment, privileges, labels
 */
public record Schema(ObjectId.GlobalId id, ObjectMeta meta) implements SchemaObject {
  @Override
  public Schema withMeta(ObjectMeta newMeta) {
    return new Schema(id, newMeta);
  }

  @Override
  public String kindLabel() {
    return "schema";
  }

  @Override
  public Schema mapFragments(UnaryOperator<Fragment> change) {
    return this;
  }
}
