package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.routine.Routine.Body;
import dev.pgflux.domain.object.routine.Routine.Parameter;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** What a routine does: a string, an SQL-standard body, or a compiled function. */
final class RoutineBody {
  private final Node node;
  private final RoutineId id;
  private final Fragment.Scope scope;

  RoutineBody(StatementContext statement, Node node, RoutineId id, List<Parameter> parameters) {
    this.node = node;
    this.id = id;
    this.scope =
        new Fragment.Scope(
            statement.searchPath(), Optional.empty(), RoutineLookup.names(parameters));
  }

  Body body(RoutineOptions options, Identifier language) {
    Optional<Node> standard = node.node("sql_body");
    if (standard.isPresent()) {
      return new Body.Source(
          StatementContext.fragment(Fragment.Kind.ROUTINE_SQL_BODY, standard.get(), scope));
    }
    List<String> strings = options.strings();
    if (strings.isEmpty()) {
      throw new FoldException("\"" + id + "\" has no body");
    }
    if (language.value().equals("c")) {
      return new Body.Compiled(
          strings.getFirst(), strings.size() > 1 ? strings.get(1) : id.name().name().value());
    }
    return new Body.Source(
        Fragment.ofText(Fragment.Kind.ROUTINE_STRING_BODY, strings.getFirst(), scope));
  }
}
