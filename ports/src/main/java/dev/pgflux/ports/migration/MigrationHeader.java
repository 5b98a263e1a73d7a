package dev.pgflux.ports.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a migration file says of itself in its first comment lines.
 *
 * @param baselineHash the hash of the schema that it was made for
 * @param targetHash the hash of the schema that it leaves behind
 * @param coverage what both cover; empty where another tool made the file, whose hashes cannot be
 *     compared
 */
public record MigrationHeader(
    Optional<String> baselineHash, Optional<String> targetHash, Optional<Coverage> coverage) {

  /** Says nothing. */
  public static final MigrationHeader NONE =
      new MigrationHeader(Optional.empty(), Optional.empty(), Optional.empty());

  private static final String BASELINE = "pg-flux-baseline-hash";
  private static final String TARGET = "pg-flux-target-hash";
  private static final String COVERS = "pg-flux-covers";
  private static final List<String> KEYS = List.of(BASELINE + ":", TARGET + ":", COVERS + ":");

  /**
   * Reads a header.
   *
   * @param content a file's text
   * @return what the comments at its beginning say
   */
  public static MigrationHeader of(String content) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String line : (Iterable<String>) content.lines()::iterator) {
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("--")) {
        break;
      }
      int colon = text.indexOf(':');
      if (colon > 0) {
        said.putIfAbsent(text.substring(2, colon).strip(), text.substring(colon + 1).strip());
      }
    }
    return new MigrationHeader(
        Optional.ofNullable(said.get(BASELINE)),
        Optional.ofNullable(said.get(TARGET)),
        Optional.ofNullable(said.get(COVERS)).flatMap(Coverage::parse));
  }

  /**
   * Whether the file was made for the schema that another one leaves behind.
   *
   * @param before the file before it
   * @return true if both say so
   */
  public boolean follows(MigrationHeader before) {
    return baselineHash.isPresent()
        && baselineHash.equals(before.targetHash)
        && coverage.isPresent()
        && coverage.equals(before.coverage);
  }

  /**
   * As comment lines.
   *
   * @return with a line feed after each
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    baselineHash.ifPresent(hash -> line(BASELINE, hash, text));
    targetHash.ifPresent(hash -> line(TARGET, hash, text));
    coverage.ifPresent(it -> line(COVERS, it.text(), text));
    return text.toString();
  }

  private static void line(String key, String value, StringBuilder text) {
    text.append("-- ").append(key).append(": ").append(value).append('\n');
  }

  /**
   * A file's text with this header in place of its own.
   *
   * @param content the text
   * @return the changed text; where it had no header, it begins with this one
   */
  public String replacedIn(String content) {
    StringBuilder changed = new StringBuilder();
    boolean written = false;
    boolean inHeader = true;
    for (String line : content.split("(?<=\n)", -1)) {
      inHeader = inHeader && (line.isBlank() || line.startsWith("--"));
      boolean isReplaced = inHeader && KEYS.stream().anyMatch(key -> line.startsWith("-- " + key));
      if (isReplaced && !written) {
        changed.append(text());
        written = true;
      }
      if (!isReplaced) {
        changed.append(line);
      }
    }
    return written ? changed.toString() : text() + changed;
  }
}
