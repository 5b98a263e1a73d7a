package dev.pgflux.domain.object.schema;

import dev.pgflux.domain.change.NoAlteration;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.RuleContext;
import java.util.List;

/** The rules of schemas. */
public final class SchemaRules implements KindRules<Schema, NoAlteration> {
  private static final String ALWAYS_THERE = "public";

  /** Makes the rules. */
  public SchemaRules() {}

  @Override
  public Comparison<NoAlteration> compare(Schema live, Schema desired, RuleContext context) {
    return new Comparison.Altered<>(List.of());
  }

  @Override
  public List<Draft> create(Schema desired, RuleContext context) {
    Sql sql = Sql.of("CREATE SCHEMA ?", desired.id().name());
    return List.of(Draft.of(desired, Operation.CREATE_SCHEMA, sql));
  }

  /** The schema public is there without being declared, and so it is never dropped. */
  @Override
  public List<Draft> drop(Schema live, RuleContext context) {
    if (live.id().name().value().equals(ALWAYS_THERE)) {
      return List.of();
    }
    Sql sql = Sql.of("DROP SCHEMA ?", live.id().name());
    return List.of(Draft.of(live, Operation.DROP_SCHEMA, sql));
  }

  @Override
  public List<Draft> alter(
      Schema live, Schema desired, NoAlteration alteration, RuleContext context) {
    return List.of();
  }
}
