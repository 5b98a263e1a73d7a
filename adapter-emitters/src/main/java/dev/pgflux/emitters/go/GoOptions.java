package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.Choices;
import dev.pgflux.emitters.code.ChosenTypes;
import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.emitters.code.NameCase;
import dev.pgflux.emitters.code.Readonly;
import dev.pgflux.emitters.code.UsualOptions;
import dev.pgflux.ports.plugin.EmitterException;
import dev.pgflux.ports.plugin.EmitterOption;
import dev.pgflux.ports.plugin.EmitterOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was asked for.
 *
 * @param packageName the package
 * @param tags for whom fields have tags beside pgx and encoding/json
 * @param omitEmpty which fields encoding/json leaves out when they are empty
 * @param readonly which columns are not to be written
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
    Readonly readonly,
    NameCase keys,
    boolean functions,
    boolean partitions,
    boolean helpers,
    ChosenTypes chosen,
    Choices<String> shapes) {

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

  /** Whether rows are read through database/sql, and not by pgx alone. */
  boolean forDatabaseSql() {
    return tags != Tags.NONE;
  }

  private static final String ORM_TAGS = "orm-tags";
  private static final String OMIT_EMPTY = "omitempty";

  static List<EmitterOption> declared() {
    List<EmitterOption> options = new ArrayList<>();
    options.add(UsualOptions.packageName("The name of the package."));
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
        UsualOptions.readonly(
            "Columns that are not to be written, beside those that PostgreSQL lets nobody write."));
    options.add(UsualOptions.columnCase("How the keys of JSON are spelled."));
    options.add(UsualOptions.functions("Whether functions and procedures get calls."));
    options.add(
        UsualOptions.partitions(
            "Whether partitions get structs of their own beside their parents'."));
    options.add(
        UsualOptions.helpers(
            "Whether tables get types and functions that insert and update rows."));
    options.add(
        UsualOptions.jsonShapes(
            "The Go type of a JSON column: shop.customer.preferences=github.com/you/shop.Taste."));
    options.addAll(ChosenTypes.options("Go", "github.com/shopspring/decimal.Decimal"));
    return options;
  }

  static GoOptions of(EmitterOptions options) {
    Readonly readonly = UsualOptions.readonly(options);
    return new GoOptions(
        packageName(UsualOptions.packageName(options)),
        Tags.valueOf(word(options, ORM_TAGS)),
        OmitEmpty.valueOf(word(options, OMIT_EMPTY)),
        readonly,
        UsualOptions.columnCase(options),
        UsualOptions.functions(options),
        UsualOptions.partitions(options),
        UsualOptions.helpers(options) && readonly != Readonly.ALL,
        new ChosenTypes(options, "gotype"),
        UsualOptions.jsonShapes(options));
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
