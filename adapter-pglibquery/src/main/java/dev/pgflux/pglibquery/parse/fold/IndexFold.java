package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** CREATE INDEX. */
final class IndexFold {
  private final StatementContext statement;
  private final Node node;
  private final QualifiedId table;

  private IndexFold(StatementContext statement, QualifiedId table) {
    this.statement = statement;
    this.node = statement.node();
    this.table = table;
  }

  static void create(StatementContext statement) {
    Node relation = statement.node().node("relation").orElseThrow();
    QualifiedId table = statement.relation(relation);
    SchemaObject object = statement.builder().find(table).orElseThrow();
    if (!(object instanceof Table) && !(object instanceof MaterializedView)) {
      throw new FoldException(
          "\"" + table + "\" is neither a table nor a materialized view",
          Optional.of(relation),
          Optional::empty);
    }
    boolean only = !relation.flag("inh");
    new IndexFold(statement, table).fold(only);
  }

  private void fold(boolean only) {
    Optional<Identifier> given = Options.name(node.text("idxname"));
    Identifier name = given.orElseGet(this::generatedName);
    QualifiedId id = ObjectId.relation(new QualifiedName(table.name().schema(), name));
    if (node.flag("if_not_exists") && statement.builder().contains(id)) {
      return;
    }
    Index index = index(id, given.isPresent(), only && hasPartitions(statement, table));
    statement.create(index);
    if (!only) {
      AttachFold.adoptFromPartitions(statement, index, table);
    }
    AttachFold.adoptByOtherFiles(statement, index, table);
  }

  /** The order of files says nothing: partitions of other files were there before. */
  static boolean hasPartitions(StatementContext statement, QualifiedId table) {
    return statement.builder().find(table, Table.class).filter(Table::isPartitioned).isPresent()
        && (!statement.builder().children(table).isEmpty()
            || statement
                .folding()
                .declared()
                .hasPartitionsOutside(table.name(), statement.source().file().path()));
  }

  private Identifier generatedName() {
    List<String> names =
        Stream.concat(
                node.nodes("indexParams").stream(), node.nodes("indexIncludingParams").stream())
            .map(IndexElementFold::columnName)
            .toList();
    return statement
        .folding()
        .generatedNames()
        .index(table.name().schema(), table.name().name(), names);
  }

  private Index index(QualifiedId id, boolean nameGiven, boolean onlyParent) {
    IndexElementFold elements = new IndexElementFold(statement, table);
    String method = node.text("accessMethod");
    return new Index(
        id,
        table,
        Identifier.of(method.isEmpty() ? "btree" : method.toLowerCase(Locale.ROOT)),
        node.flag("unique"),
        node.flag("nulls_not_distinct"),
        node.nodes("indexParams").stream().map(elements::fold).toList(),
        node.nodes("indexIncludingParams").stream()
            .map(element -> Identifier.of(element.text("name")))
            .toList(),
        node.node("whereClause").map(it -> statement.expression(it, table)),
        Options.parameters(node.nodes("options")),
        statement.defaults().tablespace(node, "tableSpace"),
        onlyParent,
        true,
        new TreeMap<>(),
        Optional.empty(),
        nameGiven,
        ObjectMeta.NONE);
  }
}
