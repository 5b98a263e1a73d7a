package dev.pgflux.pglibquery.resolve.rule;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.Fragment.NamedType;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Analysis;
import dev.pgflux.pglibquery.resolve.analysis.ExpressionRule;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.RangeColumn;
import dev.pgflux.pglibquery.resolve.analysis.RangeEntry;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column's name, qualified or not, as its range table entry and column ({@code
 * transformColumnRef} in {@code src/backend/parser/parse_expr.c}).
 */
public final class ColumnReferenceRule implements ExpressionRule {
  private static final Map<String, DataType> SYSTEM_COLUMNS =
      Map.of(
          "ctid", DataType.builtIn("tid"),
          "xmin", DataType.builtIn("xid"),
          "cmin", DataType.builtIn("cid"),
          "xmax", DataType.builtIn("xid"),
          "cmax", DataType.builtIn("cid"),
          "tableoid", DataType.builtIn("oid"));

  @Override
  public Typed apply(Node node, Level level, Expressions expressions) {
    List<String> names = NameParts.of(node.list("fields"));
    boolean star = names.size() < node.list("fields").size();
    Analysis analysis = expressions.analysis();
    Optional<Typed> found =
        star
            ? qualifier(names, level, analysis).map(entry -> wholeRow(entry, analysis))
            : switch (names.size()) {
              case 1 -> unqualified(names.getFirst(), level, analysis);
              case 2, 3 -> qualified(names, level, analysis);
              default -> Optional.empty();
            };
    return found.orElseGet(() -> Typed.undetermined(node));
  }

  private static Optional<Typed> unqualified(String name, Level level, Analysis analysis) {
    boolean open = false;
    List<RangeEntry> openEntries = new ArrayList<>();
    for (Level at : level.outwards()) {
      List<RangeColumn> matches = new ArrayList<>();
      for (RangeEntry entry : at.visible()) {
        if (entry.columnsVisible()) {
          entry.visibleColumn(name).ifPresent(matches::add);
          if (!entry.complete()) {
            openEntries.add(entry);
          }
        }
      }
      if (matches.size() == 1 && !open) {
        return Optional.of(use(matches.getFirst(), analysis));
      }
      if (!matches.isEmpty()) {
        return Optional.empty();
      }
      open = !openEntries.isEmpty();
    }
    return parameter(name, analysis)
        .or(() -> rowNamed(name, level, analysis))
        .or(() -> systemColumn(name, level))
        .or(() ->
            openEntries.size() == 1
                ? Optional.of(unknownColumn(openEntries.getFirst(), name))
                : Optional.empty());
  }

  /** A column as an expression, noted as needed. */
  public static Typed use(RangeColumn column, Analysis analysis) {
    for (Reference origin : column.origins()) {
      origin
          .column()
          .ifPresentOrElse(
              name -> analysis.refer(origin.object(), name.value()),
              () -> analysis.refer(origin.object()));
    }
    return column.value();
  }

  private static Optional<Typed> parameter(String name, Analysis analysis) {
    for (NamedType named : analysis.names()) {
      String spelling = named.name().value();
      boolean domainValue = spelling.equalsIgnoreCase("value") && name.equals("value");
      if (spelling.equals(name) || domainValue) {
        return Optional.of(
            new Typed(
                Trees.node("Param", "name", Trees.text(domainValue ? "value" : name)),
                named.type()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Typed> rowNamed(String name, Level level, Analysis analysis) {
    return entry(name, level).map(entry -> wholeRow(entry, analysis));
  }

  private static Typed wholeRow(RangeEntry entry, Analysis analysis) {
    boolean scalar =
        entry.columns().size() == 1
            && entry.relation().isEmpty()
            && entry.columns().getFirst().origins().isEmpty()
            && entry.rowType().equals(entry.columns().getFirst().value().type())
            && !Types.same(entry.rowType(), Types.RECORD);
    if (scalar) {
      return use(entry.columns().getFirst(), analysis);
    }
    for (RangeColumn column : entry.columns()) {
      use(column, analysis);
    }
    return new Typed(
        Trees.node("Var", "rel", Trees.text(entry.canonicalAlias()), "wholeRow", Trees.yes()),
        entry.rowType());
  }

  private static Optional<Typed> systemColumn(String name, Level level) {
    DataType type = SYSTEM_COLUMNS.get(name);
    if (type == null) {
      return Optional.empty();
    }
    return level.visible().stream()
        .filter(RangeEntry::columnsVisible)
        .findFirst()
        .map(entry -> variable(entry, name, type));
  }

  private static Typed unknownColumn(RangeEntry entry, String name) {
    return variable(entry, name, Types.UNDETERMINED);
  }

  private static Typed variable(RangeEntry entry, String name, DataType type) {
    return RangeColumn.of(entry.alias(), entry.canonicalAlias(), name, type, Optional.empty())
        .value();
  }

  /** An entry by its name, at the nearest level that has one. */
  static Optional<RangeEntry> entry(String name, Level level) {
    for (Level at : level.outwards()) {
      for (RangeEntry entry : at.visible()) {
        if (entry.nameVisible() && entry.alias().equals(name)) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }

  /** The entry that {@code names} before a column or a star mean. */
  public static Optional<RangeEntry> qualifier(List<String> names, Level level, Analysis analysis) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    if (names.size() == 1) {
      return entry(names.getFirst(), level);
    }
    String schema = names.get(names.size() - 2);
    for (Level at : level.outwards()) {
      for (RangeEntry entry : at.visible()) {
        boolean same =
            entry
                .relation()
                .map(name ->
                    name.schema().value().equals(schema)
                        && name.name().value().equals(names.getLast()))
                .orElse(false);
        if (same && entry.nameVisible()) {
          return Optional.of(entry);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Typed> qualified(List<String> names, Level level, Analysis analysis) {
    String column = names.getLast();
    Optional<RangeEntry> entry = qualifier(names.subList(0, names.size() - 1), level, analysis);
    if (entry.isEmpty()) {
      return names.size() == 2 ? parameterField(names, analysis) : Optional.empty();
    }
    return entry
        .get()
        .column(column)
        .map(found -> use(found, analysis))
        .or(() ->
            Optional.ofNullable(SYSTEM_COLUMNS.get(column))
                .map(type -> variable(entry.get(), column, type)))
        .or(() ->
            entry.get().complete()
                ? Optional.empty()
                : Optional.of(unknownColumn(entry.get(), column)));
  }

  /** {@code parameter.field}, or {@code routine.parameter}. */
  private static Optional<Typed> parameterField(List<String> names, Analysis analysis) {
    Optional<Typed> composite = parameter(names.getFirst(), analysis);
    return composite.isPresent()
        ? composite.map(it -> IndirectionRule.field(it, names.getLast(), analysis))
        : parameter(names.getLast(), analysis);
  }
}
