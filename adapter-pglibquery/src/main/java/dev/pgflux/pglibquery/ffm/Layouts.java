package dev.pgflux.pglibquery.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;

/**
 * The structures of {@code pg_query.h} that pass by value, and the offsets of what is read from
 * them.
 */
final class Layouts {
  /** {@code PgQueryProtobuf}: size_t len; char *data. */
  static final StructLayout PROTOBUF = MemoryLayout.structLayout(JAVA_LONG, ADDRESS);

  /** {@code PgQueryProtobufParseResult}: the tree; char *stderr_buffer; PgQueryError *error. */
  static final StructLayout PARSE_RESULT = MemoryLayout.structLayout(PROTOBUF, ADDRESS, ADDRESS);

  static final long PARSE_LENGTH = 0;
  static final long PARSE_DATA = 8;
  static final long PARSE_ERROR = 24;

  /**
   * {@code PgQueryDeparseResult} and {@code PgQueryPlpgsqlParseResult}: char *text; PgQueryError
   * *error.
   */
  static final StructLayout TEXT_RESULT = MemoryLayout.structLayout(ADDRESS, ADDRESS);

  static final long TEXT_TEXT = 0;
  static final long TEXT_ERROR = 8;

  /** {@code PgQueryScanTokensResult}: tokens; int n_tokens; PgQueryError *error. */
  static final StructLayout SCAN_RESULT =
      MemoryLayout.structLayout(ADDRESS, JAVA_INT, MemoryLayout.paddingLayout(4), ADDRESS);

  static final long SCAN_TOKENS = 0;
  static final long SCAN_COUNT = 8;
  static final long SCAN_ERROR = 16;

  /** {@code PgQueryScanToken}: int start, end, token, keyword_kind. */
  static final long TOKEN_BYTES = 16;

  /**
   * {@code PostgresDeparseOpts}: comments; size_t comment_count; bool pretty_print; int
   * indent_size, max_line_length; bool trailing_newline, commas_start_of_line.
   */
  static final StructLayout DEPARSE_OPTIONS =
      MemoryLayout.structLayout(
          ADDRESS,
          JAVA_LONG,
          JAVA_BOOLEAN,
          MemoryLayout.paddingLayout(3),
          JAVA_INT,
          JAVA_INT,
          JAVA_BOOLEAN,
          JAVA_BOOLEAN,
          MemoryLayout.paddingLayout(2));

  static final long OPTIONS_PRETTY = 16;
  static final long OPTIONS_INDENT = 20;
  static final long OPTIONS_LINE_LENGTH = 24;

  /**
   * {@code PgQueryError}: char *message, *funcname, *filename; int lineno, cursorpos; char
   * *context.
   */
  static final long ERROR_BYTES = 40;

  static final long ERROR_MESSAGE = 0;
  static final long ERROR_CURSOR = 28;

  private Layouts() {}
}
