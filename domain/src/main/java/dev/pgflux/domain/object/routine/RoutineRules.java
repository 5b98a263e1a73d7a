package dev.pgflux.domain.object.routine;

import dev.pgflux.domain.change.MetaAlteration;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.*;
import java.util.List;

public final class RoutineRules implements KindRules<Routine, MetaAlteration> {
  public RoutineRules() {}

  @Override
  public Comparison<MetaAlteration> compare(Routine a, Routine b, RuleContext c) {
    return new Comparison.Altered<>(List.of());
  }

  @Override
  public List<Draft> create(Routine a, RuleContext c) {
    return List.of();
  }

  @Override
  public List<Draft> drop(Routine a, RuleContext c) {
    return List.of();
  }

  @Override
  public List<Draft> alter(Routine a, Routine b, MetaAlteration m, RuleContext c) {
    return List.of();
  }
}
