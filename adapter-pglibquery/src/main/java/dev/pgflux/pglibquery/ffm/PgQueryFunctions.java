package dev.pgflux.pglibquery.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.SymbolLookup;

/** The functions that pg-flux calls; every result has its own function that frees it. */
record PgQueryFunctions(
    NativeFunction parse,
    NativeFunction freeParse,
    NativeFunction deparse,
    NativeFunction freeDeparse,
    NativeFunction parsePlpgsql,
    NativeFunction freeParsePlpgsql,
    NativeFunction scan,
    NativeFunction freeScan) {

  /**
   * Finds them all.
   *
   * @throws IllegalArgumentException when the library lacks one
   */
  static PgQueryFunctions find(SymbolLookup library) {
    return new PgQueryFunctions(
        NativeFunction.find(
            library,
            "pg_query_parse_protobuf_opts",
            FunctionDescriptor.of(Layouts.PARSE_RESULT, ADDRESS, JAVA_INT)),
        NativeFunction.find(
            library,
            "pg_query_free_protobuf_parse_result",
            FunctionDescriptor.ofVoid(Layouts.PARSE_RESULT)),
        NativeFunction.find(
            library,
            "pg_query_deparse_protobuf_opts",
            FunctionDescriptor.of(Layouts.TEXT_RESULT, Layouts.PROTOBUF, Layouts.DEPARSE_OPTIONS)),
        NativeFunction.find(
            library,
            "pg_query_free_deparse_result",
            FunctionDescriptor.ofVoid(Layouts.TEXT_RESULT)),
        NativeFunction.find(
            library, "pg_query_parse_plpgsql", FunctionDescriptor.of(Layouts.TEXT_RESULT, ADDRESS)),
        NativeFunction.find(
            library,
            "pg_query_free_plpgsql_parse_result",
            FunctionDescriptor.ofVoid(Layouts.TEXT_RESULT)),
        NativeFunction.find(
            library, "pg_query_scan_tokens", FunctionDescriptor.of(Layouts.SCAN_RESULT, ADDRESS)),
        NativeFunction.find(
            library,
            "pg_query_free_scan_tokens_result",
            FunctionDescriptor.ofVoid(Layouts.SCAN_RESULT)));
  }
}
