package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.Reference;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Analysis;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Level.CommonTable;
import dev.pgflux.pglibquery.resolve.analysis.QueryResult;
import dev.pgflux.pglibquery.resolve.analysis.RangeColumn;
import dev.pgflux.pglibquery.resolve.analysis.RangeEntry;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.catalog.Relation;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import dev.pgflux.pglibquery.resolve.type.Types;
import dev.pgflux.ports.spi.DeclaredAt.UsedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The items of FROM ({@code src/backend/parser/parse_clause.c}). */
final class FromClause {
  private final Level level;
  private final Expressions expressions;
  private final Analysis analysis;
  private final EntryNames names;
  private List<RangeEntry> before = List.of();

  FromClause(List<Node> items, Level level, Expressions expressions) {
    this.level = level;
    this.expressions = expressions;
    this.analysis = expressions.analysis();
    this.names = new EntryNames(items, level);
  }

  List<FromItem> analyze(List<Node> items) {
    List<FromItem> analyzed = new ArrayList<>();
    for (Node item : items) {
      FromItem next = item(item);
      analyzed.add(next);
      List<RangeEntry> seen = new ArrayList<>(before);
      seen.addAll(next.entries());
      before = List.copyOf(seen);
    }
    return analyzed;
  }

  private FromItem item(Node item) {
    return switch (item.tag()) {
      case "RangeVar" -> relation(item);
      case "RangeSubselect" -> subquery(item);
      case "RangeFunction" -> function(item);
      case "JoinExpr" -> join(item);
      case "RangeTableSample" -> sample(item);
      default -> other(item);
    };
  }

  private FromItem relation(Node item) {
    String schema = item.text("schemaname");
    String name = item.text("relname");
    Optional<CommonTable> commonTable =
        schema.isEmpty() ? level.commonTable(name) : Optional.empty();
    if (commonTable.isPresent()) {
      return commonTable(item, commonTable.get());
    }
    Optional<Relation> found =
        analysis
            .catalog()
            .findRelation(
                schema.isEmpty() ? Optional.empty() : Optional.of(schema), name, analysis.path());
    if (found.isEmpty()) {
      analysis.miss(
          UsedName.Kind.RELATION, schema.isEmpty() ? List.of(name) : List.of(schema, name));
      String written = schema.isEmpty() ? name : schema + "." + name;
      return open(item, Trees.node("RangeVar", "relation", Trees.text(written)));
    }
    Relation relation = found.get();
    analysis.refer(relation.id());
    QualifiedName full = relation.name();
    if (schema.isEmpty() && !full.isBuiltIn()) {
      analysis.rewrites().set(item, "schemaname", Trees.text(full.schema().value()));
    }
    List<String> renamed = columnAliases(item);
    String alias = EntryNames.written(item);
    String canonical = names.canonical(item);
    List<RangeColumn> columns = new ArrayList<>();
    for (RelationColumn column : relation.columns()) {
      int index = columns.size();
      String seen = index < renamed.size() ? renamed.get(index) : column.name();
      columns.add(
          RangeColumn.of(
              alias,
              canonical,
              seen,
              column.type(),
              Optional.of(Reference.to(relation.id(), Identifier.of(column.name())))));
    }
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("relation", Trees.name(full));
    if (!item.flag("inh")) {
      fields.put("only", Trees.yes());
    }
    boolean changed = false;
    for (int i = 0; i < Math.min(renamed.size(), relation.columns().size()); i++) {
      changed |= !renamed.get(i).equals(relation.columns().get(i).name());
    }
    Node tree = aliased(Node.of("RangeVar", fields), canonical, changed ? renamed : List.of());
    boolean hasAlias = item.node("alias").isPresent();
    return FromItem.of(
        tree,
        new RangeEntry(
            alias,
            canonical,
            hasAlias ? Optional.empty() : Optional.of(full),
            columns,
            relation.complete(),
            DataType.of(full),
            true,
            true,
            Set.of()));
  }

  private FromItem commonTable(Node item, CommonTable table) {
    Node tree = Trees.node("RangeVar", "cte", Trees.text(table.name()));
    List<RelationColumn> columns =
        table.columns().stream()
            .map(column -> new RelationColumn(column.name(), column.value().type()))
            .toList();
    return entry(item, tree, columns, columnAliases(item), false, table.complete());
  }

