package dev.pgflux.domain.object;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of object as people tell them apart, in the order in which a schema is read. */
public enum ObjectKind {
  /** {@code CREATE SCHEMA}. */
  SCHEMA("schema", "schemas"),
  /** {@code CREATE EXTENSION}. */
  EXTENSION("extension", "extensions"),
  /** {@code CREATE LANGUAGE}. */
  LANGUAGE("language", "languages"),
  /** {@code CREATE ACCESS METHOD}. */
  ACCESS_METHOD("access method", "access_methods"),
  /** {@code CREATE FOREIGN DATA WRAPPER}. */
  FOREIGN_DATA_WRAPPER("foreign data wrapper", "foreign_data_wrappers"),
  /** {@code CREATE SERVER}. */
  SERVER("server", "servers"),
  /** {@code CREATE USER MAPPING}. */
  USER_MAPPING("user mapping", "user_mappings"),
  /** {@code CREATE COLLATION}. */
  COLLATION("collation", "collations"),
  /** {@code CREATE CONVERSION}. */
  CONVERSION("conversion", "conversions"),
  /** {@code CREATE TYPE … AS ENUM}. */
  ENUM("enum", "enums"),
  /** {@code CREATE DOMAIN}. */
  DOMAIN("domain", "domains"),
  /** {@code CREATE TYPE … AS (…)}. */
  COMPOSITE_TYPE("composite type", "composite_types"),
  /** {@code CREATE TYPE … AS RANGE}. */
  RANGE_TYPE("range type", "range_types"),
  /** {@code CREATE SEQUENCE}. */
  SEQUENCE("sequence", "sequences"),
  /** {@code CREATE TABLE}. */
  TABLE("table", "tables"),
  /** {@code CREATE FOREIGN TABLE}. */
  FOREIGN_TABLE("foreign table", "foreign_tables"),
  /** A constraint of a table or domain. */
  CONSTRAINT("constraint", "constraints"),
  /** {@code CREATE INDEX}. */
  INDEX("index", "indexes"),
  /** {@code CREATE STATISTICS}. */
  STATISTICS("statistics", "statistics"),
  /** {@code CREATE VIEW}. */
  VIEW("view", "views"),
  /** {@code CREATE MATERIALIZED VIEW}. */
  MATERIALIZED_VIEW("materialized view", "materialized_views"),
  /** {@code CREATE RULE}. */
  RULE("rule", "rules"),
  /** {@code CREATE FUNCTION}. */
  FUNCTION("function", "functions"),
  /** {@code CREATE PROCEDURE}. */
  PROCEDURE("procedure", "procedures"),
  /** {@code CREATE AGGREGATE}. */
  AGGREGATE("aggregate", "aggregates"),
  /** {@code CREATE CAST}. */
  CAST("cast", "casts"),
  /** {@code CREATE OPERATOR}. */
  OPERATOR("operator", "operators"),
  /** {@code CREATE OPERATOR FAMILY}. */
  OPERATOR_FAMILY("operator family", "operator_families"),
  /** {@code CREATE OPERATOR CLASS}. */
  OPERATOR_CLASS("operator class", "operator_classes"),
  /** {@code CREATE TRANSFORM}. */
  TRANSFORM("transform", "transforms"),
  /** {@code CREATE TEXT SEARCH PARSER}. */
  TEXT_SEARCH_PARSER("text search parser", "text_search_parsers"),
  /** {@code CREATE TEXT SEARCH TEMPLATE}. */
  TEXT_SEARCH_TEMPLATE("text search template", "text_search_templates"),
  /** {@code CREATE TEXT SEARCH DICTIONARY}. */
  TEXT_SEARCH_DICTIONARY("text search dictionary", "text_search_dictionaries"),
  /** {@code CREATE TEXT SEARCH CONFIGURATION}. */
  TEXT_SEARCH_CONFIGURATION("text search configuration", "text_search_configurations"),
  /** {@code CREATE TRIGGER}. */
  TRIGGER("trigger", "triggers"),
  /** {@code CREATE POLICY}. */
  POLICY("policy", "policies"),
  /** {@code ALTER DEFAULT PRIVILEGES}. */
  DEFAULT_PRIVILEGES("default privileges", "default_privileges"),
  /** {@code CREATE EVENT TRIGGER}. */
  EVENT_TRIGGER("event trigger", "event_triggers"),
  /** {@code CREATE PUBLICATION}. */
  PUBLICATION("publication", "publications");

  private static final Map<String, ObjectKind> BY_LABEL =
      Collections.unmodifiableMap(
          Arrays.stream(values()).collect(Collectors.toMap(it -> it.label, Function.identity())));

  private final String label;
  private final String plural;

  ObjectKind(String label, String plural) {
    this.label = label;
    this.plural = plural;
  }

  /**
   * An object's kind.
   *
   * @param object any object
   * @return its kind
   */
  public static ObjectKind of(SchemaObject object) {
    return Optional.ofNullable(BY_LABEL.get(object.kindLabel()))
        .orElseThrow(() -> new IllegalArgumentException("no kind is a " + object.kindLabel()));
  }

  /**
   * What people call an object of this kind.
   *
   * @return as {@link SchemaObject#kindLabel}
   */
  public String label() {
    return label;
  }

  /**
   * The kind as one word.
   *
   * @return in lower case with underscores, such as {@code materialized_view}
   */
  public String word() {
    return label.replace(' ', '_');
  }

  /**
   * Several objects of this kind as one word.
   *
   * @return in lower case with underscores, such as {@code materialized_views}
   */
  public String plural() {
    return plural;
  }
}
