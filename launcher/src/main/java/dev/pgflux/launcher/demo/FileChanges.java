package dev.pgflux.launcher.demo;

import java.util.ArrayList;
import java.util.List;

/** Shows what an edit did to files, line by line. */
final class FileChanges {

  private FileChanges() {}

  /** The lines that went and came, under the name of their file. */
  static List<String> between(ExampleSchema before, ExampleSchema after) {
    List<String> changes = new ArrayList<>();
    for (String name : ExampleSchema.FILES) {
      List<String> old = before.content(name).lines().toList();
      List<String> now = after.content(name).lines().toList();
      List<String> changed = new ArrayList<>();
      old.stream()
          .filter(line -> !now.contains(line))
          .forEach(line -> changed.add("  - " + line.strip()));
      now.stream()
          .filter(line -> !old.contains(line))
          .forEach(line -> changed.add("  + " + line.strip()));
      if (!changed.isEmpty()) {
        changes.add("schema/" + name);
        changes.addAll(changed);
      }
    }
    return changes;
  }
}
