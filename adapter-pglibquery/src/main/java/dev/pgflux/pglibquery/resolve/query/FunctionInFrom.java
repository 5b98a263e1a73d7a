package dev.pgflux.pglibquery.resolve.query;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.pglibquery.resolve.analysis.Analysis;
import dev.pgflux.pglibquery.resolve.analysis.Expressions;
import dev.pgflux.pglibquery.resolve.analysis.Level;
import dev.pgflux.pglibquery.resolve.analysis.Trees;
import dev.pgflux.pglibquery.resolve.analysis.Typed;
import dev.pgflux.pglibquery.resolve.catalog.Relation;
import dev.pgflux.pglibquery.resolve.catalog.RelationColumn;
import dev.pgflux.pglibquery.resolve.catalog.Signature;
import dev.pgflux.pglibquery.resolve.rule.CalledRoutine;
import dev.pgflux.pglibquery.resolve.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A function in FROM and the columns that it has there. */
final class FunctionInFrom {
  private final Node item;
  private final Analysis analysis;
  private final List<SqlTree> functions = new ArrayList<>();
  private final List<RelationColumn> columns = new ArrayList<>();
  private boolean complete = true;
  private boolean scalar;
  private Optional<Relation> row = Optional.empty();

  FunctionInFrom(Node item, Level level, Expressions expressions) {
    this.item = item;
    this.analysis = expressions.analysis();
    for (Node pair : item.nodes("functions")) {
      Node function = pair.nodes("items").getFirst();
      Typed called = expressions.analyze(function, level);
      functions.add(called.tree());
      List<Node> definitions = definitions(pair);
      if (definitions.isEmpty()) {
        addColumns(function, called, CalledRoutine.of(function, called, expressions));
      } else {
        definitions.forEach(this::define);
      }
    }
    if (item.flag("ordinality")) {
      columns.add(new RelationColumn("ordinality", Types.INT8));
    }
  }

  private List<Node> definitions(Node pair) {
    List<Node> own =
        pair.nodes("items").size() > 1 ? pair.nodes("items").get(1).nodes("items") : List.of();
    return own.isEmpty() ? item.nodes("coldeflist") : own;
  }

  private void define(Node definition) {
    DataType type =
        definition.node("typeName").flatMap(analysis::resolveType).orElse(Types.UNDETERMINED);
    columns.add(new RelationColumn(definition.text("colname"), type));
  }

  private void addColumns(Node function, Typed called, Optional<Signature> signature) {
    List<RelationColumn> declared = signature.map(Signature::columns).orElse(List.of());
    DataType base = analysis.catalog().baseType(called.type());
    String functionName =
        function.is("FuncCall") ? NameParts.of(function.list("funcname")).getLast() : "";
    List<RelationColumn> known = BuiltInRecords.columns(signature, functionName);
    scalar = !Types.same(base, Types.RECORD) && !isRow(base);
    if (declared.size() > 1) {
      columns.addAll(declared);
    } else if (!known.isEmpty()) {
      columns.addAll(known);
    } else if (!Types.known(base) || Types.same(base, Types.RECORD)) {
      complete = false;
    } else if (isRow(base)) {
      row = analysis.catalog().relation(base.name());
      columns.addAll(analysis.catalog().relation(base.name()).orElseThrow().columns());
    } else {
      String given = declared.isEmpty() ? "" : declared.getFirst().name();
      columns.add(
          new RelationColumn(given.isEmpty() ? scalarName(function) : given, called.type()));
    }
  }

  private boolean isRow(DataType type) {
    return !type.array()
        && analysis.catalog().type(type).map(found -> found.kind() == 'c').orElse(false)
        && analysis.catalog().relation(type.name()).isPresent();
  }

  /** {@code chooseScalarFunctionAlias}: the alias, else the function's own name. */
  private String scalarName(Node function) {
    boolean alone = item.nodes("functions").size() == 1;
    if (alone && item.node("alias").isPresent()) {
      return item.node("alias").get().text("aliasname");
    }
    return OutputNames.of(Trees.node("ResTarget", "val", function));
  }

  Node tree() {
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("functions", Trees.list(functions));
    if (item.flag("ordinality")) {
      fields.put("ordinality", Trees.yes());
    }
    List<SqlTree> types = new ArrayList<>();
    for (Node pair : item.nodes("functions")) {
      if (!definitions(pair).isEmpty()) {
        columns.forEach(column -> types.add(Trees.type(column.type())));
        break;
      }
    }
    if (!types.isEmpty()) {
      fields.put("coldeflist", Trees.list(types));
    }
    return Node.of("RangeFunction", fields);
  }

  List<RelationColumn> columns() {
    return List.copyOf(columns);
  }

  /** The relation of whose rows its result is made. */
  Optional<Relation> row() {
    return row;
  }

  /** The type of the whole row: that of the only column for a function that returns no row. */
  DataType rowType() {
    return scalar && columns.size() == 1 ? columns.getFirst().type() : Types.RECORD;
  }

  boolean complete() {
    return complete;
  }
}
