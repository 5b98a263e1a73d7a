package dev.pgflux.domain.object.routine;

import dev.pgflux.domain.change.Invalidation;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.routine.RoutineAlteration.ReplaceRoutine;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.plan.Effects;
import dev.pgflux.domain.rules.Comparison;
import dev.pgflux.domain.rules.KindRules;
import dev.pgflux.domain.rules.ObjectNaming;
import dev.pgflux.domain.rules.RuleContext;
import dev.pgflux.domain.rules.Uses;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules of functions and procedures. */
public final class RoutineRules implements KindRules<Routine, RoutineAlteration> {
  /** Makes the rules. */
  public RoutineRules() {}

  @Override
  public Comparison<RoutineAlteration> compare(Routine live, Routine desired, RuleContext context) {
    if (definition(live).equals(definition(desired))) {
      return new Comparison.Altered<>(List.of());
    }
    Optional<String> obstacle = Replaceability.obstacle(live, desired);
    return obstacle.isPresent()
        ? new Comparison.Recreated<>(obstacle.get())
        : new Comparison.Altered<>(List.of(new ReplaceRoutine(live, desired)));
  }

  private static Routine definition(Routine routine) {
    return routine.withMeta(ObjectMeta.NONE);
  }

  /** What only the old body or an old default used is free once the routine is replaced. */
  @Override
  public Comparison<RoutineAlteration> react(
      Routine live, Routine desired, Invalidation lost, RuleContext context) {
    boolean inOldText = Uses.inFragments(live, lost);
    boolean inSignature = isInSignature(live, lost.reference().object());
    return inOldText && !inSignature && !Uses.inFragments(desired, lost)
        ? new Comparison.Altered<>(List.of())
        : new Comparison.Recreated<>(lost.reference() + " does not survive as it is");
  }

  private static boolean isInSignature(Routine routine, ObjectId object) {
    return RoutineTypes.of(routine).stream()
        .anyMatch(type ->
            object.equals(ObjectId.type(type.name()))
                || object.equals(ObjectId.relation(type.name())));
  }

  @Override
  public List<Draft> create(Routine desired, RuleContext context) {
    return List.of(
        Draft.of(desired, Operation.CREATE_ROUTINE, RoutineStatement.of("CREATE ", desired)));
  }

  @Override
  public List<Draft> drop(Routine live, RuleContext context) {
    Draft draft =
        Draft.of(live, Operation.DROP_ROUTINE, Sql.of("DROP ?", ObjectNaming.target(live)));
    return List.of(
        hasOtherSignature(live, context)
            ? draft.withHazard(
                Hazard.notice(
                    HazardKind.FUNCTION_SIGNATURE_CHANGE,
                    live,
                    "Its arguments or its result change, so that callers of the old form may fail.",
                    "Add the new form beside the old one, and drop that when no caller is left."))
            : draft);
  }

  private static boolean hasOtherSignature(Routine live, RuleContext context) {
    Optional<Routine> again = context.desired().find(live.id(), Routine.class);
    if (again.isPresent()) {
      return Replaceability.obstacle(live, again.get()).isPresent();
    }
    return context
        .desired()
        .all(Routine.class)
        .anyMatch(
            other -> other.id().name().equals(live.id().name()) && context.isCreated(other.id()));
  }

  @Override
  public List<Draft> alter(
      Routine live, Routine desired, RoutineAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case ReplaceRoutine replace -> List.of(replace(replace));
    };
  }

  private static Draft replace(ReplaceRoutine replace) {
    Routine after = replace.after();
    Set<Reference> wanted = new TreeSet<>(Uses.of(after.fragments()));
    Set<Reference> freed = new TreeSet<>(Uses.of(replace.before().fragments()));
    freed.removeAll(wanted);
    List<Reference> mentioned =
        after.fragments().stream()
            .map(Fragment::mentions)
            .flatMap(Set::stream)
            .filter(it -> !it.object().equals(after.id()))
            .toList();
    return Draft.of(
            after, Operation.REPLACE_ROUTINE, RoutineStatement.of("CREATE OR REPLACE ", after))
        .withEffects(
            Effects.NONE
                .needing(wanted)
                .freeing(freed)
                .preferring(mentioned)
                .making(Reference.to(after.id())));
  }
}
