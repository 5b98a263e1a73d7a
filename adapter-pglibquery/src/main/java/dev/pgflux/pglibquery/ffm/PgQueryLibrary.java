package dev.pgflux.pglibquery.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A loaded libpg_query. Safe for use by any number of threads; every call runs on {@link
 * NativeThreads}.
 *
 * <p>SQL comes in as UTF-8 without a zero byte and without its final zero: the library stops at the
 * first one, and does not check the encoding.
 */
public final class PgQueryLibrary {
  /** The PostgreSQL major version whose grammar the library must have. */
  public static final int MAJOR_VERSION = 18;

  private static final int INDENT = 2;
  private static final int LINE_LENGTH = 100;

  private final PgQueryFunctions functions;

  PgQueryLibrary(PgQueryFunctions functions) {
    this.functions = functions;
  }

  /**
   * Parses SQL.
   *
   * @param sql UTF-8
   * @param mode what the text is
   * @return a {@code pg_query.ParseResult} in protobuf's wire format
   * @throws PgQueryFailure on a syntax error, or nesting beyond PostgreSQL's limits
   */
  public byte[] parse(byte[] sql, ParseMode mode) {
    return NativeThreads.call(() ->
        call(
            arena ->
                (MemorySegment)
                    functions
                        .parse()
                        .handle()
                        .invokeExact((SegmentAllocator) arena, text(arena, sql), mode.option()),
            functions.freeParse(),
            Layouts.PARSE_ERROR,
            result ->
                pointer(
                        result,
                        Layouts.PARSE_DATA,
                        result.get(JAVA_LONG_UNALIGNED, Layouts.PARSE_LENGTH))
                    .toArray(JAVA_BYTE)));
  }

  /**
   * Prints a syntax tree as SQL.
   *
   * @param tree a {@code pg_query.ParseResult} in protobuf's wire format
   * @param pretty whether to break and indent lines
   * @return the SQL
   * @throws PgQueryFailure when the tree is not one that the grammar can make
   */
  public String deparse(byte[] tree, boolean pretty) {
    return NativeThreads.call(() ->
        call(
            arena ->
                (MemorySegment)
                    functions
                        .deparse()
                        .handle()
                        .invokeExact(
                            (SegmentAllocator) arena,
                            protobuf(arena, tree),
                            deparseOptions(arena, pretty)),
            functions.freeDeparse(),
            Layouts.TEXT_ERROR,
            result -> string(result, Layouts.TEXT_TEXT)));
  }

  /**
   * Parses the PL/pgSQL body of a function.
   *
   * @param createFunction a whole {@code CREATE FUNCTION} or {@code DO} statement in UTF-8
   * @return the library's JSON
   * @throws PgQueryFailure on a syntax error
   */
  public String parsePlpgsql(byte[] createFunction) {
    return NativeThreads.call(() ->
        call(
            arena ->
                (MemorySegment)
                    functions
                        .parsePlpgsql()
                        .handle()
                        .invokeExact((SegmentAllocator) arena, text(arena, createFunction)),
            functions.freeParsePlpgsql(),
            Layouts.TEXT_ERROR,
            result -> string(result, Layouts.TEXT_TEXT)));
  }

  /**
   * Splits SQL into tokens, comments included.
   *
   * @param sql UTF-8
   * @return the tokens in order
   * @throws PgQueryFailure when a literal or comment does not end
   */
  public List<ScannedToken> scan(byte[] sql) {
    return NativeThreads.call(() ->
        call(
            arena ->
                (MemorySegment)
                    functions
                        .scan()
                        .handle()
                        .invokeExact((SegmentAllocator) arena, text(arena, sql)),
            functions.freeScan(),
            Layouts.SCAN_ERROR,
            PgQueryLibrary::tokens));
  }

  private interface NativeCall {
    /** Throws Throwable because method handles do. */
    MemorySegment invoke(Arena arena) throws Throwable;
  }

  private interface ResultReader<T> {
    T read(MemorySegment result);
  }

  /**
   * Makes a call, turns its error into an exception, reads its result, and frees it whatever
   * happens.
   */
  private static <T> T call(
      NativeCall nativeCall, NativeFunction free, long errorOffset, ResultReader<T> reader) {
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle freeHandle = free.handle();
      MemorySegment result = nativeCall.invoke(arena);
      try {
        throwIfFailed(result, errorOffset);
        return reader.read(result);
      } finally {
        freeHandle.invokeExact(result);
      }
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable checked) {
      throw new IllegalStateException("a native call cannot throw " + checked, checked);
    }
  }

  private static void throwIfFailed(MemorySegment result, long errorOffset) {
    MemorySegment error = pointer(result, errorOffset, Layouts.ERROR_BYTES);
    if (error.address() != 0) {
      throw new PgQueryFailure(
          string(error, Layouts.ERROR_MESSAGE),
          error.get(JAVA_INT_UNALIGNED, Layouts.ERROR_CURSOR));
    }
  }

  private static MemorySegment text(Arena arena, byte[] utf8) {
    MemorySegment text = arena.allocate(utf8.length + 1L);
    MemorySegment.copy(utf8, 0, text, JAVA_BYTE, 0, utf8.length);
    return text;
  }

  private static MemorySegment protobuf(Arena arena, byte[] tree) {
    MemorySegment data = arena.allocate(Math.max(1, tree.length));
    MemorySegment.copy(tree, 0, data, JAVA_BYTE, 0, tree.length);
    MemorySegment protobuf = arena.allocate(Layouts.PROTOBUF);
    protobuf.set(JAVA_LONG_UNALIGNED, 0, tree.length);
    protobuf.set(ADDRESS_UNALIGNED, Long.BYTES, data);
    return protobuf;
  }

  private static MemorySegment deparseOptions(Arena arena, boolean pretty) {
    MemorySegment options = arena.allocate(Layouts.DEPARSE_OPTIONS);
    if (pretty) {
      options.set(JAVA_BOOLEAN, Layouts.OPTIONS_PRETTY, true);
      options.set(JAVA_INT_UNALIGNED, Layouts.OPTIONS_INDENT, INDENT);
      options.set(JAVA_INT_UNALIGNED, Layouts.OPTIONS_LINE_LENGTH, LINE_LENGTH);
    }
    return options;
  }

  private static List<ScannedToken> tokens(MemorySegment result) {
    int count = result.get(JAVA_INT_UNALIGNED, Layouts.SCAN_COUNT);
    MemorySegment tokens = pointer(result, Layouts.SCAN_TOKENS, count * Layouts.TOKEN_BYTES);
    List<ScannedToken> list = new ArrayList<>(count);
    for (long at = 0; at < tokens.byteSize(); at += Layouts.TOKEN_BYTES) {
      list.add(
          new ScannedToken(
              tokens.get(JAVA_INT_UNALIGNED, at),
              tokens.get(JAVA_INT_UNALIGNED, at + 4),
              tokens.get(JAVA_INT_UNALIGNED, at + 8)));
    }
    return list;
  }

  @SuppressWarnings("restricted")
  private static MemorySegment pointer(MemorySegment struct, long offset, long bytes) {
    return struct.get(ADDRESS_UNALIGNED, offset).reinterpret(bytes);
  }

  private static String string(MemorySegment struct, long offset) {
    return pointer(struct, offset, Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8);
  }
}
