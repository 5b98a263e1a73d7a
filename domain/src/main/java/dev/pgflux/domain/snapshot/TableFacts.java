package dev.pgflux.domain.snapshot;

/**
 * What a live table holds, as its statistics say, and what of it is no part of its schema.
 *
 * @param rows estimated rows ({@code reltuples}, or {@code pg_stat_get_live_tuples} where more were
 *     counted since); -1 when it was never analyzed
 * @param bytes size on disk with indexes and TOAST
 * @param toasted whether it has a TOAST table, which alone keeps parameters {@code toast.…}
 * @param published whether a publication of the database has it, by name, schema or FOR ALL TABLES
 */
public record TableFacts(long rows, long bytes, boolean toasted, boolean published) {
  /** Nothing known: to be treated as large. */
  public static final TableFacts UNKNOWN = new TableFacts(-1, -1, true, true);

  /**
   * Whether the table holds nothing at all.
   *
   * @return true when it was found empty and no row was counted since
   */
  public boolean isEmpty() {
    return rows == 0;
  }
}
