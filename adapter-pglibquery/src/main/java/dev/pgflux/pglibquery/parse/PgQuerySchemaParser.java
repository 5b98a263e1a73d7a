package dev.pgflux.pglibquery.parse;

import dev.pgflux.pglibquery.parse.fold.SchemaFolder;
import dev.pgflux.ports.spi.SchemaParser;
import dev.pgflux.ports.spi.SourceFile;
import java.util.List;

/** Reads schema files with PostgreSQL's own parser. */
public final class PgQuerySchemaParser implements SchemaParser {
  private final IncludeReader includes;
  private final QueryColumns queryColumns;

  /**
   * Reads what {@code \i} names from the file system.
   *
   * @param queryColumns tells the columns of a table that is made from a query
   */
  public PgQuerySchemaParser(QueryColumns queryColumns) {
    this(new FileIncludes(), queryColumns);
  }

  /**
   * Reads what {@code \i} names through a reader, after looking among the files that are given.
   *
   * @param includes finds included files
   * @param queryColumns tells the columns of a table that is made from a query
   */
  public PgQuerySchemaParser(IncludeReader includes, QueryColumns queryColumns) {
    this.includes = includes;
    this.queryColumns = queryColumns;
  }

  @Override
  public ParsedSchema parse(List<SourceFile> files, Options options) {
    List<List<ScriptStatement>> scripts =
        new ScriptLoader(PgQuery.shared(), includes, options, files).load(files);
    return context ->
        SchemaFolder.fold(scripts, context, options.acceptDataStatements(), queryColumns);
  }
}
