package dev.pgflux.domain.id;

/**
 * The catalogs in which names of objects are unique: two objects of different classes may share a
 * name, two of one class may not.
 *
 * <p>The order is the order in which a person reads a schema, and so that of dumps.
 */
public enum ObjectClass {
  /** {@code pg_namespace}. */
  SCHEMA("schema"),
  /** {@code pg_extension}. */
  EXTENSION("extension"),
  /** {@code pg_language}. */
  LANGUAGE("language"),
  /** {@code pg_am}. */
  ACCESS_METHOD("access method"),
  /** {@code pg_foreign_data_wrapper}. */
  FOREIGN_DATA_WRAPPER("foreign-data wrapper"),
  /** {@code pg_foreign_server}. */
  FOREIGN_SERVER("server"),
  /** {@code pg_user_mapping}. */
  USER_MAPPING("user mapping"),
  /** {@code pg_collation}. */
  COLLATION("collation"),
  /** {@code pg_conversion}. */
  CONVERSION("conversion"),
  /** {@code pg_type}: enums, domains, composite types, ranges, base types. */
  TYPE("type"),
  /** {@code pg_proc}: functions, procedures, aggregates. */
  ROUTINE("routine"),
  /** {@code pg_cast}. */
  CAST("cast"),
  /** {@code pg_operator}. */
  OPERATOR("operator"),
  /** {@code pg_opfamily}. */
  OPERATOR_FAMILY("operator family"),
  /** {@code pg_opclass}. */
  OPERATOR_CLASS("operator class"),
  /** {@code pg_transform}. */
  TRANSFORM("transform"),
  /** {@code pg_ts_parser}. */
  TEXT_SEARCH_PARSER("text search parser"),
  /** {@code pg_ts_template}. */
  TEXT_SEARCH_TEMPLATE("text search template"),
  /** {@code pg_ts_dict}. */
  TEXT_SEARCH_DICTIONARY("text search dictionary"),
  /** {@code pg_ts_config}. */
  TEXT_SEARCH_CONFIGURATION("text search configuration"),
  /** {@code pg_class}: tables, views, materialized views, sequences, indexes, foreign tables. */
  RELATION("relation"),
  /** {@code pg_constraint}, unique within its table or domain. */
  CONSTRAINT("constraint"),
  /** {@code pg_statistic_ext}. */
  STATISTICS("statistics"),
  /** {@code pg_rewrite}, unique within its relation. */
  RULE("rule"),
  /** {@code pg_trigger}, unique within its relation. */
  TRIGGER("trigger"),
  /** {@code pg_policy}, unique within its table. */
  POLICY("policy"),
  /** {@code pg_default_acl}. */
  DEFAULT_PRIVILEGES("default privileges"),
  /** {@code pg_event_trigger}. */
  EVENT_TRIGGER("event trigger"),
  /** {@code pg_publication}. */
  PUBLICATION("publication"),
  /** {@code pg_subscription}. */
  SUBSCRIPTION("subscription");

  private final String label;

  ObjectClass(String label) {
    this.label = label;
  }

  /**
   * What people call an object of this class.
   *
   * @return in lower case, such as {@code operator class}
   */
  public String label() {
    return label;
  }
}
