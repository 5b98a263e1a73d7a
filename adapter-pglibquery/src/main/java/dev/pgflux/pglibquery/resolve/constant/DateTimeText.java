package dev.pgflux.pglibquery.resolve.constant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;

/** Dates and times in ISO form; sessions run in UTC, so a time without a zone is in UTC. */
final class DateTimeText {
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .appendLiteral('-')
          .appendValue(ChronoField.MONTH_OF_YEAR, 1, 2, java.time.format.SignStyle.NOT_NEGATIVE)
          .appendLiteral('-')
          .appendValue(ChronoField.DAY_OF_MONTH, 1, 2, java.time.format.SignStyle.NOT_NEGATIVE)
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(java.time.chrono.IsoChronology.INSTANCE);

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("H:mm[:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .appendPattern("]")
          .toFormatter();

  private DateTimeText() {}

  static String date(String text) {
    try {
      return parseDate(text.strip()).toString();
    } catch (DateTimeException _) {
      return text;
    }
  }

  static String time(String text) {
    try {
      return format(LocalTime.parse(text.strip(), TIME));
    } catch (DateTimeException _) {
      return text;
    }
  }

  static String timestamp(String text) {
    try {
      // A zone is passed over, as PostgreSQL does for a type without one.
      String stripped = text.strip();
      return format(parse(stripped.substring(0, zoneStart(stripped)).strip()));
    } catch (DateTimeException _) {
      return text;
    }
  }

  static String timestampWithZone(String text) {
    String stripped = text.strip();
    try {
      int zone = zoneStart(stripped);
      LocalDateTime local = parse(stripped.substring(0, zone).strip());
      ZoneOffset offset =
          zone == stripped.length() ? ZoneOffset.UTC : offset(stripped.substring(zone));
      return format(
              OffsetDateTime.of(local, offset)
                  .withOffsetSameInstant(ZoneOffset.UTC)
                  .toLocalDateTime())
          + "+00";
    } catch (DateTimeException _) {
      return text;
    }
  }

  private static ZoneOffset offset(String zone) {
    return zone.equalsIgnoreCase("Z") || zone.equalsIgnoreCase("UTC")
        ? ZoneOffset.UTC
        : ZoneOffset.of(zone);
  }

  /** Where the zone starts: at a sign, Z or UTC after the time of day. */
  private static int zoneStart(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return text.length();
    }
    for (int i = colon; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '+' || c == '-' || Character.isLetter(c)) {
        return i;
      }
    }
    return text.length();
  }

  private static LocalDateTime parse(String text) {
    int separator = Math.max(text.indexOf(' '), text.indexOf('T'));
    return separator < 0
        ? parseDate(text).atStartOfDay()
        : LocalDateTime.of(
            parseDate(text.substring(0, separator)),
            LocalTime.parse(text.substring(separator + 1).strip(), TIME));
  }

  private static LocalDate parseDate(String text) {
    return LocalDate.parse(text, DATE);
  }

  private static String format(LocalDateTime value) {
    return value.toLocalDate() + " " + format(value.toLocalTime());
  }

  private static String format(LocalTime value) {
    String time = value.toString();
    return time.length() == 5 ? time + ":00" : time;
  }
}
