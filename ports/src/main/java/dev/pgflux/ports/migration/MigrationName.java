package dev.pgflux.ports.migration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a migration file: {@code yyyymmdd_hhmmss_label.sql}, in UTC, with milliseconds after
 * the seconds where another tool made it. Names are in the order in which files are applied.
 *
 * @param file the whole name
 * @param stamp the time in it, to the second
 * @param label what it is about, in lower case with underscores
 */
public record MigrationName(String file, String stamp, String label)
    implements Comparable<MigrationName> {

  private static final String SUFFIX = ".sql";
  private static final String UNDO_SUFFIX = "_undo.sql";
  private static final Pattern FORM = Pattern.compile("(\\d{8}_\\d{6})(?:_\\d{3})?(?:_(.*))?");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST_LABEL = 60;
  private static final Pattern NOT_IN_LABELS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * Reads a name.
   *
   * @param file the name of a file
   * @return empty for what is no migration, or the undo of one
   */
  public static Optional<MigrationName> parse(String file) {
    if (!file.endsWith(SUFFIX) || isUndo(file)) {
      return Optional.empty();
    }
    Matcher matcher = FORM.matcher(file.substring(0, file.length() - SUFFIX.length()));
    return matcher.matches()
        ? Optional.of(
            new MigrationName(
                file, matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse("")))
        : Optional.empty();
  }

  /**
   * Makes a name.
   *
   * @param time when it was made
   * @param label what it is about, in any words
   * @return the name
   */
  public static MigrationName of(Instant time, String label) {
    String stamp = STAMP.format(time);
    String plain = plain(label);
    return new MigrationName(stamp + (plain.isEmpty() ? "" : "_" + plain) + SUFFIX, stamp, plain);
  }

  private static String plain(String label) {
    String words = NOT_IN_LABELS.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("_");
    int start = words.startsWith("_") ? 1 : 0;
    int end = Math.min(words.length(), start + LONGEST_LABEL);
    String cut = words.substring(start, Math.max(start, end));
    String trimmed = cut.endsWith("_") ? cut.substring(0, cut.length() - 1) : cut;
    // A name that ends like that of an undo would be taken for one.
    return trimmed.equals("undo") || trimmed.endsWith("_undo") ? trimmed + "_step" : trimmed;
  }

  /**
   * Whether a file undoes a migration.
   *
   * @param file the name of a file
   * @return true for {@code …_undo.sql}
   */
  public static boolean isUndo(String file) {
    return file.endsWith(UNDO_SUFFIX);
  }

  /**
   * The file that undoes this one.
   *
   * @return its name
   */
  public String undo() {
    return file.substring(0, file.length() - SUFFIX.length()) + UNDO_SUFFIX;
  }

  /**
   * Whether somebody means this file.
   *
   * @param version a whole name, with {@code .sql} or without, or how it begins
   * @return true if so
   */
  public boolean isMeantBy(String version) {
    return file.equals(version) || file.equals(version + SUFFIX) || file.startsWith(version + "_");
  }

  @Override
  public int compareTo(MigrationName other) {
    return file.compareTo(other.file);
  }
}