  private FromItem subquery(Node item) {
    QueryResult query =
        level.showing(
            item.flag("lateral") ? before : List.of(),
            () -> expressions.query(item.node("subquery").orElseThrow(), level));
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    if (item.flag("lateral")) {
      fields.put("lateral", Trees.yes());
    }
    fields.put("subquery", query.tree());
    return entry(
        item,
        Node.of("RangeSubselect", fields),
        query.columns(),
        columnAliases(item),
        false,
        query.complete());
  }

  private FromItem function(Node item) {
    return level.showing(
        before,
        () -> {
          FunctionInFrom function = new FunctionInFrom(item, level, expressions);
          FromItem found =
              entry(
                  item,
                  function.tree(),
                  function.columns(),
                  columnAliases(item),
                  true,
                  function.complete());
          RangeEntry entry = found.entries().getFirst().withRowType(function.rowType());
          return FromItem.of(
              found.tree(), function.row().map(row -> rowsOf(row, entry)).orElse(entry));
        });
  }

  /** The columns of a function that returns a relation's rows are that relation's. */
  private static RangeEntry rowsOf(Relation row, RangeEntry entry) {
    List<RangeColumn> columns = new ArrayList<>();
    for (RangeColumn column : entry.columns()) {
      int index = columns.size();
      boolean own = index < row.columns().size();
      columns.add(
          own
              ? new RangeColumn(
                  column.name(),
                  column.value(),
                  column.written(),
                  List.of(Reference.to(row.id(), Identifier.of(row.columns().get(index).name()))))
              : column);
    }
    return entry.withColumns(columns);
  }

  private FromItem sample(Node item) {
    FromItem relation = item(item.node("relation").orElseThrow());
    Node tree =
        item.with("relation", relation.tree())
            .with(
                "args",
                Trees.list(
                    item.nodes("args").stream()
                        .map(argument -> expressions.analyzeResolved(argument, level).tree())
                        .toList()));
    return new FromItem(tree, relation.entries(), relation.columns(), relation.complete());
  }

  private FromItem other(Node item) {
    Node bare = item.without("alias");
    return level.showing(
        before,
        () -> {
          Optional<List<RelationColumn>> columns =
              TableFunctions.columns(item, expressions.analysis());
          Node tree = new TableFunctions(level, expressions).canonical(bare);
          return columns.isPresent()
              ? entry(item, tree, columns.get(), columnAliases(item), false, true)
              : open(item, tree);
        });
  }

  /** An item whose columns are not known. */
  private FromItem open(Node item, Node tree) {
    List<RelationColumn> columns =
        columnAliases(item).stream()
            .map(name -> new RelationColumn(name, Types.UNDETERMINED))
            .toList();
    return entry(item, tree, columns, List.of(), false, false);
  }

  private FromItem entry(
      Node item,
      Node tree,
      List<RelationColumn> own,
      List<String> renamed,
      boolean allNames,
      boolean complete) {
    String alias = EntryNames.written(item);
    String canonical = names.canonical(item);
    List<RangeColumn> columns = new ArrayList<>();
    boolean changed = false;
    for (RelationColumn column : own) {
      int index = columns.size();
      String name = index < renamed.size() ? renamed.get(index) : column.name();
      changed |= !name.equals(column.name());
      columns.add(RangeColumn.of(alias, canonical, name, column.type(), Optional.empty()));
    }
    List<String> shown =
        changed || (allNames && complete)
            ? columns.stream().map(RangeColumn::name).toList()
            : complete ? List.of() : renamed;
    return FromItem.of(
        aliased(tree, canonical, shown),
        new RangeEntry(
            alias,
            canonical,
            Optional.empty(),
            columns,
            complete,
            Types.RECORD,
            true,
            true,
            Set.of()));
  }

  private static Node aliased(Node tree, String alias, List<String> columns) {
    Node named = tree.with("alias", Trees.text(alias));
    return columns.isEmpty()
        ? named
        : named.with("colnames", Trees.list(columns.stream().map(Trees::text).toList()));
  }

  static List<String> columnAliases(Node item) {
    return item.node("alias").map(alias -> NameParts.of(alias.list("colnames"))).orElse(List.of());
  }

  private FromItem join(Node item) {
    FromItem left = item(item.node("larg").orElseThrow());
    List<RangeEntry> outside = before;
    List<RangeEntry> seen = new ArrayList<>(before);
    seen.addAll(left.entries());
    before = List.copyOf(seen);
    FromItem right = item(item.node("rarg").orElseThrow());
    before = outside;
    return new Join(item, left, right, names.canonical(item), level, expressions).item();
  }
}
