package dev.pgflux.emitters.python;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that a module declares.
 *
 * @param module where it goes, unless what it refers to comes in a later module
 * @param names what it declares, in order; empty for what only its module uses
 * @param text its source, with a line break at its end
 * @param imports what it needs of other packages
 * @param references the generated names that it needs
 */
record Declaration(
    PythonModule module,
    List<String> names,
    String text,
    Set<PythonImport> imports,
    Set<String> references) {

  Declaration {
    names = List.copyOf(names);
    imports = Set.copyOf(imports);
    Set<String> others = new TreeSet<>(references);
    names.forEach(others::remove);
    references = Collections.unmodifiableSet(others);
  }
}
