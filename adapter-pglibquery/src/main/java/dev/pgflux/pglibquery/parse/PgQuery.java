package dev.pgflux.pglibquery.parse;

import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.pglibquery.ast.Grammar;
import dev.pgflux.pglibquery.ast.TreeCodec;
import dev.pgflux.pglibquery.ffm.LibraryLoader;
import dev.pgflux.pglibquery.ffm.LibraryLocation;
import dev.pgflux.pglibquery.ffm.NativeThreads;
import dev.pgflux.pglibquery.ffm.ParseMode;
import dev.pgflux.pglibquery.ffm.PgQueryFailure;
import dev.pgflux.pglibquery.ffm.PgQueryLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's parser. Safe for use by any number of threads.
 *
 * <p>Every method that takes SQL throws {@link SqlSyntaxException} when PostgreSQL's grammar
 * refuses it.
 */
public final class PgQuery {
  private static final String PARSE_RESULT = "ParseResult";

  private static @Nullable PgQuery shared;

  private final PgQueryLibrary library;

  /**
   * Uses a library.
   *
   * @param library a loaded libpg_query
   */
  public PgQuery(PgQueryLibrary library) {
    this.library = library;
  }

  /**
   * The parser of this JVM, from wherever libpg_query is found.
   *
   * @return one instance for all
   * @throws dev.pgflux.pglibquery.ffm.LibraryUnavailableException when there is no usable
   *     libpg_query
   */
  public static synchronized PgQuery shared() {
    PgQuery loaded = shared;
    if (loaded == null) {
      loaded =
          new PgQuery(
              LibraryLoader.load(
                  LibraryLocation.candidates(System.getProperties(), System.getenv())));
      shared = loaded;
    }
    return loaded;
  }

  /**
   * Parses statements, keeping where in the text each node was.
   *
   * @param sql any number of statements
   * @return the statements
   */
  public ParsedSql parse(String sql) {
    SourceText source = SourceText.of(sql);
    return checked(source, () -> statements(source, TreeCodec.decode(PARSE_RESULT, bytes(source))));
  }

  /**
   * Parses statements into trees without locations, so that equal statements give equal trees.
   *
   * @param sql any number of statements
   * @return the statements
   */
  public ParsedSql parseWithoutLocations(String sql) {
    SourceText source = SourceText.of(sql);
    return checked(
        source,
        () -> statements(source, TreeCodec.decodeWithoutLocations(PARSE_RESULT, bytes(source))));
  }

  /**
   * Parses one expression.
   *
   * @param expression such as {@code a + lower(b)}
   * @return its tree, without locations
   */
  public Node parseExpression(String expression) {
    return only(SourceText.of(expression), "", ParseMode.EXPRESSION)
        .flatMap(Expressions::only)
        .orElseThrow(() -> new SqlSyntaxException("this is not one expression: " + expression));
  }

  /**
   * Parses the name of a type.
   *
   * @param type such as {@code numeric(10,2)[]}, {@code SETOF t} or {@code t.c%TYPE}
   * @return a {@code TypeName}, without locations
   */
  public Node parseTypeName(String type) {
    return only(SourceText.of(type), Expressions.FUNCTION_RETURNING, ParseMode.STATEMENTS)
        .flatMap(Expressions::returnType)
        .orElseThrow(() -> new SqlSyntaxException("this is not the name of a type: " + type));
  }

  /**
   * Parses the PL/pgSQL bodies of functions.
   *
   * <p>A refusal does not mean that the body is wrong: the library knows no catalog, and gives up
   * on types in schemas other than {@code pg_catalog} and {@code public}.
   *
   * @param createFunction whole {@code CREATE FUNCTION}, {@code CREATE PROCEDURE} or {@code DO}
   *     statements
   * @return libpg_query's JSON: a list with one element per body
   */
  public String parsePlpgsql(String createFunction) {
    SourceText source = SourceText.of(createFunction);
    return checked(source, () -> library.parsePlpgsql(source.utf8()));
  }

