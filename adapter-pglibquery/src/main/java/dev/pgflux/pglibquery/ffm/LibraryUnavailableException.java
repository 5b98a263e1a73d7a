package dev.pgflux.pglibquery.ffm;

import java.util.List;

/** No usable libpg_query was found; the message says what was tried and what to install. */
public final class LibraryUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LibraryUnavailableException(List<String> tried) {
    super(describe(tried));
  }

  private static String describe(List<String> tried) {
    return """
    Cannot load libpg_query %d, which parses PostgreSQL's SQL. Tried:
      - %s
    Install libpg_query %d (macOS: brew install libpg_query; Alpine: apk add libpg_query; Debian: build pg-flux \
    on this machine), or name the library's file by the environment variable %s or the system property %s.\
    """
        .formatted(
            PgQueryLibrary.MAJOR_VERSION,
            String.join(System.lineSeparator() + "  - ", tried),
            PgQueryLibrary.MAJOR_VERSION,
            LibraryLocation.ENVIRONMENT_VARIABLE,
            LibraryLocation.SYSTEM_PROPERTY);
  }
}
