package dev.pgflux.launcher.codegen;

import dev.pgflux.ports.in.GenerateCode.RowSelection;
import java.util.List;
import java.util.Optional;

/**
 * Patterns of tables and schemas as one place gives them.
 *
 * @param includeTables tables and views that are generated; empty where nothing is said
 * @param excludeTables tables and views that are left out; empty where nothing is said
 * @param excludeSchemas schemas that are left out; empty where nothing is said
 */
public record RowLists(
    Optional<List<String>> includeTables,
    Optional<List<String>> excludeTables,
    Optional<List<String>> excludeSchemas) {

  /** Nothing is said. */
  public static final RowLists NONE =
      new RowLists(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * What counts of these lists where another place, which comes first, has its own.
   *
   * @param first what comes first
   * @return those lists of which the other says nothing
   */
  public RowLists where(RowLists first) {
    return new RowLists(
        first.includeTables.isPresent() ? Optional.empty() : includeTables,
        first.excludeTables.isPresent() ? Optional.empty() : excludeTables,
        first.excludeSchemas.isPresent() ? Optional.empty() : excludeSchemas);
  }

  /**
   * As the use case takes it.
   *
   * @return the selection; everything where nothing is said
   */
  public RowSelection selection() {
    return new RowSelection(
        includeTables.orElse(List.of()),
        excludeTables.orElse(List.of()),
        excludeSchemas.orElse(List.of()));
  }
}
