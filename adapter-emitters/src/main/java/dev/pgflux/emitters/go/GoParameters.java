package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.UniqueNames;
import java.util.HashSet;
import java.util.Set;

/** Names of a function's parameters, which hide nothing that its body uses. */
final class GoParameters {

  /** What bodies declare or call. */
  private static final Set<String> LOCALS =
      Set.of(
          "ctx", "db", "options", "call", "query", "rows", "row", "err", "result", "values",
          "changes", "where", "context", "pgx");

  private final GoNames names;
  private final UniqueNames taken;

  GoParameters(GoFile file, GoNames names) {
    this.names = names;
    Set<String> reserved = new HashSet<>(GoIdentifier.KEYWORDS);
    reserved.addAll(GoIdentifier.PREDECLARED);
    reserved.addAll(LOCALS);
    reserved.addAll(file.imports().names());
    taken = UniqueNames.keeping(reserved);
  }

  /** The name of the next one. */
  String claim(String name) {
    String wanted = GoIdentifier.parameter(name);
    if (wanted.isEmpty()) {
      return taken.claim("arg");
    }
    return taken.claim(taken.has(wanted) || names.has(wanted) ? wanted + "Arg" : wanted);
  }
}
