package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.emitters.code.NameCase;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was asked for.
 *
 * @param packageName the package
 * @param tags for whom fields have tags beside pgx and encoding/json
 * @param omitEmpty which fields encoding/json leaves out when they are empty
 * @param readOnly which columns are not to be written
 * @param keys how JSON's keys are spelled
 * @param functions whether routines get calls
 * @param partitions whether partitions get structs
 * @param helpers whether tables get types and functions to write them
 * @param chosen types that people chose
 * @param shapes types of JSON columns
 */
record GoOptions(
    String packageName,
    Tags tags,
    OmitEmpty omitEmpty,
    ReadOnly readOnly,
    NameCase keys,
    boolean functions,
    boolean partitions,
    boolean helpers,
    ChosenTypes chosen,
    Map<String, String> shapes) {

  /** Libraries that have tags. */
  enum Tags {
    /** None. */
    NONE,
    /** The tags that pgx reads too. */
    SQLX,
    /** {@code gorm}. */
    GORM,
    /** {@code bun}. */
    BUN,
    /** {@code sql}, which ent's scanner reads. */
    ENT
  }

  /** Fields that are left out of JSON. */
  enum OmitEmpty {
    /** None. */
    NONE,
    /** Those that may be NULL. */
    NULLABLE,
    /** Those that PostgreSQL fills in. */
    DEFAULTS,
    /** All. */
    ALL
  }

  /** Columns that nobody writes; each includes those before it. */
  enum ReadOnly {
    /** Those that PostgreSQL lets nobody write. */
    NONE,
    /** Every identity. */
    IDENTITY,
    /** Every generated column, which are among the first ones. */
    GENERATED,
    /** Whatever has a default. */
    DEFAULTS,
    /** All. */
    ALL;

    /** Whether a column is among them. */
    boolean covers(ColumnModel column) {
      return switch (column.origin()) {
        case NONE -> this == ALL;
        case IDENTITY_ALWAYS, GENERATED_STORED, GENERATED_VIRTUAL -> true;
        case IDENTITY_BY_DEFAULT -> this != NONE;
        case DEFAULT -> this == DEFAULTS || this == ALL;
      };
    }
  }

  /** Whether rows are read through database/sql, and not by pgx alone. */
  boolean forDatabaseSql() {
    return tags != Tags.NONE;
  }

  private static final String PACKAGE = "package";
  private static final String ORM_TAGS = "orm-tags";
  private static final String OMIT_EMPTY = "omitempty";
  private static final String READ_ONLY = "readonly";
  private static final String COLUMN_CASE = "column-case";
  private static final String FUNCTIONS = "functions";
  private static final String PARTITIONS = "partitions";
  private static final String HELPERS = "insert-update-helpers";
  private static final String SHAPES = "json-shapes";

  static List<EmitterOption> declared() {
    List<EmitterOption> options = new ArrayList<>();
    options.add(EmitterOption.text(PACKAGE, "dbgen", "The name of the package."));
    options.add(
        EmitterOption.choice(
            ORM_TAGS,
            List.of("none", "sqlx", "gorm", "bun", "ent"),
            "The library that fields have tags for beside db and json."));
    options.add(
        EmitterOption.choice(
            OMIT_EMPTY,
            List.of("none", "nullable", "defaults", "all"),
            "Fields that JSON leaves out when they are empty: those of columns that can be NULL,"
                + " that have defaults, or all."));
    options.add(
        EmitterOption.choice(
            READ_ONLY,
            List.of("none", "identity", "generated", "defaults", "all"),
            "Columns that are not to be written, beside those that PostgreSQL lets nobody write."));
    options.add(
        EmitterOption.choice(COLUMN_CASE, NameCase.CHOICES, "How the keys of JSON are spelled."));
    options.add(
        EmitterOption.flag(FUNCTIONS, false, "Whether functions and procedures get calls."));
    options.add(
        EmitterOption.flag(
            PARTITIONS,
            false,
            "Whether partitions get structs of their own beside their parents'."));
    options.add(
        EmitterOption.flag(
            HELPERS, false, "Whether tables get types and functions that insert and update rows."));
    options.add(
        EmitterOption.map(
            SHAPES,
            "The Go type of a JSON column: shop.customer.preferences=github.com/you/shop.Taste."));
    options.addAll(ChosenTypes.options("Go", "github.com/shopspring/decimal.Decimal"));
    return options;
  }

  static GoOptions of(EmitterOptions options) {
    ReadOnly readOnly = ReadOnly.valueOf(word(options, READ_ONLY));
    return new GoOptions(
        packageName(options.text(PACKAGE)),
        Tags.valueOf(word(options, ORM_TAGS)),
        OmitEmpty.valueOf(word(options, OMIT_EMPTY)),
        readOnly,
        NameCase.of(options.text(COLUMN_CASE)),
        options.flag(FUNCTIONS),
        options.flag(PARTITIONS),
        options.flag(HELPERS) && readOnly != ReadOnly.ALL,
        new ChosenTypes(options, "gotype"),
        options.map(SHAPES));
  }

  private static String word(EmitterOptions options, String name) {
    return options.text(name).toUpperCase(Locale.ROOT);
  }

  private static String packageName(String name) {
    if (!GoIdentifier.isIdentifier(name) || name.equals("_")) {
      throw new EmitterException(
          "\"%s\" is no name of a Go package: it takes letters, digits and no keyword."
              .formatted(CommentText.visible(name)));
    }
    return name;
  }
}
