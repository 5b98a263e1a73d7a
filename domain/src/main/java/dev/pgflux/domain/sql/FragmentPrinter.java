package dev.pgflux.domain.sql;

/** Turns a fragment into the SQL that stands for it in a statement. */
@FunctionalInterface
public interface FragmentPrinter {
  /**
   * Prints a fragment so that it means the same under any search_path.
   *
   * @param fragment a resolved fragment
   * @return SQL without a trailing semicolon; a string body as it is, unquoted
   */
  String print(Fragment fragment);
}
