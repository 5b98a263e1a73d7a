package dbgen;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values go to the server as text in arrays, and come back as they were. */
public final class TextRoundTrip {
  private final Connection connection;

  private TextRoundTrip(Connection connection) {
    this.connection = connection;
  }

  /**
   * Sends values of all types.
   *
   * @param arguments the JDBC URL
   * @throws SQLException when the database refuses something
   */
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection(arguments[0])) {
      TextRoundTrip trip = new TextRoundTrip(connection);
      for (String zone : List.of("UTC", "Asia/Kolkata", "America/St_Johns")) {
        try (PreparedStatement statement =
            connection.prepareStatement("SELECT set_config('TimeZone', ?, false)")) {
          statement.setString(1, zone);
          statement.execute();
        }
        trip.times();
      }
      trip.others();
    }
  }

  private void times() throws SQLException {
    LocalDateTime time = LocalDateTime.of(2026, 2, 28, 23, 59, 59, 999_999_000);
    LocalDateTime leap = LocalDateTime.of(-4, 2, 29, 1, 2, 3);
    LocalDateTime far = LocalDateTime.of(29_999, 12, 31, 0, 0);
    same(
        "date",
        List.of(time.toLocalDate(), leap.toLocalDate(), far.toLocalDate(), LocalDate.MAX, LocalDate.MIN),
        PgText::localDate,
        PgText::formatLocalDate);
    same(
        "timestamp",
        Arrays.asList(time, leap, null, far, LocalDateTime.MAX, LocalDateTime.MIN),
        PgText::localDateTime,
        PgText::formatLocalDateTime);
    same(
        "timestamptz",
        Arrays.asList(
            time.toInstant(ZoneOffset.UTC),
            leap.toInstant(ZoneOffset.ofHours(-3)),
            null,
            far.toInstant(ZoneOffset.UTC),
            Instant.MAX,
            Instant.MIN),
        PgText::instant,
        PgText::formatInstant);
    same(
        "timestamptz",
        List.of(OffsetDateTime.MAX, OffsetDateTime.MIN),
        PgText::offsetDateTime,
        PgText::formatOffsetDateTime);
    same(
        "time",
        List.of(time.toLocalTime(), LocalTime.MIDNIGHT, LocalTime.MAX),
        PgText::localTime,
        PgText::formatLocalTime);
    same(
        "timetz",
        List.of(
            OffsetTime.of(time.toLocalTime(), ZoneOffset.UTC),
            OffsetTime.of(LocalTime.NOON, ZoneOffset.ofHoursMinutesSeconds(-3, -30, -52)),
            OffsetTime.of(LocalTime.NOON, ZoneOffset.ofHoursMinutes(5, 30))),
        PgText::offsetTime,
        PgText::formatOffsetTime);
  }

  private void others() throws SQLException {
    same("boolean", Arrays.asList(true, null, false), PgText::bool, Object::toString);
    same(
        "numeric",
        List.of(new BigDecimal("1E+3"), new BigDecimal("-0.00000001")),
        text -> new BigDecimal(text).stripTrailingZeros(),
        Object::toString);
    same(
        "double precision",
        List.of(0.1, Double.NaN, Double.NEGATIVE_INFINITY, 1e-300),
        Double::valueOf,
        Object::toString);
    same("bytea", List.of("", "00ff"), text -> hex(PgText.bytes(text)), text -> "\\x" + text);
    same(
        "text",
        Arrays.asList("", " ", "NULL", "null", null, "{}", "a\\\"b,'", "\t\n\r", "\ud83d\ude00"),
        Function.identity(),
        Function.identity());
    same("int[]", List.of(), Integer::valueOf, Object::toString);
    List<List<Range<Instant>>> multiranges =
        List.of(List.of(Range.of(Instant.EPOCH, null)), List.of());
    same(
        "tstzmultirange",
        multiranges,
        text -> Range.parseAll(text, PgText::instant),
        ranges -> Range.formatAll(ranges, PgText::formatInstant));
    refuses("{{1,2},{3,4}}", "several dimensions");
    if (!PgText.readList("[2:3]={1,NULL}", Integer::valueOf).equals(Arrays.asList(1, null))) {
      throw new AssertionError("bounds of an array");
    }
  }

  private static String hex(byte[] bytes) {
    return PgText.formatBytes(bytes).substring(2);
  }

  private static void refuses(String text, String why) {
    try {
      PgText.readList(text, Integer::valueOf);
    } catch (IllegalArgumentException e) {
      if (String.valueOf(e.getMessage()).contains(why)) {
        return;
      }
    }
    throw new AssertionError(text + " was taken");
  }

  private <T> void same(
      String type,
      List<@Nullable T> values,
      Function<String, T> parse,
      Function<T, String> format)
      throws SQLException {
    String array = type.endsWith("[]") ? type : type + "[]";
    try (PreparedStatement statement = connection.prepareStatement("SELECT ?::" + array)) {
      statement.setObject(1, PgText.writeList(values, format), Types.OTHER);
      for (int i = 0; i < 8; i++) {
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          List<@Nullable T> found = PgText.readList(row.getString(1), parse);
          if (!found.equals(values)) {
            throw new AssertionError(type + " is " + found + ", and should be " + values);
          }
        }
      }
    }
  }
}
