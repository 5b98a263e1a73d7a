package dev.pgflux.pglibquery.name;

import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Type modifiers as PostgreSQL prints them ({@code format_type}). */
final class TypeModifiers {
  /** {@code MAX_TIMESTAMP_PRECISION}: more is cut down with a warning. */
  private static final int MAXIMUM_PRECISION = 6;

  /** {@code INTERVAL_FULL_RANGE}. */
  private static final long ALL_FIELDS = 0x7FFF;

  private static final int MONTH = 1 << 1;
  private static final int YEAR = 1 << 2;
  private static final int DAY = 1 << 3;
  private static final int HOUR = 1 << 10;
  private static final int MINUTE = 1 << 11;
  private static final int SECOND = 1 << 12;

  /** The bits of {@code src/include/utils/timestamp.h} and what they are called. */
  private static final Map<Integer, String> FIELDS =
      Map.ofEntries(
          Map.entry(YEAR, "year"),
          Map.entry(MONTH, "month"),
          Map.entry(DAY, "day"),
          Map.entry(HOUR, "hour"),
          Map.entry(MINUTE, "minute"),
          Map.entry(SECOND, "second"),
          Map.entry(YEAR | MONTH, "year to month"),
          Map.entry(DAY | HOUR, "day to hour"),
          Map.entry(DAY | HOUR | MINUTE, "day to minute"),
          Map.entry(DAY | HOUR | MINUTE | SECOND, "day to second"),
          Map.entry(HOUR | MINUTE, "hour to minute"),
          Map.entry(HOUR | MINUTE | SECOND, "hour to second"),
          Map.entry(MINUTE | SECOND, "minute to second"));

  private TypeModifiers() {}

  static List<String> of(QualifiedName type, Node typeName) {
    List<String> given = typeName.nodes("typmods").stream().map(TypeModifiers::text).toList();
    if (given.isEmpty()) {
      return given;
    }
    String name = type.name().value();
    if (!type.isBuiltIn()) {
      return name.equals("geometry") || name.equals("geography") ? geometry(given) : given;
    }
    return switch (name) {
      case "numeric" -> given.size() == 1 ? List.of(given.getFirst(), "0") : given;
      case "interval" -> interval(given);
      case "timestamp", "timestamptz", "time", "timetz" -> List.of(precision(given.getFirst()));
      default -> given;
    };
  }

  private static String text(Node modifier) {
    if (modifier.is("ColumnRef")) {
      return String.join(".", NameParts.of(modifier.list("fields")));
    }
    if (modifier.field("sval").isPresent()) {
      return modifier.node("sval").map(value -> value.text("sval")).orElse("");
    }
    if (modifier.field("fval").isPresent()) {
      return modifier.node("fval").map(value -> value.text("fval")).orElse("");
    }
    return Long.toString(modifier.node("ival").map(value -> value.number("ival")).orElse(0L));
  }

  private static String precision(String given) {
    return given.length() == 1 && given.charAt(0) <= '0' + MAXIMUM_PRECISION
        ? given
        : Integer.toString(MAXIMUM_PRECISION);
  }

  private static List<String> interval(List<String> given) {
    long mask = Long.parseLong(given.getFirst());
    String fields = mask == ALL_FIELDS ? "" : FIELDS.getOrDefault((int) mask, "");
    List<String> result = new ArrayList<>(List.of(fields));
    given.stream().skip(1).map(TypeModifiers::precision).forEach(result::add);
    return result.equals(List.of("")) ? List.of() : result;
  }

  /** PostGIS prints {@code geometry(PointZ,4326)} however the shape was spelled. */
  private static List<String> geometry(List<String> given) {
    String shape =
        Stream.of(
                "Geometry",
                "Point",
                "LineString",
                "Polygon",
                "MultiPoint",
                "MultiLineString",
                "MultiPolygon",
                "GeometryCollection",
                "CircularString",
                "CompoundCurve",
                "CurvePolygon",
                "MultiCurve",
                "MultiSurface",
                "PolyhedralSurface",
                "Triangle",
                "Tin")
            .flatMap(base -> Stream.of(base, base + "Z", base + "M", base + "ZM"))
            .filter(known -> known.equalsIgnoreCase(given.getFirst()))
            .findFirst()
            .orElse(given.getFirst());
    List<String> result = new ArrayList<>(given);
    result.set(0, shape);
    if (result.size() == 2 && result.getLast().equals("0")) {
      result.removeLast();
    }
    return result;
  }
}
