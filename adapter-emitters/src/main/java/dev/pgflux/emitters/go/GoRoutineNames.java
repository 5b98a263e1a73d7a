package dev.pgflux.emitters.go;

import dev.pgflux.ports.plugin.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of calls. Overloads have the types of their arguments in theirs, all of them: were it only
 * the later one, a new overload could take the name of an old one. Schemas likewise, but for {@code
 * public}.
 */
final class GoRoutineNames {
  private GoRoutineNames() {}

  /** A name for each, in the same order. */
  static List<String> of(List<GoRoutine> routines, GoNames names) {
    Map<String, Set<String>> schemas = new HashMap<>();
    for (GoRoutine routine : routines) {
      schemas
          .computeIfAbsent(plain(routine), name -> new TreeSet<>())
          .add(routine.model().schema());
    }
    List<String> wanted = new ArrayList<>();
    for (GoRoutine routine : routines) {
      String schema = routine.model().schema();
      String name = plain(routine);
      boolean prefix = schemas.getOrDefault(name, Set.of()).size() > 1 && !schema.equals("public");
      wanted.add(prefix ? withSchema(schema, routine, name) : name);
    }
    Map<String, Integer> uses = new HashMap<>();
    wanted.forEach(name -> uses.merge(name, 1, Integer::sum));
    List<String> claimed = new ArrayList<>();
    for (int i = 0; i < routines.size(); i++) {
      String name = wanted.get(i);
      boolean overloaded = uses.getOrDefault(name, 0) > 1;
      claimed.add(names.claim(overloaded ? name + arguments(routines.get(i)) : name));
    }
    return claimed;
  }

  private static String plain(GoRoutine routine) {
    return GoIdentifier.exported(
        routine.model().name(), routine.model().procedure() ? "Procedure" : "Function");
  }

  private static String withSchema(String schema, GoRoutine routine, String otherwise) {
    return GoIdentifier.exported(schema + "_" + routine.model().name(), otherwise);
  }

  private static String arguments(GoRoutine routine) {
    StringBuilder text = new StringBuilder();
    routine
        .shape()
        .inputs()
        .forEach(input -> {
          TypeModel type = input.type();
          text.append(GoIdentifier.continued(type.name())).append(type.array() ? "Array" : "");
        });
    return text.toString();
  }
}
