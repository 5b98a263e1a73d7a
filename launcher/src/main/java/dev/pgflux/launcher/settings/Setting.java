package dev.pgflux.launcher.settings;

import java.util.List;
import java.util.Locale;

/**
 * Everything that can be set, by whatever means: a flag, an environment variable {@code
 * PGFLUX_<FLAG>}, a key of the configuration file. One table, from which the command line, its help
 * and the configuration file's keys are made.
 */
public enum Setting {
  /** The database. */
  DB(
      "db",
      Kind.TEXT,
      "URL",
      "db",
      "The database: a URL or key=value string as psql takes it, or embedded:18."),
  /** Whom to become. */
  ROLE("role", Kind.TEXT, "ROLE", "role", "Work as this role (SET ROLE after connecting)."),
  /** Folders of schema files. */
  SCHEMA(
      "schema,schema-dir",
      Kind.PATHS,
      "DIR",
      "schema,schema_dir",
      "A folder of schema files, with its subfolders (repeatable; ./schema)."),
  /** Single schema files. */
  SCHEMA_FILE("schema-file", Kind.PATHS, "FILE", "schema_file", "A schema file (repeatable)."),
  /** The schemas that are compared. */
  SCHEMAS(
      "schemas",
      Kind.LIST,
      "A,B|*",
      "schemas,target_schemas",
      "The schemas to compare (what the files declare); * is every one."),
  /** Whether owners are compared. */
  OWNERS("owners", Kind.TEXT, "WHEN", "owners", "Compare owners: auto, always or never (auto)."),
  /** Whether privileges are compared. */
  PRIVILEGES(
      "privileges",
      Kind.TEXT,
      "WHEN",
      "privileges",
      "Compare privileges: auto, always or never (auto)."),
  /** What is left out. */
  IGNORE(
      "ignore",
      Kind.LIST,
      "PATTERN",
      "ignore",
      "Leave objects out on both sides, by name or glob (repeatable)."),
  /** The hazards that may happen. */
  ALLOW_HAZARDS(
      "allow-hazards",
      Kind.LIST,
      "LIST|all",
      "allow_hazards",
      "Hazards that are accepted, such as DATA_LOSS,TABLE_REWRITE."),
  /** Whether a mass drop may happen. */
  ALLOW_MASS_DROP(
      "allow-mass-drop",
      Kind.SWITCH,
      "",
      "allow_mass_drop",
      "Accept a plan that drops a large part of the database."),
  /** What a mass drop is. */
  MASS_DROP_THRESHOLD(
      "mass-drop-threshold",
      Kind.NUMBER,
      "PERCENT",
      "mass_drop_threshold",
      "How much of the live tables, views and sequences is a large part (25)."),
  /** The configuration file. */
  CONFIG("config", Kind.PATH, "FILE", "", "The configuration file (.pg-flux.yml)."),
  /** How results are printed. */
  FORMAT(
      "format",
      Kind.TEXT,
      "FORMAT",
      "format",
      "How the result is printed: human, sql or json (human)."),
  /** Where migrations are. */
  MIGRATIONS_DIR(
      "migrations-dir",
      Kind.PATH,
      "DIR",
      "migrations_dir",
      "The folder of migration files (./migrations)."),
  /** The tool's own schema. */
  TRACKING_SCHEMA(
      "tracking-schema",
      Kind.TEXT,
      "SCHEMA",
      "tracking_schema",
      "The schema for pg-flux's own tables (_pgflux)."),
  /** Whether constraints on live tables are validated in a step of their own. */
  AUTO_NOT_VALID(
      "auto-not-valid",
      Kind.SWITCH,
      "",
      "append_validate_not_valid,auto_not_valid",
      "Add constraints NOT VALID and validate them in a step of their own (true)."),
  /** Whether indexes of live tables are built while others write. */
  CONCURRENTLY(
      "concurrently",
      Kind.SWITCH,
      "",
      "concurrently",
      "Build indexes and keys of tables that may hold rows while others write (true)."),
  /** From which size on NOT NULL is set in stages. */
  SET_NOT_NULL_RELTUPLE_HINT(
      "set-not-null-reltuple-hint",
      Kind.NUMBER,
      "ROWS",
      "set_not_null_reltuple_hint",
      "Set NOT NULL in stages from this many rows on; 0 is never (100000)."),
  /** A database to try things in. */
  SHADOW_URL(
      "shadow-url,shadow-dsn",
      Kind.TEXT,
      "URL",
      "shadow_url,shadow_dsn",
      "An empty database to build the wanted schema in for comparison, or embedded:18."),
  /** Whether data statements in schema files are passed over. */
  ACCEPT_DATA_STATEMENTS(
      "accept-data-statements",
      Kind.SWITCH,
      "",
      "accept_data_statements",
      "Pass over INSERT, UPDATE, DO and the like in schema files."),
  /** Whether progress is told in detail. */
  VERBOSE("verbose", Kind.SWITCH, "", "verbose", "Say more on the standard error."),
  /** Whether stack traces are shown. */
  DEBUG("debug", Kind.SWITCH, "", "debug", "Show stack traces."),
  /** The parser's library. */
  LIB_PG_QUERY(
      "lib-pg-query",
      Kind.PATH,
      "FILE",
      "lib_pg_query",
      "The libpg_query library to use instead of the one that is packed in."),
  /** Where plugins are. */
  PLUGIN_DIR(
      "plugin-dir",
      Kind.PATHS,
      "DIR",
      "plugin_dir",
      "A folder of plugin jars (repeatable; also .pg-flux/plugins, ~/.pg-flux/plugins)."),
  /** Whether a migration gets its inverse. */
  MIGRATE_GENERATE_UNDO("", Kind.SWITCH, "", "migrate.generate_undo", ""),
  /** The form of migration files. */
  MIGRATE_FORMAT("", Kind.TEXT, "", "migrate.format", "");

  /** How a value is written. */
  public enum Kind {
    /** Any text. */
    TEXT,
    /** One file or folder. */
    PATH,
    /** A whole number. */
    NUMBER,
    /** True or false; a flag alone is true. */
    SWITCH,
    /** Values with commas between them. */
    LIST,
    /** Files or folders: one for each flag; in a variable, as in PATH. */
    PATHS
  }

  private final List<String> flags;
  private final Kind kind;
  private final String placeholder;
  private final List<String> keys;
  private final String description;

  Setting(String flags, Kind kind, String placeholder, String keys, String description) {
    this.flags = split(flags);
    this.kind = kind;
    this.placeholder = placeholder;
    this.keys = split(keys);
    this.description = description;
  }

  private static List<String> split(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(","));
  }

  /**
   * The flag's names, its first the one that help shows.
   *
   * @return without the dashes; empty for what only the configuration file has
   */
  public List<String> flags() {
    return flags;
  }

  /**
   * The keys in the configuration file; a dot stands for a level.
   *
   * @return the preferred one first
   */
  public List<String> keys() {
    return keys;
  }

  /**
   * The environment variables.
   *
   * @return one for each flag
   */
  public List<String> variables() {
    return flags.stream().map(Setting::variable).toList();
  }

  private static String variable(String flag) {
    return "PGFLUX_" + flag.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * How a value is written.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * What stands for the value in help.
   *
   * @return a word in capitals; empty for a switch
   */
  public String placeholder() {
    return placeholder;
  }

  /**
   * What it is for, with its default in brackets.
   *
   * @return one sentence
   */
  public String description() {
    return description;
  }
}
