package dev.pgflux.launcher.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * A schema made up at random, the same for the same seed. Two seeds share many names, so that one
 * schema can become the other.
 *
 * @param statements what makes it, in an order that works
 */
record GeneratedSchema(List<Statement> statements) {

  /**
   * A statement of a schema.
   *
   * @param creates the name of what it makes
   * @param needs the names of what must be there before
   * @param sql without a semicolon
   */
  record Statement(String creates, Set<String> needs, String sql) {}

  private static final List<String> TYPES =
      List.of("integer", "bigint", "numeric(10,2)", "text", "varchar(30)");
  private static final List<String> NUMBERS = List.of("integer", "bigint", "numeric(10,2)");

  /** Copies the statements. */
  GeneratedSchema {
    statements = List.copyOf(statements);
  }

  static GeneratedSchema of(long seed) {
    return new Generator(new Random(seed)).generate();
  }

  /** Its SQL in an order that works. */
  String sql() {
    return statements.stream().map(it -> it.sql() + ";\n").collect(Collectors.joining());
  }

  /** Its SQL in any order. */
  String shuffledSql(long seed) {
    List<Statement> shuffled = new ArrayList<>(statements);
    Collections.shuffle(shuffled, new Random(seed));
    return new GeneratedSchema(shuffled).sql();
  }

  private static final class Generator {
    private final Random random;
    private final List<Statement> statements = new ArrayList<>();
    private final List<String> enums = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    Generator(Random random) {
      this.random = random;
    }

    GeneratedSchema generate() {
      repeat(3, this::enumType);
      repeat(2, this::function);
      repeat(6, this::table);
      repeat(5, this::foreignKey);
      repeat(5, this::index);
      repeat(4, this::view);
      return new GeneratedSchema(statements);
    }

    private void repeat(int most, IntConsumer part) {
      for (int number = 1; number <= most; number++) {
        // Left out now and then, so that names of one seed are missing in another.
        if (random.nextInt(4) > 0) {
          part.accept(number);
        }
      }
    }

    private void add(String creates, Set<String> needs, String sql) {
      statements.add(new Statement(creates, new TreeSet<>(needs), sql));
    }

    private void enumType(int number) {
      String name = "mood_" + number;
      List<String> labels = new ArrayList<>(List.of("low", "mid", "high"));
      if (random.nextBoolean()) {
        labels.add(random.nextInt(labels.size()), "it''s");
      }
      enums.add(name);
      add(
          name,
          Set.of(),
          "CREATE TYPE %s AS ENUM (%s)"
              .formatted(
                  name,
                  labels.stream().map(it -> "'" + it + "'").collect(Collectors.joining(","))));
    }

    private void function(int number) {
      String name = "scale_" + number;
      add(
          name,
          Set.of(),
          "CREATE FUNCTION %s(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n * %d'"
              .formatted(name, random.nextInt(9)));
    }

    private void table(int number) {
      String name = "thing_" + number;
      Set<String> needs = new TreeSet<>();
      List<String> parts = new ArrayList<>(List.of("id bigint PRIMARY KEY", amount(needs)));
      for (int column = 1; column <= 4; column++) {
        if (random.nextInt(3) > 0) {
          parts.add("c%d %s".formatted(column, columnType(column, needs)));
        }
      }
      if (random.nextBoolean()) {
        parts.add("CHECK (amount > %d OR id IN (1, 2, %d))".formatted(random.nextInt(9), number));
      }
      if (random.nextBoolean()) {
        parts.add("CONSTRAINT %s_amount_once UNIQUE (amount, id)".formatted(name));
      }
      tables.add(name);
      sources.add(name);
      add(name, needs, "CREATE TABLE %s (%s)".formatted(name, String.join(", ", parts)));
    }

    private String amount(Set<String> needs) {
      String type = pick(NUMBERS);
      List<String> functions =
          statements.stream().map(Statement::creates).filter(it -> it.startsWith("scale")).toList();
      if (functions.isEmpty() || random.nextBoolean()) {
        return "amount %s DEFAULT %d".formatted(type, random.nextInt(100));
      }
      String function = pick(functions);
      needs.add(function);
      return "amount %s NOT NULL DEFAULT %s(%d)".formatted(type, function, random.nextInt(9));
    }

    /** The last column is of an enum alone, which casts to few other types. */
    private String columnType(int column, Set<String> needs) {
      if (column < 4 || enums.isEmpty()) {
        return pick(column < 4 ? TYPES : List.of("text"))
            + (random.nextInt(3) == 0 ? " NOT NULL" : "");
      }
      String type = pick(enums);
      needs.add(type);
      return type + (random.nextBoolean() ? " DEFAULT 'low'" : "");
    }

    private void foreignKey(int number) {
      if (tables.isEmpty()) {
        return;
      }
      String from = pick(tables);
      String to = pick(tables);
      String name = "key_" + number;
      add(
          name,
          new TreeSet<>(List.of(from, to)),
          "ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (id) REFERENCES %s ON DELETE %s"
              .formatted(from, name, to, pick(List.of("CASCADE", "RESTRICT", "NO ACTION"))));
    }

    private void index(int number) {
      if (tables.isEmpty()) {
        return;
      }
      String table = pick(tables);
      String name = "index_" + number;
      String keys = pick(List.of("amount", "amount DESC, id", "(amount + 1)", "(abs(amount)), id"));
      String predicate = pick(List.of("", " WHERE amount > 5", " WHERE id IN (1, 2)"));
      add(
          name,
          Set.of(table),
          "CREATE INDEX %s ON %s (%s)%s".formatted(name, table, keys, predicate));
    }

    private void view(int number) {
      if (sources.isEmpty()) {
        return;
      }
      String source = pick(sources);
      String name = "view_" + number;
      String output = pick(List.of("id, amount", "id, amount + 1 AS amount", "amount, id"));
      String condition =
          pick(List.of("", " WHERE amount BETWEEN 1 AND 9", " WHERE id NOT IN (3, 4)"));
      sources.add(name);
      add(
          name,
          Set.of(source),
          "CREATE VIEW %s AS SELECT %s FROM %s%s".formatted(name, output, source, condition));
    }

    private String pick(List<String> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}
