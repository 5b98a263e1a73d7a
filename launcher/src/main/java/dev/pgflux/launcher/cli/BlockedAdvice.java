package dev.pgflux.launcher.cli;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says which flags would allow what was refused. */
final class BlockedAdvice {

  private static final String MASS_DROP = "MASS_DROP";

  private BlockedAdvice() {}

  static String of(List<String> codes, String what) {
    TreeSet<String> blocking = new TreeSet<>(codes);
    boolean massDrop = blocking.remove(MASS_DROP);
    String hazards = blocking.isEmpty() ? "" : " --allow-hazards " + String.join(",", blocking);
    String flags = hazards + (massDrop ? " --allow-mass-drop" : "");
    String names = new TreeSet<>(codes).stream().collect(Collectors.joining(", "));
    return "Because of " + names + ", " + what + ". If it is meant:" + flags;
  }
}
