package dev.pgflux.launcher.scenario;

import dev.pgflux.domain.diff.ComparisonMode;
import dev.pgflux.domain.plan.Staging;
import dev.pgflux.domain.scope.ManagedScope.Selection;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code options} of a scenario: {@code key=value} lines.
 *
 * @param schemas every schema of the database, or {@code schemas=declared} for those of the files
 * @param owners {@code owners=auto|always|never}
 * @param privileges {@code privileges=auto|always|never}
 * @param keepUndeclaredPartitions {@code keep-partitions=true|false}
 * @param losesRows {@code loses-rows=true} where it is the point that rows or values go
 * @param namesByHistory {@code names=by-history} where names that PostgreSQL chose stay as they are
 *     although files would give others now
 * @param staging {@code many-rows=N} where tables of more rows are large
 */
record ScenarioOptions(
    Selection schemas,
    ComparisonMode owners,
    ComparisonMode privileges,
    boolean keepUndeclaredPartitions,
    boolean losesRows,
    boolean namesByHistory,
    Staging staging) {

  private static final Set<String> KEYS =
      Set.of(
          "schemas", "owners", "privileges", "keep-partitions", "loses-rows", "names", "many-rows");

  static ScenarioOptions parse(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String key : properties.stringPropertyNames()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException("\"" + key + "\" is no option; there are " + KEYS);
      }
    }
    return new ScenarioOptions(
        properties.getProperty("schemas", "*").equals("declared")
            ? new Selection.Declared()
            : new Selection.Everything(),
        mode(properties, "owners"),
        mode(properties, "privileges"),
        Boolean.parseBoolean(properties.getProperty("keep-partitions", "true")),
        Boolean.parseBoolean(properties.getProperty("loses-rows", "false")),
        properties.getProperty("names", "").equals("by-history"),
        staging(properties.getProperty("many-rows")));
  }

  private static Staging staging(@Nullable String rows) {
    return rows == null ? Staging.DEFAULT : new Staging(true, Long.parseLong(rows), true);
  }

  private static ComparisonMode mode(Properties properties, String key) {
    return ComparisonMode.valueOf(properties.getProperty(key, "auto").toUpperCase(Locale.ROOT));
  }
}
