package dev.pgflux.emitters.plan;

import dev.pgflux.ports.plugin.PlanModel;
import java.util.List;
import java.util.stream.Collectors;

/** Locks in words. */
final class LockWords {
  /** As many relations as a line holds. */
  private static final int NAMED = 5;

  private LockWords() {}

  /** What the lock of a hazard means for others; empty without a lock. */
  static String of(PlanModel.Hazard hazard) {
    return hazard.lock().isEmpty()
        ? ""
        : "Holds %s %s: %s."
            .formatted(hazard.lock(), duration(hazard.duration()), waiting(hazard.lock()));
  }

  private static String duration(String duration) {
    return switch (duration) {
      case "scan" -> "while all rows are read";
      case "rewrite" -> "while all rows are written again";
      default -> "for a moment";
    };
  }

  private static String waiting(String lock) {
    return switch (lock) {
      case "ACCESS EXCLUSIVE" -> "readers and writers wait";
      case "SHARE", "SHARE ROW EXCLUSIVE" -> "writers wait";
      default -> "readers and writers go on";
    };
  }

  /** The relations that are locked, where that is more than the step is about; empty otherwise. */
  static String relations(PlanModel.Step step) {
    List<? extends PlanModel.Lock> locks = step.locks();
    boolean itself = locks.size() == 1 && locks.getFirst().relation().equals(step.objectName());
    if (locks.isEmpty() || itself) {
      return "";
    }
    String named =
        locks.stream()
            .limit(NAMED)
            .map(lock -> lock.relation() + " " + lock.level())
            .collect(Collectors.joining(", "));
    int more = locks.size() - NAMED;
    return "Locks " + named + (more > 0 ? " and " + more + " more" : "");
  }
}
