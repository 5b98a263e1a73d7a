package dev.pgflux.domain.object.opaque;

import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.object.opaque.OpaqueAlteration.SetOptions;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.ForeignOptions;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.ObjectNaming;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.sql.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules of rarely used kinds, which are made again when their definition changes. */
public final class OpaqueRules implements KindRules<OpaqueObject, OpaqueAlteration> {
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
  public Comparison<OpaqueAlteration> compare(
      OpaqueObject live, OpaqueObject desired, RuleContext context) {
    boolean same =
        live.kindLabel().equals(desired.kindLabel())
            && live.definition().equals(desired.definition());
    if (!same) {
      return new Comparison.Recreated<>("its definition changes");
    }
    return new Comparison.Altered<>(
        live.options().equals(desired.options())
            ? List.of()
            : List.of(new SetOptions(live.options(), desired.options())));
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
                  Sql.of("?", statement).plus(options(desired)))
              : Draft.on(desired, Operation.ALTER_OBJECT, Sql.of("?", statement)));
    }
    return drafts;
  }

  private static Sql options(OpaqueObject desired) {
    return desired.options().isEmpty()
        ? Sql.EMPTY
        : Sql.of(" OPTIONS (?)", ForeignOptions.list(desired.options()));
  }

  @Override
  public List<Draft> drop(OpaqueObject live, RuleContext context) {
    Operation operation = DROPS.getOrDefault(live.id().objectClass(), Operation.DROP_OBJECT);
    Draft draft = Draft.of(live, operation, Sql.of("DROP ?", ObjectNaming.target(live)));
    return List.of(
        live.id().objectClass() == ObjectClass.USER_MAPPING
            ? draft.withHazard(secretsAreLost(live))
            : draft);
  }

  private static Hazard secretsAreLost(OpaqueObject mapping) {
    return Hazard.blocking(
        HazardKind.DATA_LOSS,
        mapping,
        "Its options, such as a user's name and password, go with it; they are never read.",
        "Have them at hand, and set them again with ALTER USER MAPPING … OPTIONS (…).");
  }

  @Override
  public List<Draft> alter(
      OpaqueObject live, OpaqueObject desired, OpaqueAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case SetOptions it ->
          List.of(
              Draft.on(
                  desired,
                  Operation.ALTER_OBJECT,
                  Sql.of(
                      "ALTER ? OPTIONS (?)",
                      ObjectNaming.target(desired),
                      ForeignOptions.changes(it.before(), it.after()))));
    };
  }
}
