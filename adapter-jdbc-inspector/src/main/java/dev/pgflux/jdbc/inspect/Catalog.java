package dev.pgflux.jdbc.inspect;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogs whose rows other rows refer to by class and OID, as {@code pg_depend} does. Their
 * own OIDs never change ({@code src/include/catalog/pg_*.h}).
 */
enum Catalog {
  ACCESS_METHOD(2601),
  ACCESS_METHOD_OPERATOR(2602),
  ACCESS_METHOD_PROCEDURE(2603),
  CAST(2605),
  COLLATION(3456),
  COLUMN_DEFAULT(2604),
  CONSTRAINT(2606),
  CONVERSION(2607),
  EVENT_TRIGGER(3466),
  EXTENSION(3079),
  FOREIGN_DATA_WRAPPER(2328),
  FOREIGN_SERVER(1417),
  LANGUAGE(2612),
  OPERATOR(2617),
  OPERATOR_CLASS(2616),
  OPERATOR_FAMILY(2753),
  POLICY(3256),
  PUBLICATION(6104),
  PUBLICATION_RELATION(6106),
  PUBLICATION_SCHEMA(6237),
  RELATION(1259),
  ROUTINE(1255),
  RULE(2618),
  SCHEMA(2615),
  STATISTICS(3381),
  SUBSCRIPTION(6100),
  TEXT_SEARCH_CONFIGURATION(3602),
  TEXT_SEARCH_DICTIONARY(3600),
  TEXT_SEARCH_PARSER(3601),
  TEXT_SEARCH_TEMPLATE(3764),
  TRANSFORM(3576),
  TRIGGER(2620),
  TYPE(1247),
  USER_MAPPING(1418);

  private static final Map<Long, Catalog> BY_OID =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Catalog::oid, Function.identity()));

  private final long oid;

  Catalog(long oid) {
    this.oid = oid;
  }

  long oid() {
    return oid;
  }

  /** The catalog with this OID, or empty for one whose rows nobody here needs. */
  static Optional<Catalog> ofOid(long oid) {
    return Optional.ofNullable(BY_OID.get(oid));
  }
}
