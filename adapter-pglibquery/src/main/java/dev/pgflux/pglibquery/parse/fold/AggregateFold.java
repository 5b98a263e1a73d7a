package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.RoutineId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.opaque.OpaqueObject;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.pglibquery.parse.PgQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** CREATE AGGREGATE, in today's syntax and in that of before 8.2. */
final class AggregateFold {
  private static final String PLAIN = "CREATE AGGREGATE a(*) (sfunc = f)";
  private static final String OF_ONE = "CREATE AGGREGATE a(int4) (sfunc = f)";

  private final StatementContext statement;
  private final DefinitionOptions options;
  private final Sequence arguments;
  private final List<DataType> types;
  private final List<ObjectId> dependencies = new ArrayList<>();

  private AggregateFold(StatementContext statement) {
    this.statement = statement;
    this.options = new DefinitionOptions(statement, statement.node().nodes("definition"));
    options.alias("sfunc1", "sfunc");
    options.alias("stype1", "stype");
    options.alias("initcond1", "initcond");
    this.arguments = arguments();
    this.types = types();
  }

  static void create(StatementContext statement) {
    AggregateFold fold = new AggregateFold(statement);
    QualifiedName name = statement.newName(Trees.names(statement.node(), "defnames"));
    fold.normalize();
    Node definition =
        DefinitionOptions.withList(
            statement
                .node()
                .with("defnames", DefinitionOptions.names(name))
                .with("args", fold.arguments)
                .without("oldstyle"),
            "definition",
            fold.options.normal());
    OpaqueObject aggregate =
        Definitions.of(
            statement,
            new RoutineId(name, fold.types),
            "aggregate",
            Optional.of(PrivilegeTarget.ROUTINE),
            List.of(definition),
            fold.dependencies);
    Definitions.create(statement, aggregate);
  }

  private Sequence arguments() {
    if (!statement.node().flag("oldstyle")) {
      return (Sequence) withoutIn(statement.node().field("args").orElseThrow());
    }
    Node base =
        options
            .value("basetype")
            .orElseThrow(() -> new FoldException("aggregate basetype must be specified"));
    if (Trees.valueText(base).equalsIgnoreCase("any")) {
      return example(PLAIN);
    }
    Node list = (Node) example(OF_ONE).elements().getFirst();
    Node parameter = list.nodes("items").getFirst().with("argType", base);
    return new Sequence(
        List.of(
            list.with("items", new Sequence(List.of(parameter))),
            example(OF_ONE).elements().getLast()));
  }

  private static Sequence example(String sql) {
    Node parsed = PgQuery.shared().parseWithoutLocations(sql).statements().getFirst().statement();
    return (Sequence) parsed.field("args").orElseThrow();
  }

  /** IN is what a parameter is without a word. */
  private static SqlTree withoutIn(SqlTree tree) {
    return switch (tree) {
      case Sequence sequence ->
          new Sequence(sequence.elements().stream().map(AggregateFold::withoutIn).toList());
      case Node node when node.is("List") && node.field("items").isPresent() ->
          node.with("items", withoutIn(node.field("items").get()));
      case Node node when node.symbol("mode").equals("FUNC_PARAM_IN") ->
          node.with("mode", new Symbol("FUNC_PARAM_DEFAULT"));
      case Node node -> node;
      case SqlTree.Text _, SqlTree.Number _, SqlTree.Real _, SqlTree.Flag _, SqlTree.Symbol _ ->
          tree;
    };
  }

  private List<DataType> types() {
    return arguments.elements().stream()
        .filter(Node.class::isInstance)
        .flatMap(part -> ((Node) part).nodes("items").stream())
        .map(parameter -> statement.type(parameter.node("argType").orElseThrow()))
        .map(DataType::withoutModifiers)
        .toList();
  }

  /** After the arguments stands the number of direct ones, or −1 in a plain aggregate. */
  private boolean isOrderedSet() {
    return arguments.elements().getLast() instanceof Node last
        && last.is("Integer")
        && last.number("ival") >= 0;
  }

  /** What the transition function takes beside the state: not the direct arguments. */
  private List<DataType> aggregatedTypes() {
    return isOrderedSet() && arguments.elements().getLast() instanceof Node direct
        ? types.subList((int) Math.min(direct.number("ival"), types.size()), types.size())
        : types;
  }

  private void normalize() {
    ofState("");
    ofState("m");
    options.value("sortop").ifPresent(this::sortOperator);
    options
        .keyword("parallel")
        .filter(parallel -> !parallel.equals("unsafe"))
        .ifPresent(parallel -> options.add("parallel", DefinitionOptions.word(parallel)));
    options.whenSet("hypothetical");
  }

  /** The options of the plain state, or with the prefix m of that for moving aggregates. */
  private void ofState(String prefix) {
    List<DataType> state =
        options
            .value(prefix + "stype")
            .filter(it -> it.is("TypeName"))
            .map(statement::type)
            .stream()
            .map(DataType::withoutModifiers)
            .toList();
    List<DataType> transition = new ArrayList<>(state);
    transition.addAll(aggregatedTypes());
    options.function(prefix + "sfunc", transition);
    if (prefix.equals("m")) {
      options.function("minvfunc", transition);
    }
    options.type(prefix + "stype");
    options
        .value(prefix + "sspace")
        .filter(space -> !Trees.valueText(space).equals("0"))
        .ifPresent(space -> options.add(prefix + "sspace", space));
    List<DataType> finished = new ArrayList<>(state);
    if (options.flag(prefix + "finalfunc_extra") || isOrderedSet()) {
      finished.addAll(types);
    }
    options.function(prefix + "finalfunc", finished);
    options.whenSet(prefix + "finalfunc_extra");
    String usual = isOrderedSet() ? "read_write" : "read_only";
    options
        .keyword(prefix + "finalfunc_modify")
        .filter(modify -> !modify.equals(usual))
        .filter(modify -> options.value(prefix + "finalfunc").isPresent())
        .ifPresent(
            modify -> options.add(prefix + "finalfunc_modify", DefinitionOptions.word(modify)));
    if (prefix.isEmpty()) {
      options.function(
          "combinefunc", Collections.nCopies(2, state).stream().flatMap(List::stream).toList());
      options.function("serialfunc");
      options.function("deserialfunc");
    }
    options.string(prefix + "initcond");
  }

  private void sortOperator(Node value) {
    OperatorLookup operators = new OperatorLookup(statement);
    List<String> names = Trees.names(value);
    QualifiedName operator =
        types.isEmpty()
            ? operators.anyNamed(names)
            : operators
                .find(names, Optional.of(types.getFirst()), types.getFirst())
                .orElseGet(() -> operators.anyNamed(names));
    if (!types.isEmpty()) {
      operators
          .declared(operator, Optional.of(types.getFirst()), types.getFirst())
          .ifPresent(dependencies::add);
    }
    options.add("sortop", OperatorLookup.reference(operator));
  }
}
