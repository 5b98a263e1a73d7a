package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.index.IndexElement.Key;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Flag;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What indexes and exclusion constraints are built over. */
final class IndexKeys {
  private static final QualifiedName DEFAULT_COLLATION = QualifiedName.builtIn("default");

  private final Folding folding;
  private final TypeDefaults types;
  private Optional<Snapshot> everything = Optional.empty();

  /**
   * A key.
   *
   * @param type its type
   * @param collation the collation that it has by itself; empty when that is not known
   */
  record TypedKey(DataType type, Optional<QualifiedName> collation) {}

  /** Asked when the last statement is folded: what is folded later is not seen. */
  IndexKeys(Folding folding, TypeDefaults types) {
    this.folding = folding;
    this.types = types;
  }

  /** The key's type and collation; empty when something in it is not known. */
  Optional<TypedKey> find(QualifiedId relation, Key key) {
    Optional<Table> table = folding.builder().find((ObjectId) relation, Table.class);
    return switch (key) {
      case Key.OfColumn it when table.isPresent() ->
          table.get().column(it.name()).map(column -> new TypedKey(column.type(), own(column)));
      case Key.OfColumn it ->
          type(relation, reference(it.name()), Fragment.Scope.EMPTY)
              .map(type -> new TypedKey(type, Optional.empty()));
      case Key.OfExpression it -> expression(relation, table, it.expression());
    };
  }

  private Optional<QualifiedName> own(Column column) {
    return Optional.of(column.collation().orElseGet(() -> types.collation(column.type())));
  }

  private Optional<TypedKey> expression(
      QualifiedId relation, Optional<Table> table, Fragment expression) {
    if (!(expression.source() instanceof Fragment.Source.Parsed parsed)) {
      return Optional.empty();
    }
    boolean derived = table.isEmpty() || anyCollation(table.get()) || saysCollation(parsed.value());
    return type(relation, parsed.value(), expression.scope())
        .map(type ->
            new TypedKey(type, derived ? Optional.empty() : Optional.of(types.collation(type))));
  }

  /**
   * The collation of an expression comes from the columns in it (<a
   * href="https://www.postgresql.org/docs/18/collation.html">Collation Support</a>).
   */
  private boolean anyCollation(Table table) {
    return table.columns().stream()
        .anyMatch(column -> !own(column).equals(Optional.of(DEFAULT_COLLATION)));
  }

  private static boolean saysCollation(SqlTree tree) {
    return switch (tree) {
      case Node node ->
          node.is("CollateClause")
              || node.fields().values().stream().anyMatch(IndexKeys::saysCollation);
      case Sequence sequence -> sequence.elements().stream().anyMatch(IndexKeys::saysCollation);
      case Text _, SqlTree.Number _, SqlTree.Real _, Flag _, Symbol _ -> false;
    };
  }

  private Optional<DataType> type(QualifiedId relation, SqlTree key, Fragment.Scope scope) {
    Fragment query = StatementContext.fragment(Fragment.Kind.QUERY, select(relation, key), scope);
    return folding.columns(query, snapshot()).stream().findFirst().map(Column::type);
  }

  private Snapshot snapshot() {
    if (everything.isEmpty()) {
      everything = Optional.of(folding.snapshot());
    }
    return everything.get();
  }

  private static Node reference(Identifier column) {
    return Node.of("ColumnRef", Map.of("fields", Trees.strings(List.of(column.value()))));
  }

  /** {@code SELECT key AS key FROM schema.relation}. */
  private static Node select(QualifiedId relation, SqlTree key) {
    Map<String, SqlTree> source = new LinkedHashMap<>();
    source.put("schemaname", new Text(relation.name().schema().value()));
    source.put("relname", new Text(relation.name().name().value()));
    source.put("inh", new Flag(true));
    source.put("relpersistence", new Text("p"));
    Map<String, SqlTree> target = new LinkedHashMap<>();
    target.put("name", new Text("key"));
    target.put("val", key);
    Map<String, SqlTree> select = new LinkedHashMap<>();
    select.put("targetList", new Sequence(List.of(Node.of("ResTarget", target))));
    select.put("fromClause", new Sequence(List.of(Node.of("RangeVar", source))));
    select.put("limitOption", new Symbol("LIMIT_OPTION_DEFAULT"));
    select.put("op", new Symbol("SETOP_NONE"));
    return Node.of("SelectStmt", select);
  }
}
