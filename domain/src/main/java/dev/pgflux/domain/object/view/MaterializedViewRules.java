package dev.pgflux.domain.object.view;

import dev.pgflux.domain.change.MetaAlteration;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.*;
import java.util.List;

public final class MaterializedViewRules implements KindRules<MaterializedView, MetaAlteration> {
  public MaterializedViewRules() {}

  @Override
  public Comparison<MetaAlteration> compare(MaterializedView a, MaterializedView b, RuleContext c) {
    return new Comparison.Altered<>(List.of());
  }

  @Override
  public List<Draft> create(MaterializedView a, RuleContext c) {
    return List.of();
  }

  @Override
  public List<Draft> drop(MaterializedView a, RuleContext c) {
    return List.of();
  }

  @Override
  public List<Draft> alter(
      MaterializedView a, MaterializedView b, MetaAlteration m, RuleContext c) {
    return List.of();
  }
}
