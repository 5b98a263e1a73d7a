package dev.pgflux.pglibquery.parse;

import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.Diagnostic.Severity;
import dev.pgflux.ports.spi.MigrationReader;
import dev.pgflux.ports.spi.MigrationStatement;
import dev.pgflux.ports.spi.MigrationStatement.Form;
import dev.pgflux.ports.spi.SchemaException;
import dev.pgflux.ports.spi.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;

/** Takes migration files apart with PostgreSQL's own parser. */
public final class PgQueryMigrationReader implements MigrationReader {

  /** What dumps begin and end with, a byte order mark. */
  private static final List<String> HARMLESS = List.of("\\restrict ", "\\unrestrict ", "\uFEFF");

  /** Made where the library is there already. */
  public PgQueryMigrationReader() {}

  @Override
  public List<MigrationStatement> read(SourceFile file) {
    PgQuery parser = PgQuery.shared();
    SourceLines lines = new SourceLines(file.path(), file.content());
    PsqlScript script = PsqlScanner.scan(file.content());
    List<Diagnostic> problems = new ArrayList<>(psqlCommands(file, script, lines));
    List<MigrationStatement> statements = new ArrayList<>();
    try {
      ParsedSql parsed = parser.parse(script.sql());
      ListIterator<SqlComment> comments = parser.comments(script.sql()).listIterator();
      for (ParsedStatement statement : parsed.statements()) {
        String sql = parsed.textOf(statement);
        List<String> said = before(statement.startOffset(), comments);
        try {
          Form form = new StatementForms(parser, sql).of(statement.statement());
          statements.add(
              new MigrationStatement(
                  sql,
                  StatementForms.tag(sql),
                  lines.location(statement.startOffset()),
                  said,
                  form));
        } catch (UnfitStatementException unfit) {
          problems.add(
              lines.diagnostic(
                  Severity.ERROR,
                  String.valueOf(unfit.getMessage()),
                  statement.startOffset(),
                  Optional.of(unfit.advice())));
        }
        before(statement.endOffset(), comments);
      }
    } catch (SqlSyntaxException refused) {
      problems.add(
          lines.diagnostic(
              Severity.ERROR,
              refused.reason(),
              refused.position().map(SourcePosition::offset).orElse(0),
              Optional.empty()));
    }
    if (!problems.isEmpty()) {
      throw new SchemaException(problems);
    }
    return statements;
  }

  /**
   * What only psql understands, and COPY data: a migration that passed over any of it would be
   * taken as applied without it.
   */
  private static List<Diagnostic> psqlCommands(
      SourceFile file, PsqlScript script, SourceLines lines) {
    List<Diagnostic> problems = new ArrayList<>();
    int at = 0;
    for (String line : file.content().split("(?<=\n)", -1)) {
      int end = at + line.stripTrailing().length();
      boolean isPassedOver =
          !file.content().substring(at, end).equals(script.sql().substring(at, end));
      boolean isMark = HARMLESS.stream().anyMatch(line::startsWith);
      if (isPassedOver && !isMark) {
        problems.add(
            lines.diagnostic(
                Severity.ERROR,
                "only psql understands this, and nothing would be done of it",
                at,
                Optional.of(
                    "Write what it does in SQL: rows as INSERT instead of COPY data, and the statements"
                        + " of an included file in its place.")));
        break;
      }
      at += line.length();
    }
    return problems;
  }

  /** Goes on to a place; what it passes is not looked at again. */
  private static List<String> before(int offset, ListIterator<SqlComment> comments) {
    List<String> found = new ArrayList<>();
    while (comments.hasNext()) {
      SqlComment comment = comments.next();
      if (comment.offset() >= offset) {
        comments.previous();
        break;
      }
      found.add(comment.content());
    }
    return found;
  }
}
