package dev.pgflux.domain.object.view;

import dev.pgflux.domain.change.MetaAlteration;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.*;
import java.util.List;

public final class ViewRules implements KindRules<View, MetaAlteration> {
  public ViewRules() {}

  @Override
  public Comparison<MetaAlteration> compare(View a, View b, RuleContext c) {
    return new Comparison.Altered<>(List.of());
  }

  @Override
  public List<Draft> create(View a, RuleContext c) {
    return List.of();
  }

  @Override
  public List<Draft> drop(View a, RuleContext c) {
    return List.of();
  }

  @Override
  public List<Draft> alter(View a, View b, MetaAlteration m, RuleContext c) {
    return List.of();
  }
}
