package dev.pgflux.launcher.scenario;

import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.RelationLock;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.plan.Phase;
import dev.pgflux.domain.plan.Plan;
import dev.pgflux.domain.plan.Step;
import dev.pgflux.launcher.scenario.LockWatch.Relation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether the steps of a plan that was carried out locked what they state, no less and no more, and
 * whether the tables that were written again are those that a hazard names.
 */
final class LockTruth {

  private static final Set<Operation> SEEN = ConcurrentHashMap.newKeySet();

  private final Plan plan;
  private final LockWatch watch;
  private final Map<Long, Relation> before;
  private final Map<Long, Relation> after;

  LockTruth(Plan plan, LockWatch watch) throws SQLException {
    this.plan = plan;
    this.watch = watch;
    this.before = watch.relationsBefore();
    this.after = watch.readRelations();
  }

  /** The operations that found unlocked what they locked, so that their own locks showed. */
  static Set<Operation> seen() {
    return SEEN.isEmpty() ? EnumSet.noneOf(Operation.class) : EnumSet.copyOf(SEEN);
  }

  /** What is not true, one sentence each. */
  List<String> lies() {
    List<String> lies = new ArrayList<>();
    plan.phases().stream()
        .filter(phase -> phase.mode() == Phase.Mode.TRANSACTION)
        .flatMap(phase -> phase.steps().stream())
        .forEach(step -> compare(step, lies));
    compareFiles(lies);
    return lies;
  }

  private void compare(Step step, List<String> lies) {
    Map<Long, LockLevel> stated = stated(step, lies);
    Map<Long, LockLevel> taken = watch.taken(step.number());
    Map<Long, LockLevel> held = watch.heldAfter(step.number());
    Map<Long, LockLevel> heldBefore = watch.heldBefore(step.number());
    taken.forEach((relation, level) -> {
      LockLevel said = stated.getOrDefault(relation, LockLevel.NONE);
      LockLevel known = heldBefore.getOrDefault(relation, LockLevel.NONE);
      if (level.compareTo(said) > 0 && level.compareTo(known) > 0) {
        lies.add(
            "%s locked %s %s, and states %s".formatted(step.sql(), name(relation), level, said));
      }
    });
    stated.forEach((relation, level) -> {
      LockLevel is = held.getOrDefault(relation, LockLevel.NONE);
      if (level.compareTo(is) > 0) {
        lies.add(
            "%s states %s of %s, and locked it %s"
                .formatted(step.sql(), level, name(relation), is));
      }
    });
    if (stated.equals(taken) && stated.keySet().stream().noneMatch(heldBefore::containsKey)) {
      SEEN.add(step.operation());
    }
  }

  private Map<Long, LockLevel> stated(Step step, List<String> lies) {
    Map<Long, LockLevel> stated = new HashMap<>();
    for (RelationLock lock : step.locks()) {
      Optional<Long> relation =
          find((QualifiedId) lock.relation(), after)
              .or(() -> find((QualifiedId) lock.relation(), before));
      if (relation.isPresent()) {
        stated.put(relation.get(), lock.level());
      } else {
        lies.add(
            "%s states a lock of %s, which was not there".formatted(step.sql(), lock.relation()));
      }
    }
    return stated;
  }

  /** By the name that it gets or had, of those that were there before. */
  private Optional<Long> find(QualifiedId id, Map<Long, Relation> relations) {
    return before.keySet().stream()
        .filter(oid -> {
          Relation relation = relations.get(oid);
          return relation != null
              && relation.schema().equals(id.name().schema().value())
              && relation.name().equals(id.name().name().value());
        })
        .findFirst();
  }

  private String name(long relation) {
    Relation known = before.get(relation);
    return known == null ? String.valueOf(relation) : known.schema() + "." + known.name();
  }

  private void compareFiles(List<String> lies) {
    Set<Long> rewritten = new HashSet<>();
    before.forEach((oid, relation) -> {
      Relation now = after.get(oid);
      if (now != null && now.file() != relation.file()) {
        rewritten.add(oid);
      }
    });
    Set<Long> announced = new HashSet<>();
    plan.steps()
        .filter(LockTruth::announcesRewrite)
        .forEach(step -> {
          Set<Long> tables = stated(step, new ArrayList<>()).keySet();
          announced.addAll(tables);
          if (tables.stream().noneMatch(rewritten::contains)) {
            lies.add(step.sql() + " announces a rewrite, and no file changed");
          }
        });
    before.forEach((oid, relation) -> {
      if (rewritten.contains(oid) && relation.bytes() > 0 && !announced.contains(oid)) {
        lies.add(name(oid) + " was written again, and no hazard says so");
      }
    });
  }

  private static boolean announcesRewrite(Step step) {
    return step.hazards().stream().anyMatch(it -> it.kind() == HazardKind.TABLE_REWRITE);
  }
}
