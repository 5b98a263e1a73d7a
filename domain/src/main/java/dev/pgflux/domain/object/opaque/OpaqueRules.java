package dev.pgflux.domain.object.opaque;

import dev.pgflux.domain.change.NoAlteration;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.ObjectNaming;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules of rarely used kinds, which are made again when their definition changes. */
public final class OpaqueRules implements KindRules<OpaqueObject, NoAlteration> {
  private static final Map<ObjectClass, Operation> CREATES =
      Map.of(
          ObjectClass.PUBLICATION, Operation.CREATE_PUBLICATION,
          ObjectClass.SUBSCRIPTION, Operation.CREATE_SUBSCRIPTION,
          ObjectClass.ROUTINE, Operation.CREATE_ROUTINE,
          ObjectClass.TYPE, Operation.CREATE_TYPE);
  private static final Map<ObjectClass, Operation> DROPS =
      Map.of(
          ObjectClass.PUBLICATION, Operation.DROP_PUBLICATION,
          ObjectClass.SUBSCRIPTION, Operation.DROP_SUBSCRIPTION,
          ObjectClass.ROUTINE, Operation.DROP_ROUTINE,
          ObjectClass.TYPE, Operation.DROP_TYPE);

  /** Makes the rules. */
  public OpaqueRules() {}

  @Override
  public Comparison<NoAlteration> compare(
      OpaqueObject live, OpaqueObject desired, RuleContext context) {
    boolean same =
        live.kindLabel().equals(desired.kindLabel())
            && live.definition().equals(desired.definition());
    return same
        ? new Comparison.Altered<>(List.of())
        : new Comparison.Recreated<>("its definition changes");
  }

  @Override
  public List<Draft> create(OpaqueObject desired, RuleContext context) {
    List<Draft> drafts = new ArrayList<>();
    for (Fragment statement : desired.definition()) {
      drafts.add(
          drafts.isEmpty()
              ? Draft.of(
                  desired,
                  CREATES.getOrDefault(desired.id().objectClass(), Operation.CREATE_OBJECT),
                  Sql.of("?", statement))
              : Draft.on(desired, Operation.ALTER_OBJECT, Sql.of("?", statement)));
    }
    return drafts;
  }

  @Override
  public List<Draft> drop(OpaqueObject live, RuleContext context) {
    Operation operation = DROPS.getOrDefault(live.id().objectClass(), Operation.DROP_OBJECT);
    return List.of(Draft.of(live, operation, Sql.of("DROP ?", ObjectNaming.target(live))));
  }

  @Override
  public List<Draft> alter(
      OpaqueObject live, OpaqueObject desired, NoAlteration alteration, RuleContext context) {
    return List.of();
  }
}
