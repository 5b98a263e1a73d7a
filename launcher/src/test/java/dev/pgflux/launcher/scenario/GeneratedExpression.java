package dev.pgflux.launcher.scenario;

import java.util.List;
import java.util.Random;

/** Conditions made up at random over one table, in the many ways in which people write them. */
final class GeneratedExpression {

  /** The table that the conditions are about. */
  static final String TABLE =
      """
      CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
      CREATE DOMAIN label AS text;
      CREATE FUNCTION twice(x integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT x * 2';
      CREATE TABLE t (
        i integer, b bigint, s smallint, n numeric(10,2), f double precision, r real,
        v varchar(20), x text, c char(5), l label, o boolean,
        d date, ts timestamp, tz timestamptz, iv interval,
        a integer[], ta text[], va varchar[], j jsonb, m mood
      );
      """;

  private final Random random;

  GeneratedExpression(long seed) {
    this.random = new Random(seed);
  }

  /** A condition; PostgreSQL refuses some of them. */
  String condition() {
    return condition(3);
  }

  private String condition(int depth) {
    if (depth == 0) {
      return comparison();
    }
    return switch (random.nextInt(12)) {
      case 0 -> condition(depth - 1) + " AND " + condition(depth - 1);
      case 1 -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
      case 2 -> "NOT (" + condition(depth - 1) + ")";
      case 3 ->
          "CASE WHEN "
              + condition(depth - 1)
              + " THEN "
              + condition(depth - 1)
              + one(" ELSE o", "", " ELSE false")
              + " END";
      case 4 -> "(" + condition(depth - 1) + ") IS " + one("TRUE", "NOT TRUE", "UNKNOWN");
      case 5 -> number(2) + " IN (" + number(0) + ", " + number(0) + one(")", ", 7)", ", n)");
      case 6 -> string(2) + one(" IN (", " NOT IN (") + literal() + one(")", ", 'b')", ", x)");
      case 7 ->
          number(1)
              + one(" BETWEEN ", " NOT BETWEEN ", " BETWEEN SYMMETRIC ")
              + number(0)
              + " AND "
              + number(0);
      default -> comparison();
    };
  }

  private String comparison() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> number(2) + operator() + number(1);
      case 2, 3 -> string(2) + operator() + string(1);
      case 4 -> string(1) + one(" LIKE ", " NOT LIKE ", " ILIKE ", " ~ ") + literal();
      case 5 -> moment(1) + operator() + moment(1);
      case 6 -> string(1) + one(" IS NULL", " IS NOT NULL", " IS DISTINCT FROM " + literal());
      case 7 -> one("m", "m::text") + operator() + one("'ok'", "'sad'");
      case 8 -> one("m", "v", "x", "c", "l") + " IN ('ok', 'sad'" + one(")", ", 'happy')");
      case 9 -> array() + one(" && ", " @> ", " = ") + array();
      case 10 -> number(1) + " = ANY (" + one("a", "ARRAY[1, 2]", "'{3,4}'") + ")";
      default -> one("o", "NOT o", "o = 't'", "o IS TRUE", "j ? 'k'", "j ->> 'k' = 'x'");
    };
  }

  private String operator() {
    return one(" = ", " <> ", " < ", " >= ", " != ");
  }

  private String number(int depth) {
    if (depth == 0) {
      return one("1", "-5", "2.50", "3000000000", "i", "b", "s", "n", "f", "r");
    }
    return switch (random.nextInt(9)) {
      case 0 -> number(depth - 1) + one(" + ", " - ", " * ", " / ") + number(depth - 1);
      case 1 -> "coalesce(" + number(depth - 1) + ", " + number(0) + ")";
      case 2 -> one("greatest(", "least(") + number(depth - 1) + ", " + number(0) + ")";
      case 3 ->
          "(" + number(depth - 1) + ")::" + one("integer", "bigint", "numeric", "numeric(5,1)");
      case 4 -> one("length(", "char_length(") + string(depth - 1) + ")";
      case 5 -> one("twice(i)", "abs(-i)", "round(n, 1)", "a[1]", "extract(year FROM tz)");
      case 6 -> "(j ->> 'n')::" + one("int", "numeric");
      case 7 -> "nullif(" + number(depth - 1) + ", 0)";
      default -> number(0);
    };
  }

  private String string(int depth) {
    if (depth == 0) {
      return one("v", "x", "c", "l", literal());
    }
    return switch (random.nextInt(9)) {
      case 0 -> string(depth - 1) + " || " + string(depth - 1);
      case 1 -> one("lower(", "upper(", "trim(", "btrim(") + string(depth - 1) + ")";
      case 2 -> "coalesce(" + string(depth - 1) + ", " + literal() + ")";
      case 3 -> "(" + string(depth - 1) + ")::" + one("text", "varchar", "varchar(3)", "char(4)");
      case 4 -> "substring(" + string(depth - 1) + one(" FROM 1 FOR 2)", ", 1, 2)");
      case 5 -> "CASE WHEN o THEN " + string(depth - 1) + " ELSE " + string(0) + " END";
      case 6 -> one("i::text", "concat(v, i, 'x')", "j ->> 'k'", "ta[1]", "m::text");
      case 7 -> "nullif(" + string(depth - 1) + ", '')";
      default -> string(0);
    };
  }

  private String literal() {
    return one("'a'", "''", "'it''s'", "'ok'::text", "'z'::varchar", "'b%'");
  }

  private String moment(int depth) {
    if (depth == 0) {
      return one("d", "ts", "tz", "'2024-1-05'", "now()", "current_date", "DATE '2020-02-29'");
    }
    return switch (random.nextInt(5)) {
      case 0 ->
          one("ts", "tz", "d")
              + one(" + ", " - ")
              + one("interval '90 minutes'", "'1 day 2 hours'::interval", "iv");
      case 1 -> "date_trunc('day', " + one("ts", "tz") + ")";
      case 2 -> one("ts", "tz") + " AT TIME ZONE 'UTC'";
      default -> moment(0);
    };
  }

  private String array() {
    return one("a", "ta", "va", "ARRAY[1, 2]", "'{a,b}'", "ARRAY['a', v]", "ARRAY['x']::varchar[]");
  }

  private String one(String... choices) {
    return List.of(choices).get(random.nextInt(choices.length));
  }
}
