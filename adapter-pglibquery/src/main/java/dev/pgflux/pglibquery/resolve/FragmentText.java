package dev.pgflux.pglibquery.resolve;

import dev.pgflux.domain.sql.Fragment;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Text;
import dev.pgflux.pglibquery.parse.PgQuery;
import java.util.function.Supplier;

/** Fragments as text: those that are no statements are put into one to be parsed or printed. */
final class FragmentText {
  private static final String KEY_PREFIX = "CREATE TABLE x (a int) PARTITION BY ";
  private static final String BOUND_PREFIX = "CREATE TABLE x PARTITION OF y ";
  private static final String BODY_PREFIX = "CREATE FUNCTION x() RETURNS void LANGUAGE sql ";

  private final Supplier<PgQuery> parserSource;

  FragmentText(Supplier<PgQuery> parser) {
    this.parserSource = parser;
  }

  private PgQuery parser() {
    return parserSource.get();
  }

  SqlTree parse(Fragment.Kind kind, String text) {
    return switch (kind) {
      case EXPRESSION -> parser().parseExpression(text);
      case QUERY, STATEMENT -> statement(text);
      case PARTITION_KEY -> part(KEY_PREFIX + text, "partspec");
      case PARTITION_BOUND -> part(BOUND_PREFIX + text, "partbound");
      case ROUTINE_SQL_BODY -> part(BODY_PREFIX + text, "sql_body");
      case ROUTINE_STRING_BODY -> new Text(text);
    };
  }

  private Node statement(String sql) {
    return parser().parseWithoutLocations(sql).statements().getFirst().statement();
  }

  private SqlTree part(String sql, String field) {
    return statement(sql)
        .field(field)
        .orElseThrow(() -> new IllegalStateException("no " + field + " in " + sql));
  }

  String print(Fragment.Kind kind, SqlTree printable) {
    return switch (kind) {
      case EXPRESSION -> parser().deparseExpression(node(printable));
      case QUERY -> parser().deparsePretty(node(printable));
      case STATEMENT -> parser().deparse(node(printable));
      case PARTITION_KEY -> printed(KEY_PREFIX + "LIST (a)", "partspec", printable);
      case PARTITION_BOUND -> printed(BOUND_PREFIX + "DEFAULT", "partbound", printable);
      case ROUTINE_SQL_BODY -> printed(BODY_PREFIX + "RETURN 1", "sql_body", printable);
      case ROUTINE_STRING_BODY -> printable instanceof Text text ? text.value() : "";
    };
  }

  /** Prints a statement with and without the part, which is what the two do not share. */
  private String printed(String example, String field, SqlTree part) {
    Node statement = statement(example);
    String shared = shared(statement, field);
    String whole = parser().deparse(statement.with(field, part));
    return whole.substring(shared.length()).strip();
  }

  private String shared(Node statement, String field) {
    String example = parser().deparse(statement);
    String word =
        switch (field) {
          case "partspec" -> " PARTITION BY ";
          case "partbound" -> " PARTITION OF y ";
          default -> " LANGUAGE sql ";
        };
    int at = example.indexOf(word);
    return example.substring(0, at + word.length());
  }

  private static Node node(SqlTree tree) {
    if (tree instanceof Node node) {
      return node;
    }
    throw new IllegalArgumentException("a fragment that is no node cannot be printed");
  }
}
