package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.id.ObjectId.QualifiedId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.index.IndexElement.Key;
import dev.pgflux.domain.object.statistics.ExtendedStatistics;
import dev.pgflux.domain.object.statistics.ExtendedStatistics.Kind;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** CREATE STATISTICS and ALTER STATISTICS. */
final class StatisticsFold {
  private StatisticsFold() {}

  static void create(StatementContext statement) {
    Node node = statement.node();
    List<Node> relations = node.nodes("relations");
    Node relation = relations.getFirst();
    QualifiedId table = statement.relation(relation);
    List<Key> keys = keys(statement, table, node.nodes("exprs"));
    List<String> names = Trees.names(node, "defnames");
    QualifiedId id =
        names.isEmpty()
            ? generatedId(statement, table, columnNames(node.nodes("exprs")))
            : id(statement.newName(names));
    if (node.flag("if_not_exists") && statement.builder().contains(id)) {
      return;
    }
    statement.create(
        new ExtendedStatistics(
            id,
            table,
            kinds(Trees.names(node, "stat_types"), keys),
            keys,
            OptionalInt.empty(),
            ObjectMeta.NONE));
  }

  static QualifiedId id(QualifiedName name) {
    return new QualifiedId(ObjectClass.STATISTICS, name);
  }

  static QualifiedId generatedId(
      StatementContext statement, QualifiedId table, List<String> columns) {
    Identifier schema = table.name().schema();
    Identifier name =
        statement
            .folding()
            .generatedNames()
            .statistics(
                table.name().name(),
                columns,
                taken ->
                    statement
                        .builder()
                        .contains(id(new QualifiedName(schema, Identifier.of(taken)))));
    return id(new QualifiedName(schema, name));
  }

  private static List<String> columnNames(List<Node> elements) {
    return elements.stream()
        .map(element -> element.text("name").isEmpty() ? "expr" : element.text("name"))
        .toList();
  }

  static String keyName(Key key) {
    return switch (key) {
      case Key.OfColumn column -> column.name().value();
      case Key.OfExpression expression -> "expr";
    };
  }

  /** Columns in the order of the table, then expressions. */
  private static List<Key> keys(
      StatementContext statement, QualifiedId table, List<Node> elements) {
    List<String> columns =
        elements.stream().map(element -> element.text("name")).filter(it -> !it.isEmpty()).toList();
    List<Key> keys = new ArrayList<>();
    statement
        .builder()
        .find(table, Table.class)
        .ifPresent(it ->
            it.columns().stream()
                .filter(column -> columns.contains(column.name().value()))
                .forEach(column -> keys.add(new Key.OfColumn(column.name()))));
    if (keys.size() < columns.size()) {
      keys.clear();
      columns.forEach(column -> keys.add(new Key.OfColumn(Identifier.of(column))));
    }
    for (Node element : elements) {
      element
          .node("expr")
          .map(it -> statement.expression(it, table))
          .<Key>map((Fragment it) -> new Key.OfExpression(it))
          .ifPresent(keys::add);
    }
    return keys;
  }

  private static Set<Kind> kinds(List<String> given, List<Key> keys) {
    if (given.isEmpty()) {
      boolean single = keys.size() == 1;
      return single ? EnumSet.noneOf(Kind.class) : EnumSet.allOf(Kind.class);
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    given.forEach(kind -> kinds.add(Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
    return kinds;
  }

  static void alter(StatementContext statement) {
    Node node = statement.node();
    List<String> names = Trees.names(node, "defnames");
    ExtendedStatistics before =
        statement.candidates(names).stream()
            .map(name -> statement.builder().find(id(name), ExtendedStatistics.class))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(() -> statement.missing("statistics", names, Optional.empty()));
    Optional<Integer> target =
        node.node("stxstattarget")
            .map(value -> (int) value.number("ival"))
            .filter(number -> number >= 0);
    statement
        .builder()
        .put(
            new ExtendedStatistics(
                before.id(),
                before.table(),
                before.kinds(),
                before.elements(),
                target.isPresent() ? OptionalInt.of(target.get()) : OptionalInt.empty(),
                before.meta()));
  }
}
