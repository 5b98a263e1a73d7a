package dev.pgflux.pglibquery.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.pglibquery.ast.MalformedTreeException;
import dev.pgflux.pglibquery.ast.TreeCodec;
import dev.pgflux.pglibquery.ffm.NativeThreads;
import dev.pgflux.pglibquery.ffm.PgQueryFailure;
import dev.pgflux.pglibquery.ffm.PgQueryLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Prints trees as SQL. */
final class Deparser {
  private static final String SELECT = "SELECT ";
  private static final String COLUMN = "x";
  private static final long VERSION = PgQueryLibrary.MAJOR_VERSION * 10_000L;

  private Deparser() {}

  static String deparse(PgQueryLibrary library, Node statement, boolean pretty) {
    SequencedMap<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("version", new SqlTree.Number(VERSION));
    fields.put("stmts", new Sequence(List.of(Node.of("RawStmt", Map.of("stmt", statement)))));
    Node tree = Node.of("ParseResult", fields);
    try {
      String sql =
          NativeThreads.call(
              () -> library.deparse(TreeCodec.encode(tree, DeparserWorkarounds::apply), pretty));
      return statement.is("CreatePublicationStmt")
          ? PublicationTables.inOneList(SourceText.of(sql), library.scan(sql.getBytes(UTF_8)))
          : sql;
    } catch (PgQueryFailure | MalformedTreeException refusal) {
      throw new SqlDeparseException(
          "cannot print a " + statement.tag() + " as SQL: " + refusal.getMessage(), refusal);
    }
  }

  static String deparseExpression(PgQueryLibrary library, Node expression) {
    return without(SELECT, deparse(library, Expressions.select(expression), false));
  }

  static String deparseTypeName(PgQueryLibrary library, Node type) {
    return without(COLUMN + "::", deparseExpression(library, Expressions.cast(COLUMN, type)));
  }

  private static String without(String prefix, String sql) {
    if (!sql.startsWith(prefix)) {
      throw new IllegalStateException("libpg_query prints no " + prefix + "at the start of " + sql);
    }
    return sql.substring(prefix.length());
  }
}
