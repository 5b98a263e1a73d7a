package dev.pgflux.emitters.python;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which declaration goes into which module, and in which order. What refers to something in a later
 * module goes there too, as does a composite type with a table's row in it; so modules import from
 * those before them alone. PostgreSQL has no type that holds itself.
 */
final class PackageLayout {
  private final Map<String, Declaration> declared = new HashMap<>();
  private final Map<Declaration, PythonModule> homes = new HashMap<>();
  private final Map<PythonModule, List<Declaration>> modules = new EnumMap<>(PythonModule.class);

  PackageLayout(List<Declaration> declarations) {
    declarations.forEach(it -> it.names().forEach(name -> declared.put(name, it)));
    declarations.forEach(this::place);
  }

  private PythonModule place(Declaration declaration) {
    PythonModule known = homes.putIfAbsent(declaration, declaration.module());
    if (known != null) {
      return known;
    }
    PythonModule home = declaration.module();
    for (String reference : declaration.references()) {
      PythonModule other =
          Optional.ofNullable(declared.get(reference)).map(this::place).orElse(home);
      home = home.compareTo(other) < 0 ? other : home;
    }
    homes.put(declaration, home);
    modules.computeIfAbsent(home, module -> new ArrayList<>()).add(declaration);
    return home;
  }

  /** What each module declares, each declaration after those that it refers to. */
  Map<PythonModule, List<Declaration>> modules() {
    return modules;
  }

  /** The module of a generated name. */
  PythonModule homeOf(String name) {
    return Optional.ofNullable(declared.get(name)).map(homes::get).orElseThrow();
  }
}
