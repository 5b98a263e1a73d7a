package dev.pgflux.emitters.python;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A type as Python writes it.
 *
 * @param text the type
 * @param imports what it needs of other packages
 * @param references the generated names that it needs
 * @param isClass whether a {@code NewType} can be made of it, as of no union
 */
record PythonType(String text, Set<PythonImport> imports, Set<String> references, boolean isClass) {

  static final PythonType TEXT = builtIn("str");
  static final PythonType ANY = special(PythonImport.typing("Any"));

  PythonType {
    imports = Set.copyOf(imports);
    references = Collections.unmodifiableSet(new TreeSet<>(references));
  }

  static PythonType builtIn(String name) {
    return new PythonType(name, Set.of(), Set.of(), true);
  }

  static PythonType imported(PythonImport from) {
    return new PythonType(from.name(), Set.of(from), Set.of(), true);
  }

  /** A name from a package that is no class. */
  static PythonType special(PythonImport from) {
    return new PythonType(from.name(), Set.of(from), Set.of(), false);
  }

  static PythonType date(String name) {
    return new PythonType("dt." + name, Set.of(PythonImport.DATES), Set.of(), true);
  }

  static PythonType generated(String name, boolean isClass) {
    return new PythonType(name, Set.of(), Set.of(name), isClass);
  }

  /** The generic type with this one as its argument. */
  PythonType in(PythonType generic) {
    return new PythonType(
        generic.text + "[" + text + "]",
        union(generic.imports, imports),
        union(generic.references, references),
        generic.isClass);
  }

  /** This one or another one. */
  PythonType or(PythonType other) {
    return new PythonType(
        text + " | " + other.text,
        union(imports, other.imports),
        union(references, other.references),
        false);
  }

  static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }
}
