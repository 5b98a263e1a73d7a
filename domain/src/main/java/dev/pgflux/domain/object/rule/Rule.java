package dev.pgflux.domain.object.rule;

import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.trigger.EnabledState;
import dev.pgflux.domain.sql.Fragment;
import java.util.function.UnaryOperator;

/**
 * A rewrite rule other than a view's query ({@code pg_rewrite}).
 *
 * @param id its identity
 * @param definition the whole CREATE RULE statement
 * @param enabled when it fires
 * @param meta its comment
 */
public record Rule(MemberId id, Fragment definition, EnabledState enabled, ObjectMeta meta)
    implements SchemaObject {
  @Override
  public Rule withMeta(ObjectMeta newMeta) {
    return new Rule(id, definition, enabled, newMeta);
  }

  @Override
  public String kindLabel() {
    return "rule";
  }

  @Override
  public Rule mapFragments(UnaryOperator<Fragment> change) {
    return new Rule(id, change.apply(definition), enabled, meta);
  }
}
