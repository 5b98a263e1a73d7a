package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.RangeColumn;
import dev.pgflux.pglibquery.resolve.analysis.RangeEntry;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.rule.ColumnReferenceRule;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A join: NATURAL is USING with the common columns, and a merged column is that of the side which
 * cannot be null ({@code transformFromClauseItem} in {@code src/backend/parser/parse_clause.c}).
 */
final class Join {
  private final Node item;
  private final FromItem left;
  private final FromItem right;
  private final String canonicalAlias;
  private final Level level;
  private final Expressions expressions;

  Join(
      Node item,
      FromItem left,
      FromItem right,
      String canonicalAlias,
      Level level,
      Expressions expressions) {
    this.item = item;
    this.left = left;
    this.right = right;
    this.canonicalAlias = canonicalAlias;
    this.level = level;
    this.expressions = expressions;
  }

  FromItem item() {
    List<String> using = using();
    List<RangeColumn> merged = new ArrayList<>();
    for (String name : using) {
      merged.add(merged(name));
    }
    List<RangeEntry> inner = new ArrayList<>(left.entries());
    inner.addAll(right.entries());
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("jointype", new Symbol(item.symbol("jointype")));
    fields.put("larg", left.tree());
    fields.put("rarg", right.tree());
    if (!using.isEmpty()) {
      fields.put("using", Trees.list(using.stream().map(Trees::text).toList()));
    }
    item.node("quals")
        .ifPresent(quals ->
            fields.put(
                "quals",
                level
                    .showing(inner, () -> expressions.analyzeAs(quals, level, Types.BOOL))
                    .tree()));
    List<RangeColumn> columns = columns(using, merged);
    boolean complete = left.complete() && right.complete();
    return item.node("alias").isPresent()
        ? aliased(fields, columns, complete)
        : new FromItem(
            Node.of("JoinExpr", fields), entries(using, merged, inner), columns, complete);
  }

  private List<String> using() {
    if (!item.flag("isNatural")) {
      return NameParts.of(item.list("usingClause"));
    }
    List<String> others = right.columns().stream().map(RangeColumn::name).toList();
    return left.columns().stream().map(RangeColumn::name).filter(others::contains).toList();
  }

  private RangeColumn merged(String name) {
    Optional<RangeColumn> fromLeft = find(left, name);
    Optional<RangeColumn> fromRight = find(right, name);
    if (fromLeft.isEmpty() || fromRight.isEmpty()) {
      return fromLeft.or(() -> fromRight).orElseGet(() -> unknown(name));
    }
    RangeColumn first = fromLeft.get();
    RangeColumn second = fromRight.get();
    ColumnReferenceRule.use(first, expressions.analysis());
    ColumnReferenceRule.use(second, expressions.analysis());
    List<Reference> origins = new ArrayList<>(first.origins());
    origins.addAll(second.origins());
    DataType type = expressions.conversion().common(List.of(first.value(), second.value()));
    boolean leftFits = Types.same(first.value().type(), type);
    boolean rightFits = Types.same(second.value().type(), type);
    RangeColumn chosen =
        switch (item.symbol("jointype")) {
          case "JOIN_RIGHT" -> second;
          case "JOIN_LEFT" -> first;
          default -> leftFits || !rightFits ? first : second;
        };
    Typed value = expressions.conversion().implicitly(chosen.value(), type);
    if (item.symbol("jointype").equals("JOIN_FULL")) {
      value =
          new Typed(
              Trees.node(
                  "JoinVar",
                  "args",
                  Trees.list(
                      List.of(
                          expressions.conversion().implicitly(first.value(), type).tree(),
                          expressions.conversion().implicitly(second.value(), type).tree()))),
              type);
    }
    boolean full = item.symbol("jointype").equals("JOIN_FULL");
    return new RangeColumn(name, value, full ? List.of(name) : chosen.written(), origins);
  }

  private static Optional<RangeColumn> find(FromItem side, String name) {
    return side.columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  private static RangeColumn unknown(String name) {
    return new RangeColumn(
        name,
        Typed.undetermined(Trees.node("Var", "merged", Trees.text(name))),
        List.of(name),
        List.of());
  }

  /** What {@code *} makes of the join: merged columns, then the rest of each side. */
  private List<RangeColumn> columns(List<String> using, List<RangeColumn> merged) {
    List<RangeColumn> columns = new ArrayList<>(merged);
    for (FromItem side : List.of(left, right)) {
      side.columns().stream()
          .filter(column -> !using.contains(column.name()))
          .forEach(columns::add);
    }
    return columns;
  }

  private List<RangeEntry> entries(
      List<String> using, List<RangeColumn> merged, List<RangeEntry> inner) {
    if (using.isEmpty()) {
      return inner;
    }
    List<RangeEntry> entries = new ArrayList<>();
    inner.forEach(entry -> entries.add(entry.merging(using)));
    Optional<Node> usingAlias = item.node("join_using_alias");
    entries.add(
        new RangeEntry(
            usingAlias.map(alias -> alias.text("aliasname")).orElse(""),
            "",
            Optional.empty(),
            merged,
            true,
            Types.RECORD,
            true,
            usingAlias.isPresent(),
            Set.of()));
    return entries;
  }

  private FromItem aliased(
      Map<String, SqlTree> fields, List<RangeColumn> columns, boolean complete) {
    String alias = EntryNames.written(item);
    List<String> renamed = FromClause.columnAliases(item);
    List<RangeColumn> seen = new ArrayList<>();
    for (RangeColumn column : columns) {
      String name = seen.size() < renamed.size() ? renamed.get(seen.size()) : column.name();
      RangeColumn own =
          RangeColumn.of(alias, canonicalAlias, name, column.value().type(), Optional.empty());
      seen.add(new RangeColumn(name, own.value(), own.written(), column.origins()));
    }
    fields.put("alias", Trees.text(canonicalAlias));
    if (!renamed.isEmpty()) {
      fields.put("colnames", Trees.list(renamed.stream().map(Trees::text).toList()));
    }
    RangeEntry entry =
        new RangeEntry(
            alias,
            canonicalAlias,
            Optional.empty(),
            seen,
            complete,
            Types.RECORD,
            true,
            true,
            Set.of());
    return FromItem.of(Node.of("JoinExpr", fields), entry);
  }
}
