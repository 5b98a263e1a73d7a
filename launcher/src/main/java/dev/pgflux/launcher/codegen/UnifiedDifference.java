package dev.pgflux.launcher.codegen;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Patch;
import dev.pgflux.ports.in.GenerateCode.Change;
import java.util.ArrayList;
import java.util.List;

/** What changes in files, line by line, as {@code git diff} shows it. */
public final class UnifiedDifference {

  private static final String NO_FILE = "/dev/null";
  private static final int CONTEXT_LINES = 3;
  private static final int HEADER_LINES = 2;

  /** So much is compared within a moment, even where no line is the same. */
  private static final int MOST_LINES_COMPARED = 20_000;

  private UnifiedDifference() {}

  /**
   * The difference that a change makes.
   *
   * @param path the file, as people name it
   * @param change what becomes of it
   * @param most how many lines are shown
   * @return lines without line ends, two or more; the last says how many were left out, if any were
   */
  public static List<String> of(String path, Change change, int most) {
    List<String> lines =
        switch (change) {
          case Change.Put it ->
              of(
                  it.before().map(before -> "a/" + path).orElse(NO_FILE),
                  "b/" + path,
                  lines(it.before().orElse("")),
                  lines(it.after()));
          case Change.Removed it -> of("a/" + path, NO_FILE, lines(it.before()), List.of());
        };
    if (lines.size() <= most) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, Math.max(2, most)));
    shown.add("… and %d lines more".formatted(lines.size() - shown.size()));
    return shown;
  }

  private static List<String> of(
      String oldName, String newName, List<String> before, List<String> after) {
    if (before.size() + after.size() > MOST_LINES_COMPARED) {
      return List.of(
          "--- " + oldName,
          "+++ " + newName,
          "… %d lines before and %d after, too many to show"
              .formatted(before.size(), after.size()));
    }
    Patch<String> patch = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>());
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(oldName, newName, before, patch, CONTEXT_LINES);
    return lines.isEmpty()
        ? List.of("--- " + oldName, "+++ " + newName, "… the ends of lines alone are different")
        : removedFirst(lines).stream().map(UnifiedDifference::printable).toList();
  }

  /** Of lines that are exchanged the old ones come first, as everywhere. */
  private static List<String> removedFirst(List<String> lines) {
    List<String> ordered = new ArrayList<>(lines.subList(0, HEADER_LINES));
    List<String> added = new ArrayList<>();
    for (String line : lines.subList(HEADER_LINES, lines.size())) {
      if (line.startsWith("+")) {
        added.add(line);
        continue;
      }
      if (!line.startsWith("-")) {
        ordered.addAll(added);
        added.clear();
      }
      ordered.add(line);
    }
    ordered.addAll(added);
    return ordered;
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  /** What is in a file may not command the terminal. */
  private static String printable(String line) {
    StringBuilder printable = new StringBuilder(line.length());
    line.codePoints()
        .forEach(it ->
            printable.appendCodePoint(Character.isISOControl(it) && it != '\t' ? '\uFFFD' : it));
    return printable.toString();
  }
}
