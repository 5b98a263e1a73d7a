package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.MadeName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The names that PostgreSQL gives to what has none: {@code makeObjectName}, {@code
 * ChooseRelationName} and {@code ChooseIndexName} in {@code src/backend/commands/indexcmds.c},
 * {@code ChooseConstraintName} in {@code src/backend/catalog/pg_constraint.c}.
 */
final class GeneratedNames {
  private final NameRegister taken;

  GeneratedNames(NameRegister taken) {
    this.taken = taken;
  }

  Identifier primaryKey(Identifier schema, Identifier table) {
    return indexed(schema, table, "", "pkey");
  }

  Identifier unique(Identifier schema, Identifier table, List<String> columns) {
    return indexed(schema, table, addition(distinct(columns)), "key");
  }

  Identifier exclusion(Identifier schema, Identifier table, List<String> columns) {
    return indexed(schema, table, addition(distinct(columns)), "excl");
  }

  Identifier index(Identifier schema, Identifier table, List<String> columns) {
    return choose(
        table.value(), addition(distinct(columns)), "idx", name -> taken.hasRelation(schema, name));
  }

  Identifier sequence(Identifier schema, Identifier table, Identifier column) {
    return choose(table.value(), column.value(), "seq", name -> taken.hasRelation(schema, name));
  }

  /** A check; the column's name is empty unless the expression uses exactly one column. */
  Identifier check(Identifier schema, Identifier table, String column) {
    return constraint(schema, table, column, "check");
  }

  Identifier foreignKey(Identifier schema, Identifier table, List<String> columns) {
    return constraint(schema, table, addition(columns), "fkey");
  }

  Identifier statistics(Identifier table, List<String> columns, Predicate<String> isTaken) {
    return choose(table.value(), addition(columns), "stat", isTaken);
  }

  private Identifier constraint(Identifier schema, Identifier table, String part, String label) {
    return choose(table.value(), part, label, name -> taken.hasConstraint(schema, name));
  }

  /** The name of a constraint with an index must be free in both catalogs. */
  private Identifier indexed(Identifier schema, Identifier table, String part, String label) {
    return choose(
        table.value(),
        part,
        label,
        name -> taken.hasRelation(schema, name) || taken.hasConstraint(schema, name));
  }

  private static Identifier choose(
      String first, String second, String label, Predicate<String> isTaken) {
    String name = MadeName.of(first, second, label);
    for (int pass = 1; isTaken.test(name); pass++) {
      name = MadeName.of(first, second, label + pass);
    }
    return Identifier.of(name);
  }

  /** {@code ChooseIndexNameAddition}: the names joined, up to the length of a name. */
  private static String addition(List<String> columns) {
    StringBuilder joined = new StringBuilder();
    for (String column : columns) {
      if (!joined.isEmpty()) {
        joined.append('_');
      }
      joined.append(column);
      if (bytes(joined.toString()) > Identifier.MAXIMUM_BYTES) {
        break;
      }
    }
    return joined.toString();
  }

  /** {@code ChooseIndexColumnNames}: a name that appears again gets a number. */
  private static List<String> distinct(List<String> columns) {
    List<String> result = new ArrayList<>();
    for (String column : columns) {
      String name = column;
      for (int number = 1; result.contains(name); number++) {
        String suffix = Integer.toString(number);
        name = MadeName.clip(column, Identifier.MAXIMUM_BYTES - suffix.length()) + suffix;
      }
      result.add(name);
    }
    return result;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
