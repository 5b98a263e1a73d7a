/*
 * Loads the library named by the first argument, parses a statement that only the wanted grammar knows and
 * prints the PostgreSQL version of that grammar, as in "180006".
 */
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#include "pg_query.h"

int main(int argument_count, char **arguments) {
  void *library = argument_count == 2 ? dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL) : NULL;
  if (library == NULL) {
    fprintf(stderr, "cannot load the library: %s\n", argument_count == 2 ? dlerror() : "no path given");
    return 1;
  }
  PgQueryParseResult (*parse)(const char *);
  *(void **)&parse = dlsym(library, "pg_query_parse");
  static const char *const needed[] = {
    "pg_query_parse_protobuf_opts", "pg_query_free_protobuf_parse_result", "pg_query_deparse_protobuf_opts",
    "pg_query_free_deparse_result", "pg_query_parse_plpgsql", "pg_query_free_plpgsql_parse_result",
    "pg_query_scan_tokens", "pg_query_free_scan_tokens_result"};
  for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
    if (dlsym(library, needed[i]) == NULL) {
      fprintf(stderr, "the library lacks the function %s\n", needed[i]);
      return 1;
    }
  }
  PgQueryParseResult result = parse("ALTER TABLE t ALTER CONSTRAINT c NOT ENFORCED");
  if (result.error != NULL) {
    fprintf(stderr, "the library does not know the grammar of PostgreSQL 18: %s\n", result.error->message);
    return 1;
  }
  const char *version = strstr(result.parse_tree, "\"version\":");
  int number = 0;
  if (version == NULL || sscanf(version, "\"version\":%d", &number) != 1) {
    fprintf(stderr, "the parse tree carries no version: %s\n", result.parse_tree);
    return 1;
  }
  printf("%d\n", number);
  return 0;
}
