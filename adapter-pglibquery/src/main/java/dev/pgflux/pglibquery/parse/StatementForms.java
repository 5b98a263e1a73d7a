package dev.pgflux.pglibquery.parse;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.name.NameParts;
import dev.pgflux.ports.spi.MigrationStatement.Form;
import dev.pgflux.ports.spi.MigrationStatement.Name;
import dev.pgflux.ports.spi.MigrationStatement.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How statements go together with transactions: what PostgreSQL refuses within one ({@code
 * PreventInTransactionBlock} in its source), and what outlives one.
 */
final class StatementForms {
  /** Refused, and nothing in the schema tells whether they were done. */
  private static final Set<String> NEVER =
      Set.of(
          "CreatedbStmt",
          "DropdbStmt",
          "CreateTableSpaceStmt",
          "DropTableSpaceStmt",
          "AlterSystemStmt");

  private static final Set<String> WHOLE_REINDEXES =
      Set.of("REINDEX_OBJECT_SCHEMA", "REINDEX_OBJECT_SYSTEM", "REINDEX_OBJECT_DATABASE");

  private static final String REPEATABLE = "-- pg-flux: repeatable";

  private final PgQuery parser;
  private final String sql;

  StatementForms(PgQuery parser, String sql) {
    this.parser = parser;
    this.sql = sql;
  }

  /** The form of a statement; why it has no place in a migration, if it has none. */
  Form of(Node statement) {
    return switch (statement.tag()) {
      case "TransactionStmt" -> transaction(statement);
      case "VariableSetStmt" -> setting(statement);
      case "SelectStmt" -> query(statement);
      case "DiscardStmt", "LoadStmt" -> new Form.SessionSetting();
      case "IndexStmt" -> index(statement);
      case "DropStmt" -> drop(statement);
      case "AlterTableStmt" -> detach(statement);
      case "ReindexStmt" -> reindex(statement);
      case "DoStmt" -> block(statement);
      case "VacuumStmt" -> statement.flag("is_vacuumcmd") ? repeatable() : new Form.Plain();
      case "ClusterStmt" ->
          statement.node("relation").isPresent() ? new Form.Plain() : repeatable();
      default ->
          NEVER.contains(statement.tag())
              ? new Form.Alone(new Outcome.Unknown(), Optional.empty())
              : new Form.Plain();
    };
  }

  private static Form repeatable() {
    return new Form.Alone(new Outcome.Repeatable(), Optional.empty());
  }

  /** A block that commits by itself says so, and that it can be run again from its beginning. */
  private static Form block(Node statement) {
    boolean says =
        statement.nodes("args").stream()
            .filter(argument -> argument.text("defname").equals("as"))
            .flatMap(argument -> argument.node("arg").stream())
            .anyMatch(
                body -> body.text("sval").lines().map(String::strip).anyMatch(REPEATABLE::equals));
    return says ? repeatable() : new Form.Plain();
  }

  private static Form transaction(Node statement) {
    if (!statement.list("options").isEmpty() || statement.flag("chain")) {
      throw new UnfitStatementException(
          "a migration begins and ends its transactions without options",
          "Write BEGIN and COMMIT, and SET TRANSACTION after BEGIN for another isolation level.");
    }
    return switch (statement.symbol("kind")) {
      case "TRANS_STMT_BEGIN", "TRANS_STMT_START" -> new Form.Begin();
      case "TRANS_STMT_COMMIT" -> new Form.Commit();
      case "TRANS_STMT_SAVEPOINT", "TRANS_STMT_RELEASE", "TRANS_STMT_ROLLBACK_TO" ->
          new Form.Plain();
      case "TRANS_STMT_ROLLBACK" ->
          throw new UnfitStatementException(
              "a migration that rolls back does nothing",
              "Remove the transaction, or end it with COMMIT.");
      default ->
          throw new UnfitStatementException(
              "prepared transactions have no place in a migration", "End it with COMMIT.");
    };
  }

  private static Form setting(Node statement) {
    boolean passes = statement.flag("is_local") || statement.text("name").equals("TRANSACTION");
    return passes ? new Form.Plain() : new Form.SessionSetting();
  }

  /** {@code SELECT set_config(…)}, as dumps have it. */
  private static Form query(Node statement) {
    List<Node> targets = statement.nodes("targetList");
    boolean sets =
        targets.size() == 1
            && targets
                .getFirst()
                .node("val")
                .filter(value -> value.is("FuncCall"))
                .filter(call ->
                    NameParts.of(call.list("funcname")).reversed().getFirst().equals("set_config"))
                .isPresent();
    return sets ? new Form.SessionSetting() : new Form.Plain();
  }

  private Form index(Node statement) {
    if (!statement.flag("concurrent")) {
      return new Form.Plain();
    }
    Name table = name(statement.node("relation").orElseThrow());
    String index = statement.text("idxname");
    return new Form.Alone(
        index.isEmpty() ? new Outcome.Unknown() : new Outcome.IndexBuilt(table, index),
        Optional.of(parser.withoutKeyword(sql, "CONCURRENTLY")));
  }

  private Form drop(Node statement) {
    if (!statement.flag("concurrent")) {
      return new Form.Plain();
    }
    List<Name> names =
        statement.nodes("objects").stream()
            .map(list -> name(NameParts.of(list.list("items"))))
            .toList();
    return new Form.Alone(
        names.size() == 1 ? new Outcome.IndexGone(names.getFirst()) : new Outcome.Unknown(),
        Optional.of(parser.withoutKeyword(sql, "CONCURRENTLY")));
  }

  private Form detach(Node statement) {
    for (Node command : statement.nodes("cmds")) {
      Optional<Node> detached =
          command
              .node("def")
              .filter(definition -> definition.is("PartitionCmd"))
              .filter(definition -> definition.flag("concurrent"));
      if (detached.isPresent()) {
        return new Form.Alone(
            new Outcome.PartitionDetached(
                name(statement.node("relation").orElseThrow()),
                name(detached.get().node("name").orElseThrow())),
            Optional.of(parser.withoutKeyword(sql, "CONCURRENTLY")));
      }
    }
    return new Form.Plain();
  }

  private static Form reindex(Node statement) {
    boolean concurrently =
        statement.nodes("params").stream()
            .anyMatch(option -> option.text("defname").equals("concurrently"));
    return concurrently || WHOLE_REINDEXES.contains(statement.symbol("kind"))
        ? repeatable()
        : new Form.Plain();
  }

  private static Name name(Node relation) {
    String schema = relation.text("schemaname");
    return new Name(
        schema.isEmpty() ? Optional.empty() : Optional.of(schema), relation.text("relname"));
  }

  private static Name name(List<String> parts) {
    return new Name(
        parts.size() > 1 ? Optional.of(parts.get(parts.size() - 2)) : Optional.empty(),
        parts.getLast());
  }

  /** What a statement is called in messages: its first words. */
  static String tag(String sql) {
    List<String> words =
        List.of(sql.strip().split("[^A-Za-z]+", 3)).stream()
            .filter(word -> !word.isEmpty())
            .toList();
    return String.join(" ", words.subList(0, Math.min(2, words.size()))).toUpperCase(Locale.ROOT);
  }
}
