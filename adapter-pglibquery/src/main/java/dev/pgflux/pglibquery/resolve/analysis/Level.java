package dev.pgflux.pglibquery.resolve.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One level of a query: the range table entries that its expressions see, and its CTEs. */
public final class Level {
  private final Optional<Level> parent;
  private final Map<String, CommonTable> commonTables = new HashMap<>();
  private final Set<String> usedNames = new HashSet<>();
  private List<RangeEntry> visible = List.of();

  private Level(Optional<Level> parent) {
    this.parent = parent;
  }

  /**
   * A CTE as FROM sees it.
   *
   * @param name its name
   * @param columns its columns
   * @param complete false when more columns may exist
   */
  public record CommonTable(String name, List<RangeColumn> columns, boolean complete) {
    /** Copies the columns. */
    public CommonTable {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A level that sees only what is given.
   *
   * @param entries the entries
   * @return the level
   */
  public static Level root(List<RangeEntry> entries) {
    Level level = new Level(Optional.empty());
    level.visible = List.copyOf(entries);
    return level;
  }

  /**
   * The level of a query in this one.
   *
   * @return a new level
   */
  public Level child() {
    return new Level(Optional.of(this));
  }

  /**
   * The level around.
   *
   * @return empty for the outermost
   */
  public Optional<Level> parent() {
    return parent;
  }

  /**
   * The entries that expressions see now.
   *
   * @return in order
   */
  public List<RangeEntry> visible() {
    return visible;
  }

  /**
   * Shows entries to expressions from now on.
   *
   * @param entries in order
   */
  public void show(List<RangeEntry> entries) {
    visible = List.copyOf(entries);
  }

  /**
   * Shows entries during a task.
   *
   * @param entries in order
   * @param task what to do
   * @param <T> the result
   * @return the task's result
   */
  public <T> T showing(List<RangeEntry> entries, Supplier<T> task) {
    List<RangeEntry> before = visible;
    visible = List.copyOf(entries);
    T result = task.get();
    visible = before;
    return result;
  }

  /**
   * Makes a CTE known.
   *
   * @param table the CTE
   */
  public void declare(CommonTable table) {
    commonTables.put(table.name(), table);
  }

  /**
   * Finds a CTE here or around.
   *
   * @param name its name
   * @return the CTE, or empty
   */
  public Optional<CommonTable> commonTable(String name) {
    CommonTable found = commonTables.get(name);
    return found != null ? Optional.of(found) : parent.flatMap(around -> around.commonTable(name));
  }

  /**
   * Takes a name for a range table entry as PostgreSQL prints it ({@code set_rtable_names} in
   * {@code ruleutils.c}): one that is used at this level or around gets a number.
   *
   * @param wanted its alias or its relation's name
   * @return the name
   */
  public String takeName(String wanted) {
    String name = wanted;
    for (int number = 1; isUsed(name); number++) {
      name = wanted + "_" + number;
    }
    usedNames.add(name);
    return name;
  }

  private boolean isUsed(String name) {
    return usedNames.contains(name) || parent.map(around -> around.isUsed(name)).orElse(false);
  }

  /**
   * Every level from this one outwards.
   *
   * @return in order
   */
  public List<Level> outwards() {
    List<Level> levels = new ArrayList<>();
    Optional<Level> at = Optional.of(this);
    while (at.isPresent()) {
      levels.add(at.get());
      at = at.get().parent();
    }
    return levels;
  }
}
