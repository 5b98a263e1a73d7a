package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.routine.Routine;
import dev.pgflux.domain.object.routine.Routine.Kind;
import dev.pgflux.domain.object.routine.Routine.Mode;
import dev.pgflux.domain.object.routine.Routine.Parameter;
import dev.pgflux.domain.object.routine.Routine.Returns;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Optional;

/** CREATE FUNCTION, CREATE PROCEDURE and ALTER of them. */
final class RoutineFold {
  private final StatementContext statement;
  private final Node node;

  private RoutineFold(StatementContext statement) {
    this.statement = statement;
    this.node = statement.node();
  }

  static void create(StatementContext statement) {
    new RoutineFold(statement).fold();
  }

  private void fold() {
    QualifiedName name = statement.newName(Trees.names(node, "funcname"));
    List<Parameter> parameters = node.nodes("parameters").stream().map(this::parameter).toList();
    RoutineId id = new RoutineId(name, RoutineLookup.inputTypes(parameters));
    RoutineOptions options = new RoutineOptions(statement, node.nodes("options"));
    Kind kind =
        node.flag("is_procedure")
            ? Kind.PROCEDURE
            : options.window() ? Kind.WINDOW_FUNCTION : Kind.FUNCTION;
    Optional<Returns> returns = returns(parameters);
    Identifier language = options.language(node.node("sql_body").isPresent());
    Routine routine =
        new Routine(
            id,
            kind,
            parameters,
            returns,
            language,
            new RoutineBody(statement, node, id, parameters).body(options, language),
            options.behaviour(Routine.Behaviour.DEFAULT, language, returnsSet(returns, parameters)),
            options.configuration(new java.util.TreeMap<>()),
            ObjectMeta.NONE);
    Optional<Routine> before = statement.builder().find(id, Routine.class);
    if (node.flag("replace") && before.isPresent()) {
      statement.builder().put(routine.withMeta(before.get().meta()));
    } else {
      statement.create(routine);
    }
  }

  private Parameter parameter(Node parameter) {
    Fragment.Scope scope = statement.scope(Optional.empty());
    return new Parameter(
        mode(parameter.symbol("mode")),
        Options.name(parameter.text("name")),
        statement.type(parameter.node("argType").orElseThrow()).withoutModifiers(),
        parameter
            .node("defexpr")
            .map(it -> StatementContext.fragment(Fragment.Kind.EXPRESSION, it, scope)));
  }

  static Mode mode(String symbol) {
    return switch (symbol) {
      case "FUNC_PARAM_OUT" -> Mode.OUT;
      case "FUNC_PARAM_INOUT" -> Mode.INOUT;
      case "FUNC_PARAM_VARIADIC" -> Mode.VARIADIC;
      case "FUNC_PARAM_TABLE" -> Mode.TABLE;
      default -> Mode.IN;
    };
  }

  /** What RETURNS says: nothing where TABLE says it, or OUT parameters do for a single row. */
  private Optional<Returns> returns(List<Parameter> parameters) {
    boolean table = parameters.stream().anyMatch(it -> it.mode() == Mode.TABLE);
    boolean out =
        parameters.stream().anyMatch(it -> it.mode() == Mode.OUT || it.mode() == Mode.INOUT);
    return node.node("returnType")
        .filter(type -> !table && !(out && !type.flag("setof")))
        .map(type -> new Returns(statement.type(type).withoutModifiers(), type.flag("setof")));
  }

  private static boolean returnsSet(Optional<Returns> returns, List<Parameter> parameters) {
    return returns.filter(Returns::set).isPresent()
        || parameters.stream().anyMatch(it -> it.mode() == Mode.TABLE);
  }

  static void alter(StatementContext statement) {
    Node node = statement.node();
    RoutineId id = RoutineLookup.find(statement, node.node("func").orElseThrow());
    Routine before =
        statement
            .builder()
            .find(id, Routine.class)
            .orElseThrow(() -> new FoldException(id + " is not a function or procedure"));
    RoutineOptions options = new RoutineOptions(statement, node.nodes("actions"));
    boolean set = returnsSet(before.returns(), before.parameters());
    statement
        .builder()
        .put(
            new Routine(
                id,
                before.kind(),
                before.parameters(),
                before.returns(),
                before.language(),
                before.body(),
                options.behaviour(before.behaviour(), before.language(), set),
                options.configuration(before.configuration()),
                before.meta()));
  }
}
