package dev.pgflux.pglibquery.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** SQL that was right, and was changed at random until it may not be. */
final class MutatedSql {
  private static final List<String> TOKENS =
      List.of(
          "SELECT",
          "FROM",
          "(",
          ")",
          ",",
          ";",
          "CREATE TABLE",
          "AS $$",
          "$$",
          "$a$",
          "'",
          "\"",
          "E'\\",
          "U&'\\",
          "B'1",
          "X'f",
          "/*",
          "*/",
          "--",
          "\n",
          "\t",
          "::",
          "[",
          "]",
          ".",
          "*",
          "NULL",
          "DEFAULT",
          "CASE WHEN",
          "END",
          "WITH RECURSIVE",
          "UNION ALL",
          "OVER (",
          "FILTER (",
          "LATERAL",
          "ON CONFLICT",
          "PARTITION BY",
          "GENERATED ALWAYS AS IDENTITY",
          "NOT VALID",
          "USING",
          "COLLATE",
          "OPERATOR(",
          "INTERVAL '1' YEAR TO MONTH",
          "$1",
          ":=",
          "=>",
          "1e",
          "1e999999",
          "0x",
          "9999999999999999999999",
          "\u0000",
          "\u00a0",
          "\ufeff",
          "\ud83d\ude00",
          "\u202e",
          "\ufffd",
          "BEGIN",
          "EXECUTE",
          "RAISE",
          "LOOP",
          "RETURN QUERY",
          "LANGUAGE plpgsql",
          "JSON_TABLE(",
          "XMLTABLE(",
          "MERGE INTO",
          "WHEN NOT MATCHED BY SOURCE",
          "RETURNING OLD.*");

  private static final int MOST_CHANGES = 6;
  private static final int DEEPEST = 3_000;
  private static final int LONGEST_NAME = 20_000;

  private final List<String> corpus;
  private final Random random;

  MutatedSql(List<String> corpus, long seed) {
    this.corpus = corpus;
    this.random = new Random(seed);
  }

  String next() {
    StringBuilder sql = new StringBuilder(any(corpus));
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      change(sql);
    }
    return sql.toString();
  }

  private void change(StringBuilder sql) {
    int at = random.nextInt(sql.length() + 1);
    int end = Math.min(sql.length(), at + random.nextInt(20));
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> sql.insert(at, " " + any(TOKENS) + " ");
      case 3, 4 -> sql.delete(at, end);
      case 5 -> sql.insert(at, sql.substring(at, end));
      case 6 -> splice(sql, at);
      case 7 -> sql.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 0xffff));
      case 8 -> sql.replace(at, end, any(TOKENS));
      case 9 -> sql.insert(at, any(TOKENS).repeat(1 + random.nextInt(40)));
      case 10 -> sql.setLength(at);
      default -> extreme(sql, at);
    }
  }

  /** Ends as another statement does. */
  private void splice(StringBuilder sql, int at) {
    String other = any(corpus);
    sql.setLength(at);
    sql.append(other.substring(random.nextInt(other.length() + 1)));
  }

  /** What is rare, since it takes long. */
  private void extreme(StringBuilder sql, int at) {
    int times = 1 + random.nextInt(random.nextInt(20) == 0 ? DEEPEST : 30);
    switch (random.nextInt(6)) {
      case 0 -> sql.insert(at, "(".repeat(times) + "1" + ")".repeat(times));
      case 1 -> sql.insert(at, "CASE WHEN a THEN ".repeat(times));
      case 2 -> sql.insert(at, " UNION SELECT 1".repeat(times));
      case 3 -> sql.insert(at, "x".repeat(random.nextInt(LONGEST_NAME)));
      case 4 -> sql.insert(at, "NOT ".repeat(times) + "-".repeat(times));
      default -> sql.insert(at, "a.".repeat(times) + "b[1]".repeat(times));
    }
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Bytes that may be no UTF-8 at all. */
  byte[] nextBytes() {
    byte[] bytes = next().getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
