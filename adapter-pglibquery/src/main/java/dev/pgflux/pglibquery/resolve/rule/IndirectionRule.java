package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.resolve.analysis.Analysis;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.RangeEntry;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subscripts and fields: {@code a[1]}, {@code (row).field}. */
final class IndirectionRule implements ExpressionRule {
  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    Node argument = node.node("arg").orElseThrow();
    List<Node> steps = node.nodes("indirection");
    Typed current = expressions.analyze(argument, level);
    for (Node step : steps) {
      current =
          switch (step.tag()) {
            case "String" ->
                columnOfRow(current, step.text("sval"), level)
                    .orElse(field(current, step.text("sval"), expressions.analysis()));
            case "A_Indices" -> subscript(current, step, level, expressions);
            default -> Typed.undetermined(Trees.node("FieldSelect", "arg", current.tree()));
          };
    }
    return current;
  }

  /** A field of a whole-row variable is that column's variable. */
  private static Optional<Typed> columnOfRow(Typed row, String name, Level level) {
    if (!row.tree().flag("wholeRow")) {
      return Optional.empty();
    }
    return level.outwards().stream()
        .flatMap(at -> at.visible().stream())
        .filter(entry -> entry.canonicalAlias().equals(row.tree().text("rel")))
        .map((RangeEntry entry) -> entry.column(name))
        .flatMap(Optional::stream)
        .findFirst()
        .map(column -> column.value());
  }

  static Typed field(Typed composite, String name, Analysis analysis) {
    DataType base = analysis.catalog().baseType(composite.type());
    Optional<DataType> type =
        base.array() || !Types.known(base)
            ? Optional.empty()
            : analysis.catalog().relation(base.name()).stream()
                .flatMap(relation -> relation.columns().stream())
                .filter(column -> column.name().equals(name))
                .map(RelationColumn::type)
                .findFirst();
    if (type.isPresent()) {
      analysis
          .catalog()
          .relation(base.name())
          .ifPresent(relation -> analysis.refer(relation.id(), name));
    }
    return new Typed(
        Trees.node("FieldSelect", "arg", composite.tree(), "field", Trees.text(name)),
        type.orElse(Types.UNDETERMINED));
  }

  private static Typed subscript(
      Typed container, Node indices, Level level, Expressions expressions) {
    DataType base = expressions.analysis().catalog().baseType(container.type());
    boolean slice = indices.flag("is_slice");
    DataType index = base.array() ? Types.INT4 : Types.UNDETERMINED;
    Map<String, dev.pgflux.domain.sql.SqlTree> fields = new LinkedHashMap<>();
    fields.put("arg", container.tree());
    for (String bound : List.of("lidx", "uidx")) {
      indices
          .node(bound)
          .ifPresent(it ->
              fields.put(
                  bound, expressions.resolved(expressions.analyzeAs(it, level, index)).tree()));
    }
    if (slice) {
      fields.put("slice", Trees.yes());
    }
    DataType type =
        slice
            ? base
            : base.array()
                ? Types.element(base)
                : Types.same(base, Types.JSONB) ? Types.JSONB : Types.UNDETERMINED;
    return new Typed(Node.of("SubscriptingRef", fields), type);
  }
}
