package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Analysis;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.ObjectNameConstants;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.catalog.Signature;
import dev.pgflux.pglibquery.resolve.type.CandidateSelection.Candidate;
import dev.pgflux.pglibquery.resolve.type.Polymorphism;
import dev.pgflux.pglibquery.resolve.type.Types;
import dev.pgflux.ports.spi.DeclaredAt.UsedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls of functions, aggregates and window functions ({@code ParseFuncOrColumn} in {@code
 * src/backend/parser/parse_func.c}): the routine is found by its arguments' types and named with
 * its schema, the arguments get its parameters' types. Whether a call was written in a syntax of
 * its own, such as EXTRACT(… FROM …), makes no difference.
 */
final class FunctionCallRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    Call call = call(node, level, expressions);
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("name", call.name());
    fields.put("args", Trees.list(call.arguments().stream().map(Typed::tree).toList()));
    if (call.signature().map(Signature::kind).orElse('f') == 'a') {
      fields.put("aggregate", Trees.yes());
    }
    if (call.variadic()) {
      fields.put("variadic", Trees.yes());
    }
    for (String flag : List.of("agg_star", "agg_distinct", "agg_within_group")) {
      if (node.flag(flag)) {
        fields.put(flag, Trees.yes());
      }
    }
    if (!node.list("agg_order").isEmpty()) {
      fields.put("agg_order", order(node, call, level, expressions));
    }
    node.node("agg_filter")
        .ifPresent(filter ->
            fields.put("filter", expressions.analyzeAs(filter, level, Types.BOOL).tree()));
    node.node("over")
        .ifPresent(
            over -> fields.put("over", WindowDefinitions.canonical(over, level, expressions)));
    return call.cast().isPresent()
        ? call.cast().get()
        : new Typed(Node.of("FuncExpr", fields), call.result());
  }

  /**
   * What a call turned out to be.
   *
   * @param name the routine's name in the canonical form
   * @param arguments converted; of an ordered-set aggregate the direct ones
   * @param ordered converted arguments in WITHIN GROUP
   * @param variadic whether the last one is an array of variadic arguments
   * @param result the result's type
   * @param signature the routine, where one was found
   * @param cast the cast that it is instead
   */
  record Call(
      SqlTree name,
      List<Typed> arguments,
      List<Typed> ordered,
      boolean variadic,
      DataType result,
      Optional<Signature> signature,
      Optional<Typed> cast) {}

  static Call call(Node node, Level level, Expressions expressions) {
    List<String> names = NameParts.of(node.list("funcname"));
    Analysis analysis = expressions.analysis();
    List<Node> written = node.nodes("args");
    if (written.stream().anyMatch(argument -> argument.is("NamedArgExpr"))) {
      return NamedArguments.call(node, names, level, expressions);
    }
    List<Typed> arguments = new ArrayList<>(expressions.analyzeAll(written, level));
    if (node.flag("agg_within_group")) {
      for (Node sort : node.nodes("agg_order")) {
        arguments.add(expressions.analyze(sort.node("node").orElseThrow(), level));
      }
    }
    List<Candidate<Signature>> candidates =
        analysis
            .functions()
            .named(names, arguments.size(), node.flag("func_variadic"), analysis.path());
    boolean known = arguments.stream().allMatch(Typed::known);
    Optional<Candidate<Signature>> chosen =
        known || candidates.size() == 1
            ? chosen(candidates, arguments, known, analysis)
            : Optional.empty();
    if (chosen.isEmpty()) {
      Optional<Typed> cast = castLike(names, arguments, node, expressions);
      return cast.isPresent()
          ? new Call(
              Trees.text(""),
              arguments,
              List.of(),
              false,
              cast.get().type(),
              Optional.empty(),
              cast)
          : unresolved(node, names, arguments, written.size(), candidates, expressions);
    }
    return resolved(node, chosen.get(), arguments, written.size(), expressions);
  }

  private static Optional<Candidate<Signature>> chosen(
      List<Candidate<Signature>> candidates,
      List<Typed> arguments,
      boolean known,
      Analysis analysis) {
    return known
        ? analysis.functions().choose(candidates, arguments.stream().map(Typed::type).toList())
        : Optional.of(candidates.getFirst());
  }

  private static Call resolved(
      Node node,
      Candidate<Signature> chosen,
      List<Typed> arguments,
      int direct,
      Expressions expressions) {
    Analysis analysis = expressions.analysis();
    Signature signature = chosen.meant();
    refer(signature, analysis);
    qualify(node, signature.name(), expressions);
    qualifyObjectNames(node.nodes("args"), chosen.parameters(), analysis);
    List<DataType> inputs = arguments.stream().map(Typed::type).toList();
    Optional<Polymorphism> bound =
        Polymorphism.resolve(analysis.catalog(), analysis.coercions(), inputs, chosen.parameters());
    List<Typed> converted = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      DataType parameter = chosen.parameters().get(i);
      DataType actual =
          Types.polymorphic(parameter)
              ? bound.map(it -> it.actual(parameter)).orElse(Types.UNDETERMINED)
              : parameter;
      converted.add(expressions.conversion().implicitly(arguments.get(i), actual));
    }
    DataType result =
        Types.polymorphic(signature.result())
            ? bound.map(it -> it.actual(signature.result())).orElse(Types.UNDETERMINED)
            : signature.result();
    List<Typed> own = new ArrayList<>(converted.subList(0, direct));
    boolean variadic =
        node.flag("func_variadic") || gatherVariadic(signature, own, node, expressions);
    return new Call(
        Trees.name(signature.name()),
        own,
        converted.subList(direct, converted.size()),
        variadic,
        result,
        Optional.of(signature),
        Optional.empty());
  }

  /** {@code nextval('numbers')} names a sequence in a literal. */
  private static void qualifyObjectNames(
      List<Node> written, List<DataType> parameters, Analysis analysis) {
    ObjectNameConstants names = new ObjectNameConstants(analysis);
    for (int i = 0; i < Math.min(written.size(), parameters.size()); i++) {
      DataType parameter = parameters.get(i);
      if (written.get(i).is("A_Const") && ObjectNameConstants.areOf(parameter)) {
        names.qualify(parameter, written.get(i));
      }
    }
  }

  /** The arguments of a VARIADIC parameter become an array, unless it is {@code "any"}. */
  private static boolean gatherVariadic(
      Signature signature, List<Typed> arguments, Node node, Expressions expressions) {
    if (!signature.variadic()
        || Types.any(signature.arguments().getLast())
        || node.flag("agg_within_group")) {
      return false;
    }
    int fixed = signature.arguments().size() - 1;
    if (arguments.size() <= fixed) {
      return false;
    }
    List<Typed> rest = arguments.subList(fixed, arguments.size());
    Typed array = ArrayRule.of(List.copyOf(rest), expressions);
    rest.clear();
    arguments.add(array);
    return true;
  }

  private static Call unresolved(
      Node node,
      List<String> names,
      List<Typed> arguments,
      int direct,
      List<Candidate<Signature>> candidates,
      Expressions expressions) {
    if (isUnknown(names, arguments, expressions.analysis())) {
      expressions.analysis().miss(UsedName.Kind.FUNCTION, names);
    }
    List<QualifiedName> found =
        candidates.stream().map(it -> it.meant().name()).distinct().toList();
    List<DataType> results = candidates.stream().map(it -> it.meant().result()).distinct().toList();
    SqlTree name = Trees.text(String.join(".", names));
    if (found.isEmpty()) {
      expressions.analysis().callVolatile();
    }
    if (found.size() == 1) {
      name = Trees.name(found.getFirst());
      qualify(node, found.getFirst(), expressions);
      candidates.forEach(it -> refer(it.meant(), expressions.analysis()));
    }
    DataType result =
        results.size() == 1 && !Types.polymorphic(results.getFirst())
            ? results.getFirst()
            : Types.UNDETERMINED;
    return new Call(
        name,
        arguments.subList(0, direct),
        arguments.subList(direct, arguments.size()),
        node.flag("func_variadic"),
        result,
        candidates.size() == 1 ? Optional.of(candidates.getFirst().meant()) : Optional.empty(),
        Optional.empty());
  }

  /** {@code f(x)} may also be a cast, or mean the column {@code x.f}. */
  private static boolean isUnknown(List<String> names, List<Typed> arguments, Analysis analysis) {
    boolean maybeColumn =
        arguments.size() == 1
            && names.size() == 1
            && (!arguments.getFirst().known()
                || analysis
                    .catalog()
                    .type(analysis.catalog().baseType(arguments.getFirst().type()))
                    .filter(type -> type.kind() != 'c' && type.kind() != 'p')
                    .isEmpty());
    return !maybeColumn
        && analysis.catalog().routines(names, analysis.path()).isEmpty()
        && analysis.catalog().findType(names, analysis.path()).isEmpty();
  }

  /** {@code text(x)} is a cast when no such function takes x. */
  private static Optional<Typed> castLike(
      List<String> names, List<Typed> arguments, Node node, Expressions expressions) {
    if (arguments.size() != 1 || !arguments.getFirst().known() || node.flag("agg_within_group")) {
      return Optional.empty();
    }
    Analysis analysis = expressions.analysis();
    return analysis
        .catalog()
        .findType(names, analysis.path())
        .map(type -> {
          analysis.refer(type);
          return expressions.conversion().explicitly(arguments.getFirst(), type);
        });
  }

  static void refer(Signature signature, Analysis analysis) {
    if (signature.isVolatile()) {
      analysis.callVolatile();
    }
    if (!signature.name().isBuiltIn()) {
      ObjectId id = new ObjectId.RoutineId(signature.name(), signature.arguments());
      analysis.refer(id);
      analysis.refer(DataType.of(signature.name()));
    }
  }

  static void qualify(Node node, QualifiedName name, Expressions expressions) {
    if (!name.isBuiltIn()) {
      expressions.analysis().rewrites().set(node, "funcname", Trees.nameList(name));
    }
  }

  private static SqlTree order(Node node, Call call, Level level, Expressions expressions) {
    List<Node> sorts = node.nodes("agg_order");
    List<SqlTree> canonical = new ArrayList<>();
    for (int i = 0; i < sorts.size(); i++) {
      Typed key =
          i < call.ordered().size()
              ? call.ordered().get(i)
              : expressions.analyzeResolved(sorts.get(i).node("node").orElseThrow(), level);
      canonical.add(SortKeys.key(sorts.get(i), key.tree()));
    }
    return Trees.list(canonical);
  }
}
