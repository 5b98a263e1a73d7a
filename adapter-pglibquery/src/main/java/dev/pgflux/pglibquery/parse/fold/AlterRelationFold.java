package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.index.Index;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.object.table.Table.Persistence;
import dev.pgflux.domain.object.view.MaterializedView;
import dev.pgflux.domain.object.view.View;
import dev.pgflux.domain.object.view.ViewColumn;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * ALTER VIEW, ALTER MATERIALIZED VIEW, ALTER INDEX, ALTER SEQUENCE, in the grammar of ALTER TABLE.
 */
final class AlterRelationFold {
  private AlterRelationFold() {}

  static void alter(StatementContext statement, SchemaObject object, Node command) {
    switch (object) {
      case Index index -> AlterIndexFold.alter(statement, index, command);
      case View view -> alterView(statement, view, command);
      case MaterializedView view -> alterMaterializedView(statement, view, command);
      case Sequence sequence -> alterSequence(statement, sequence, command);
      default -> throw notUnderstood(object, command);
    }
  }

  private static FoldException notUnderstood(SchemaObject object, Node command) {
    return new FoldException(
        "this command is not understood for a "
            + object.kindLabel()
            + ": "
            + command.symbol("subtype"));
  }

  private static void alterView(StatementContext statement, View view, Node command) {
    SortedMap<String, String> options = new TreeMap<>(view.options());
    switch (command.symbol("subtype")) {
      case "AT_ColumnDefault" -> {
        Identifier name = Identifier.of(command.text("name"));
        statement
            .builder()
            .put(
                view.withColumns(
                    ViewColumns.change(
                        view.columns(),
                        name,
                        column ->
                            column.withDefault(
                                command
                                    .node("def")
                                    .map(it -> statement.expression(it, view.id()))))));
        return;
      }
      case "AT_SetRelOptions" -> options.putAll(Options.parameters(AlterTableFold.items(command)));
      case "AT_ResetRelOptions" ->
          AlterTableFold.items(command)
              .forEach(option -> options.remove(Options.parameterName(option)));
      default -> throw notUnderstood(view, command);
    }
    statement
        .builder()
        .put(new View(view.id(), view.columns(), view.query(), options, view.meta()));
  }

  private static void alterMaterializedView(
      StatementContext statement, MaterializedView view, Node command) {
    SortedMap<String, String> parameters = new TreeMap<>(view.storage().parameters());
    Optional<Identifier> accessMethod = view.storage().accessMethod();
    Optional<Identifier> tablespace = view.storage().tablespace();
    Optional<Identifier> clustered = view.clusteredIndex();
    switch (command.symbol("subtype")) {
      case "AT_SetRelOptions" ->
          parameters.putAll(Options.parameters(AlterTableFold.items(command)));
      case "AT_ResetRelOptions" ->
          AlterTableFold.items(command)
              .forEach(option -> parameters.remove(Options.parameterName(option)));
      case "AT_SetAccessMethod" -> accessMethod = Options.accessMethod(command, "name");
      case "AT_SetTableSpace" -> tablespace = Options.tablespace(command, "name");
      case "AT_ClusterOn" -> clustered = Options.name(command.text("name"));
      case "AT_DropCluster" -> clustered = Optional.empty();
      case "AT_SetStatistics" -> {
        setStatistics(statement, view, command);
        return;
      }
      default -> throw notUnderstood(view, command);
    }
    statement
        .builder()
        .put(
            new MaterializedView(
                view.id(),
                view.columns(),
                view.query(),
                new Table.Storage(parameters, accessMethod, tablespace),
                view.populated(),
                clustered,
                view.meta()));
  }

  private static void setStatistics(
      StatementContext statement, MaterializedView view, Node command) {
    statement
        .builder()
        .put(
            view.withColumns(
                ViewColumns.change(
                    view.columns(),
                    Identifier.of(command.text("name")),
                    column ->
                        new ViewColumn(
                            column.name(),
                            column.type(),
                            column.defaultValue(),
                            ColumnSettings.target(command),
                            column.comment(),
                            column.privileges()))));
  }

  private static void alterSequence(StatementContext statement, Sequence sequence, Node command) {
    Persistence persistence =
        switch (command.symbol("subtype")) {
          case "AT_SetLogged" -> Persistence.PERMANENT;
          case "AT_SetUnLogged" -> Persistence.UNLOGGED;
          default -> throw notUnderstood(sequence, command);
        };
    statement
        .builder()
        .put(
            new Sequence(
                sequence.id(),
                sequence.options(),
                persistence,
                sequence.ownedBy(),
                sequence.meta()));
  }
}