  /**
   * Finds the comments.
   *
   * @param sql any text that can be split into tokens; it need not parse
   * @return in order
   */
  public List<SqlComment> comments(String sql) {
    if (!sql.contains("--") && !sql.contains("/*")) {
      return List.of();
    }
    SourceText source = SourceText.of(sql);
    return Comments.in(source, checked(source, () -> library.scan(source.utf8())));
  }

  /**
   * Leaves out the first keyword of a kind.
   *
   * @param sql a statement
   * @param keyword such as {@code CONCURRENTLY}
   * @return the statement without it; a name that is spelled alike but quoted stays
   */
  public String withoutKeyword(String sql, String keyword) {
    SourceText source = SourceText.of(sql);
    int kind = Grammar.get().number("Token", keyword);
    return checked(source, () -> library.scan(source.utf8())).stream()
        .filter(token -> token.kind() == kind)
        .findFirst()
        .map(token ->
            sql.substring(0, source.charOffset(token.start()))
                + sql.substring(source.charOffset(token.end())))
        .orElse(sql);
  }

  /**
   * Prints a statement on one line.
   *
   * @param statement a tree that the grammar can make
   * @return SQL without a semicolon
   * @throws SqlDeparseException when the tree is not such a tree
   */
  public String deparse(Node statement) {
    return Deparser.deparse(library, statement, false);
  }

  /**
   * Prints a statement over several indented lines.
   *
   * @param statement a tree that the grammar can make
   * @return SQL without a semicolon
   * @throws SqlDeparseException when the tree is not such a tree
   */
  public String deparsePretty(Node statement) {
    return Deparser.deparse(library, statement, true);
  }

  /**
   * Prints an expression.
   *
   * @param expression a tree that the grammar can make
   * @return SQL
   * @throws SqlDeparseException when the tree is not such a tree
   */
  public String deparseExpression(Node expression) {
    return Deparser.deparseExpression(library, expression);
  }

  /**
   * Prints the name of a type.
   *
   * @param type a {@code TypeName}
   * @return SQL
   * @throws SqlDeparseException when the tree is not such a tree
   */
  public String deparseTypeName(Node type) {
    return Deparser.deparseTypeName(library, type);
  }

  private byte[] bytes(SourceText source) {
    return library.parse(source.utf8(), ParseMode.STATEMENTS);
  }

  private static ParsedSql statements(SourceText source, Node result) {
    List<ParsedStatement> statements = new ArrayList<>();
    for (Node raw : result.nodes("stmts")) {
      int location = (int) raw.number("stmt_location");
      int length = (int) raw.number("stmt_len");
      int limit = length == 0 ? source.text().length() : source.charOffset(location + length);
      int end = Whitespace.withoutTrailing(source.text(), limit);
      int start = Whitespace.skip(source.text(), source.charOffset(location), end);
      raw.node("stmt")
          .ifPresent(statement -> statements.add(new ParsedStatement(statement, start, end)));
    }
    return new ParsedSql(source, statements);
  }

  /** The statement of a text that is one, after putting a prefix of ASCII before it. */
  private Optional<Node> only(SourceText source, String prefix, ParseMode mode) {
    SourceText whole = prefix.isEmpty() ? source : SourceText.of(prefix + source.text());
    Node result =
        checked(
            source,
            prefix.length(),
            () ->
                TreeCodec.decodeWithoutLocations(PARSE_RESULT, library.parse(whole.utf8(), mode)));
    List<Node> statements = result.nodes("stmts");
    return statements.size() == 1 ? statements.getFirst().node("stmt") : Optional.empty();
  }

  private static <T> T checked(SourceText source, Supplier<T> task) {
    return checked(source, 0, task);
  }

  /**
   * Runs a native call and the walk over its result on a deep stack, and places its errors in the
   * text.
   */
  private static <T> T checked(SourceText source, int prefix, Supplier<T> task) {
    try {
      return NativeThreads.call(task);
    } catch (PgQueryFailure failure) {
      throw failure.cursor() > prefix
          ? new SqlSyntaxException(
              failure.reason(),
              source.text(),
              source.position(source.charOffsetOfCursor(failure.cursor() - prefix)))
          : new SqlSyntaxException(failure.reason());
    }
  }
}
