package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.MemberId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.constraint.Constraint;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Exclusion;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.ExclusionElement;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.IndexStorage;
import dev.pgflux.domain.object.constraint.ConstraintDefinition.Key;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.index.IndexElement;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Column.NotNull;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.snapshot.CatalogContext.Operator;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PRIMARY KEY, UNIQUE and EXCLUDE. */
final class KeyFold {
  private final StatementContext statement;
  private final QualifiedId table;

  KeyFold(StatementContext statement, QualifiedId table) {
    this.statement = statement;
    this.table = table;
  }

  Optional<MemberId> addKey(ConstraintFold.Request request, ConstraintFold.Maker maker) {
    Node node = request.node();
    boolean primary = node.symbol("contype").equals("CONSTR_PRIMARY");
    if (!node.text("indexname").isEmpty()) {
      return addUsingIndex(request, primary, maker);
    }
    List<Identifier> columns = columns(node, request.column());
    Key key =
        new Key(
            primary,
            columns,
            node.flag("without_overlaps"),
            node.flag("nulls_not_distinct"),
            storage(node));
    Optional<Identifier> given = Options.name(node.text("conname"));
    refuseSecondPrimaryKey(primary);
    Identifier name = given.orElseGet(() -> name(primary, columns, key.index().include()));
    return Optional.of(put(maker.make(request, name, given.isPresent(), key), request.newTable()));
  }

  private void refuseSecondPrimaryKey(boolean primary) {
    boolean second =
        primary
            && statement.builder().parts(table, Constraint.class).stream()
                .anyMatch(other -> other.definition() instanceof Key key && key.primary());
    if (second) {
      throw new FoldException("table \"" + table + "\" gets a second primary key");
    }
  }

  private Identifier name(boolean primary, List<Identifier> columns, List<Identifier> included) {
    GeneratedNames names = statement.folding().generatedNames();
    Identifier schema = table.name().schema();
    List<String> all = new ArrayList<>();
    columns.forEach(column -> all.add(column.value()));
    included.forEach(column -> all.add(column.value()));
    return primary
        ? names.primaryKey(schema, table.name().name())
        : names.unique(schema, table.name().name(), all);
  }

  private Optional<MemberId> addUsingIndex(
      ConstraintFold.Request request, boolean primary, ConstraintFold.Maker maker) {
    Identifier indexName = Identifier.of(request.node().text("indexname"));
    QualifiedId indexId = ObjectId.relation(new QualifiedName(table.name().schema(), indexName));
    Index index =
        statement
            .builder()
            .find(indexId, Index.class)
            .orElseThrow(
                () -> new FoldException.Missing("index \"" + indexId + "\" does not exist"));
    List<Identifier> columns =
        index.elements().stream()
            .map(IndexElement::key)
            .filter(IndexElement.Key.OfColumn.class::isInstance)
            .map(key -> ((IndexElement.Key.OfColumn) key).name())
            .toList();
    Key key =
        new Key(
            primary,
            columns,
            false,
            index.nullsNotDistinct(),
            new IndexStorage(index.include(), index.parameters(), index.tablespace()));
    statement.builder().remove(indexId);
    Identifier name = Options.name(request.node().text("conname")).orElse(indexName);
    Constraint constraint = maker.make(request, name, true, key);
    return Optional.of(put(constraint.withIndexComment(index.meta().comment()), false));
  }

  Optional<MemberId> addExclusion(ConstraintFold.Request request, ConstraintFold.Maker maker) {
    Node node = request.node();
    IndexElementFold elements = new IndexElementFold(statement, table);
    List<ExclusionElement> keys = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Node pair : node.nodes("exclusions")) {
      List<Node> items = pair.nodes("items");
      names.add(IndexElementFold.columnName(items.getFirst()));
      keys.add(
          new ExclusionElement(
              elements.fold(items.getFirst()), operator(Trees.names(items.getLast()))));
    }
    String method = node.text("access_method");
    Exclusion exclusion =
        new Exclusion(
            Identifier.of(method.isEmpty() ? "btree" : method),
            keys,
            node.node("where_clause").map(it -> statement.expression(it, table)),
            storage(node));
    exclusion.index().include().forEach(column -> names.add(column.value()));
    Optional<Identifier> given = Options.name(node.text("conname"));
    Identifier name =
        given.orElseGet(() ->
            statement
                .folding()
                .generatedNames()
                .exclusion(table.name().schema(), table.name().name(), names));
    return Optional.of(
        put(maker.make(request, name, given.isPresent(), exclusion), request.newTable()));
  }

  private QualifiedName operator(List<String> names) {
    List<QualifiedName> candidates = statement.candidates(names);
    List<QualifiedName> known =
        statement.context().operators().stream().map(Operator::name).distinct().toList();
    return candidates.stream().filter(known::contains).findFirst().orElseGet(candidates::getFirst);
  }

  private MemberId put(Constraint constraint, boolean newTable) {
    boolean only = !newTable && isOnly() && IndexFold.hasPartitions(statement, table);
    Constraint made = constraint.withOnlyParent(only);
    statement.createPart(made);
    markKeyColumns(statement, table, newTable);
    if (!only) {
      AttachFold.adoptFromPartitions(statement, made, table);
    }
    AttachFold.adoptByOtherFiles(statement, made, table);
    return constraint.id();
  }

  private boolean isOnly() {
    return statement.node().node("relation").filter(it -> !it.flag("inh")).isPresent();
  }

  static List<Identifier> columns(Node node, Optional<Identifier> column) {
    return column
        .map(List::of)
        .orElseGet(() -> Trees.names(node, "keys").stream().map(Identifier::of).toList());
  }

  private IndexStorage storage(Node node) {
    return new IndexStorage(
        Trees.names(node, "including").stream().map(Identifier::of).toList(),
        Options.parameters(node.nodes("options")),
        statement.defaults().tablespace(node, "indexspace"));
  }

  /**
   * Columns of a primary key are NOT NULL, those of children too. A new table has the constraint
   * for itself; another one keeps its parent's.
   */
  static void markKeyColumns(StatementContext statement, QualifiedId table, boolean newTable) {
    for (Constraint constraint : statement.builder().parts(table, Constraint.class)) {
      if (constraint.definition() instanceof Key key && key.primary()) {
        key.columns().forEach(column -> mark(statement, table, column, newTable));
      }
    }
  }

  private static void mark(
      StatementContext statement, QualifiedId table, Identifier column, boolean newTable) {
    requireColumn(statement, table, column);
    if (newTable && isParents(statement, table, column)) {
      NotNulls.drop(statement, table, column);
    }
    NotNulls.require(statement, table, column);
  }

  private static boolean isParents(
      StatementContext statement, QualifiedId table, Identifier column) {
    return statement
        .builder()
        .find(table, Table.class)
        .flatMap(it -> it.column(column))
        .flatMap(Column::notNull)
        .filter(NotNull::inherited)
        .isPresent();
  }

  private static void requireColumn(
      StatementContext statement, QualifiedId table, Identifier column) {
    boolean there =
        statement.builder().find(table, Table.class).flatMap(it -> it.column(column)).isPresent();
    if (!there) {
      throw new FoldException(
          "column \"" + column + "\" named in a key of \"" + table + "\" does not exist");
    }
  }
}
