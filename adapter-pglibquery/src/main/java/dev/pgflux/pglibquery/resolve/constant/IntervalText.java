package dev.pgflux.pglibquery.resolve.constant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * Intervals as PostgreSQL keeps them: months, days and microseconds ({@code DecodeInterval} in
 * {@code src/backend/utils/adt/datetime.c}). Fractions of anything but seconds are left alone.
 */
final class IntervalText {
  private static final long SECOND = 1_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;

  private long months;
  private long days;
  private long microseconds;

  private IntervalText() {}

  static String of(String text) {
    IntervalText interval = new IntervalText();
    return interval.read(text.strip().toLowerCase(Locale.ROOT))
        ? interval.months + " mons " + interval.days + " days " + interval.microseconds + " us"
        : text;
  }

  private boolean read(String text) {
    if (text.isEmpty()) {
      return false;
    }
    String[] words = separate(text).split(" +", -1);
    for (int i = 0; i < words.length; i++) {
      if (words[i].indexOf(':') > 0) {
        if (!clock(words[i])) {
          return false;
        }
      } else {
        Optional<BigDecimal> number = number(words[i]);
        if (number.isEmpty()) {
          return false;
        }
        String unit = i + 1 < words.length && number(words[i + 1]).isEmpty() ? words[++i] : "";
        boolean bareIsFirst = unit.isEmpty() && words.length > 1;
        if (bareIsFirst || unit.indexOf(':') > 0 || !add(number.get(), unit)) {
          return false;
        }
      }
    }
    return true;
  }

  /** A blank between a number and its unit, as in {@code 5min}. */
  private static String separate(String text) {
    StringBuilder separated = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i > 0 && c >= 'a' && c <= 'z' && Character.isDigit(text.charAt(i - 1))) {
        separated.append(' ');
      }
      separated.append(Character.isWhitespace(c) ? ' ' : c);
    }
    return separated.toString();
  }

  private static Optional<BigDecimal> number(String word) {
    try {
      boolean plain =
          !word.isEmpty() && word.chars().allMatch(c -> "+-.0123456789".indexOf(c) >= 0);
      return plain ? Optional.of(new BigDecimal(word)) : Optional.empty();
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private boolean clock(String word) {
    boolean negative = word.startsWith("-");
    String[] parts = (negative || word.startsWith("+") ? word.substring(1) : word).split(":", -1);
    if (parts.length < 2 || parts.length > 3) {
      return false;
    }
    try {
      long value = Long.parseLong(parts[0]) * HOUR + Long.parseLong(parts[1]) * MINUTE;
      if (parts.length == 3) {
        value += micros(new BigDecimal(parts[2]));
      }
      microseconds += negative ? -value : value;
      return true;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static long micros(BigDecimal seconds) {
    return seconds.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValue();
  }

  private boolean add(BigDecimal number, String unit) {
    boolean seconds = isSeconds(unit);
    if (!seconds && number.stripTrailingZeros().scale() > 0) {
      return false;
    }
    long value = number.longValue();
    switch (unit) {
      case "y", "yr", "yrs", "year", "years" -> months += 12 * value;
      case "mon", "mons", "month", "months" -> months += value;
      case "w", "week", "weeks" -> days += 7 * value;
      case "d", "day", "days" -> days += value;
      case "h", "hr", "hrs", "hour", "hours" -> microseconds += value * HOUR;
      case "m", "min", "mins", "minute", "minutes" -> microseconds += value * MINUTE;
      case "ms", "msec", "msecs", "millisecond", "milliseconds" -> microseconds += value * 1000;
      default -> {
        if (!seconds) {
          return false;
        }
        microseconds += micros(number);
      }
    }
    return true;
  }

  private static boolean isSeconds(String unit) {
    return switch (unit) {
      case "", "s", "sec", "secs", "second", "seconds" -> true;
      default -> false;
    };
  }
}
