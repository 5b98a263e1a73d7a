package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.snapshot.CatalogContext;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.parse.QueryColumns;
import dev.pgflux.pglibquery.parse.ScriptStatement;
import dev.pgflux.ports.spi.SchemaException;
import dev.pgflux.ports.spi.SchemaParser.FoldedSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Folds the statements of all files into a schema. */
public final class SchemaFolder {
  private final DeclaredNames declared = new DeclaredNames();
  private final Folding folding;
  private final StatementRouter router;
  private final List<StatementContext> statements = new ArrayList<>();

  private SchemaFolder(
      CatalogContext context, boolean acceptDataStatements, QueryColumns queryColumns) {
    this.folding = new Folding(context, acceptDataStatements, declared, queryColumns);
    this.router = new StatementRouter();
  }

  /**
   * Folds statements in order.
   *
   * @param scripts the statements of each file; each starts with search_path {@code public}
   * @param context what the server has
   * @param acceptDataStatements whether statements that are not schema are passed over
   * @param queryColumns tells the columns of a table that is made from a query
   * @return the wanted schema
   * @throws SchemaException with every problem found
   */
  public static FoldedSchema fold(
      List<List<ScriptStatement>> scripts,
      CatalogContext context,
      boolean acceptDataStatements,
      QueryColumns queryColumns) {
    SchemaFolder folder = new SchemaFolder(context, acceptDataStatements, queryColumns);
    scripts.forEach(folder::gather);
    return folder.fold();
  }

  /** Notes under which search_path each statement runs and what it makes. */
  private void gather(List<ScriptStatement> script) {
    SessionTracker tracker = new SessionTracker();
    int previousEnd = 0;
    for (ScriptStatement statement : script) {
      tracker.follow(statement.node());
      StatementContext context =
          add(statement, statement.node(), tracker.path(), tracker.defaults());
      if (!statement.file().hints().isEmpty()) {
        folding.renames().follows(context, Math.min(previousEnd, statement.start()));
      }
      previousEnd = statement.end();
      if (statement.node().is("CreateSchemaStmt")) {
        gatherElements(statement, tracker.path(), tracker.defaults());
      }
    }
  }

  private void gatherElements(
      ScriptStatement statement, List<Identifier> searchPath, SessionDefaults defaults) {
    List<Identifier> inside =
        Stream.concat(
                Stream.of(SchemaFold.name(statement.node(), folding.context())),
                searchPath.stream())
            .distinct()
            .toList();
    for (Node element : statement.node().nodes("schemaElts")) {
      add(statement, element, inside, defaults);
      SchemaFold.ownership(statement.node(), element)
          .ifPresent(it -> add(statement, it, inside, defaults));
    }
  }

  private StatementContext add(
      ScriptStatement statement, Node node, List<Identifier> searchPath, SessionDefaults defaults) {
    StatementContext context =
        new StatementContext(folding, statement, node, searchPath, defaults, statements.size());
    statements.add(context);
    declared.add(node, searchPath, statement.file().path());
    return context;
  }

  private FoldedSchema fold() {
    for (StatementContext statement : statements) {
      statement.attempt(() -> router.fold(statement));
    }
    folding.finishWaiting();
    if (!folding.errors().isEmpty()) {
      throw new SchemaException(folding.errors());
    }
    return FinishedSchema.of(folding);
  }
}
