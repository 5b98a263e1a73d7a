package dev.pgflux.emitters.code;

import dev.pgflux.ports.plugin.RangeModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of the bounds of ranges and multiranges: PostgreSQL's own ones, and a schema's. */
public final class RangeBounds {
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "int4", "int4",
          "int8", "int8",
          "num", "numeric",
          "date", "date",
          "ts", "timestamp",
          "tstz", "timestamptz");

  private record Key(String schema, String name) {}

  private final Map<Key, TypeModel> declared = new HashMap<>();

  /**
   * Looks at the ranges of a schema.
   *
   * @param ranges all that it has
   */
  public RangeBounds(List<RangeModel> ranges) {
    for (RangeModel range : ranges) {
      declared.put(new Key(range.schema(), range.name()), range.subtype());
      declared.put(new Key(range.schema(), range.multirange()), range.subtype());
    }
  }

  /**
   * The bounds of any range or multirange.
   *
   * @param range the use of a type
   * @return the type of its bounds; empty for a range that is not known, and for other types
   */
  public Optional<TypeModel> of(TypeModel range) {
    return declared(range).or(() -> builtIn(range));
  }

  /**
   * The bounds of a range or multirange that the schema has.
   *
   * @param range the use of a type
   * @return the type of its bounds; empty for all others
   */
  public Optional<TypeModel> declared(TypeModel range) {
    return Optional.ofNullable(declared.get(new Key(range.schema(), range.name())));
  }

  /**
   * The bounds of one of PostgreSQL's own ranges or multiranges, those of {@code pg_range.dat}.
   *
   * @param range the use of a type
   * @return the type of its bounds; empty for all others
   */
  public static Optional<TypeModel> builtIn(TypeModel range) {
    String name = range.name().replaceFirst("(multi)?range$", "");
    return range.schema().equals("pg_catalog") && !name.equals(range.name())
        ? Optional.ofNullable(BUILT_IN.get(name)).map(TypeUse::builtIn)
        : Optional.empty();
  }
}
