package dev.pgflux.emitters.code;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Types of the language that people chose: for a column in the configuration, for a column in its
 * comment, or for every use of a PostgreSQL type.
 *
 * <p>The configuration belongs to who runs the tool. A comment comes from the database, and its
 * type goes into source code: it may be made of names and the usual signs of types alone.
 */
public final class ChosenTypes {
  private static final String OF_TYPES = "type-overrides";
  private static final String OF_COLUMNS = "column-types";

  /** Names, dots and slashes of packages, pointers, arguments, arrays and unions. */
  private static final Pattern FROM_COMMENT = Pattern.compile("[\\p{L}\\p{N}_.$/*\\[\\]<>|&,?:-]+");

  private static final Pattern STARTS_COMMENT = Pattern.compile("//|/\\*|\\*/|--");

  /** The names that SQL has for types beside the catalog's. */
  private static final Map<String, String> CATALOG_NAMES =
      Map.ofEntries(
          Map.entry("boolean", "bool"),
          Map.entry("smallint", "int2"),
          Map.entry("integer", "int4"),
          Map.entry("int", "int4"),
          Map.entry("bigint", "int8"),
          Map.entry("real", "float4"),
          Map.entry("double precision", "float8"),
          Map.entry("decimal", "numeric"),
          Map.entry("character varying", "varchar"),
          Map.entry("character", "bpchar"),
          Map.entry("char", "bpchar"),
          Map.entry("bit varying", "varbit"),
          Map.entry("timestamp with time zone", "timestamptz"),
          Map.entry("timestamp without time zone", "timestamp"),
          Map.entry("time with time zone", "timetz"),
          Map.entry("time without time zone", "time"));

  private final String hint;
  private final Choices<String> columns;
  private final Choices<String> types;

  /**
   * Reads the options.
   *
   * @param options the values of an emitter's options, among them those of {@link #options}
   * @param hint what names a type of this language in a comment, such as {@code gotype}
   */
  public ChosenTypes(EmitterOptions options, String hint) {
    this.hint = hint;
    this.columns = new Choices<>(options.map(OF_COLUMNS));
    Map<String, String> byName = new HashMap<>();
    options.map(OF_TYPES).forEach((name, type) -> byName.put(catalogName(name), oneLine(type)));
    this.types = new Choices<>(byName);
    columns.byName().values().forEach(ChosenTypes::oneLine);
  }

  /**
   * The options that this reads.
   *
   * @param language such as {@code Go}
   * @param example a type of it, such as {@code decimal.Decimal}
   * @return the options
   */
  public static List<EmitterOption> options(String language, String example) {
    return List.of(
        EmitterOption.map(
            OF_TYPES, "The %s type of a PostgreSQL type: numeric=%s.".formatted(language, example)),
        EmitterOption.map(
            OF_COLUMNS,
            "The %s type of a column: shop.orders.total=%s.".formatted(language, example)));
  }

  /**
   * The type chosen for a column.
   *
   * @param owner what has the column
   * @param column the column
   * @return the type as it was written, which counts for values that are not NULL; or empty
   * @throws EmitterException when a comment holds something that is no type
   */
  public Optional<String> of(NamedModel owner, ColumnModel column) {
    return columns
        .of(owner, column)
        .or(() ->
            Optional.ofNullable(column.hints().get(hint))
                .map(type -> fromComment(owner, column, type)));
  }

  /**
   * The type chosen for a PostgreSQL type. For an array, only one that was chosen for {@code
   * name[]}.
   *
   * @param type the use of a type
   * @return the type as it was written; or empty
   */
  public Optional<String> of(TypeModel type) {
    return types.of(type);
  }

  private static String catalogName(String name) {
    boolean array = name.endsWith("[]");
    String element = array ? name.substring(0, name.length() - "[]".length()) : name;
    return CATALOG_NAMES.getOrDefault(element, element) + (array ? "[]" : "");
  }

  private String fromComment(NamedModel owner, ColumnModel column, String type) {
    if (!FROM_COMMENT.matcher(type).matches() || STARTS_COMMENT.matcher(type).find()) {
      throw new EmitterException(
          "The comment of column %s.%s.%s sets %s=%s, which is no name of a type. Mend the comment."
              .formatted(
                  CommentText.visible(owner.schema()),
                  CommentText.visible(owner.name()),
                  CommentText.visible(column.name()),
                  hint,
                  CommentText.visible(type)));
    }
    return type;
  }

  private static String oneLine(String type) {
    if (type.isBlank() || type.chars().anyMatch(Character::isISOControl)) {
      throw new EmitterException(
          "\"%s\" is no type: it must be one line.".formatted(CommentText.visible(type)));
    }
    return type;
  }
}
