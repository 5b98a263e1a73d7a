package dev.pgflux.launcher.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema of hostile names and texts, and what a database must answer that has it. */
final class HostileSchema {
  private static final int COLUMNS = 4;

  private final HostileText hostile;
  private final StringBuilder sql =
      new StringBuilder("CREATE TABLE public.canary (alive boolean);\n");
  private final Map<String, List<String>> answers = new LinkedHashMap<>();
  private final List<String> comments = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final List<String> relations = new ArrayList<>(List.of("canary"));
  private int inputs;
  private int number;

  HostileSchema(long seed, int tables) {
    this.hostile = new HostileText(seed);
    for (int i = 0; i < tables; i++) {
      table();
    }
  }

  /** The schema's files, as one text. */
  String sql() {
    return sql.toString();
  }

  /** How many names, literals, comments and expressions it has. */
  int inputs() {
    return inputs;
  }

  /** Queries, and the values that each must give, in order. */
  Map<String, List<String>> answers() {
    Map<String, List<String>> all = new LinkedHashMap<>(answers);
    all.put("SELECT description FROM pg_description WHERE objoid >= 16384", comments);
    all.put("SELECT enumlabel FROM pg_enum WHERE oid >= 16384", labels);
    all.put(
        "SELECT relname FROM pg_class WHERE oid >= 16384 AND relkind IN ('r', 'v')"
            + " AND relnamespace = 'public'::regnamespace",
        relations);
    return all;
  }

  private String newName() {
    inputs++;
    return hostile.name(++number);
  }

  private String newText() {
    inputs++;
    return hostile.text();
  }

  private void table() {
    String name = newName();
    String table = "public." + hostile.identifier(name);
    relations.add(name);
    List<String> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> defaults = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      names.add(newName());
      String start = newText();
      String end = newText();
      defaults.add(start + "x" + end);
      inputs++;
      columns.add(
          "  %s text DEFAULT (%s || 'x' || %s)"
              .formatted(
                  hostile.identifier(names.get(i)), hostile.literal(start), hostile.literal(end)));
    }
    String check = newName();
    columns.add(
        "  CONSTRAINT %s CHECK (%s <> %s OR %s IS NULL)"
            .formatted(
                hostile.identifier(check),
                hostile.identifier(names.getFirst()),
                hostile.literal("never " + newText()),
                hostile.identifier(names.getLast())));
    inputs++;
    sql.append("CREATE TABLE %s (%n%s%n);%n".formatted(table, String.join(",\n", columns)));
    answers.put(
        "INSERT INTO public.%s DEFAULT VALUES RETURNING concat_ws('|', %s)"
            .formatted(
                plain(name), String.join(", ", names.stream().map(HostileSchema::plain).toList())),
        List.of(String.join("|", defaults)));
    comment("TABLE " + table);
    comment("COLUMN " + table + "." + hostile.identifier(names.getFirst()));
    comment("CONSTRAINT %s ON %s".formatted(hostile.identifier(check), table));
    index(table, names.get(1));
    view(table, names);
    function();
    type();
  }

  private void index(String table, String column) {
    inputs++;
    String index = newName();
    sql.append(
        "CREATE INDEX %s ON %s ((%s || %s)) WHERE %s <> %s;%n"
            .formatted(
                hostile.identifier(index),
                table,
                hostile.identifier(column),
                hostile.literal(newText()),
                hostile.identifier(column),
                hostile.literal(newText())));
    comment("INDEX public." + hostile.identifier(index));
  }

  private void view(String table, List<String> columns) {
    String name = newName();
    String output = newName();
    String text = newText();
    inputs++;
    relations.add(name);
    sql.append(
        "CREATE VIEW public.%s AS SELECT %s::text AS %s, %s FROM %s WHERE %s <> %s;%n"
            .formatted(
                hostile.identifier(name),
                hostile.literal(text),
                hostile.identifier(output),
                hostile.identifier(columns.get(2)),
                table,
                hostile.identifier(columns.get(3)),
                hostile.literal("never " + newText())));
    answers.put("SELECT %s FROM public.%s".formatted(plain(output), plain(name)), List.of(text));
  }

  private void function() {
    String name = newName();
    String text = newText();
    String body = "SELECT '" + text.replace("'", "''") + "'::text /* " + safeInComment() + " */";
    sql.append(
        "CREATE FUNCTION public.%s() RETURNS text LANGUAGE sql AS %s;%n"
            .formatted(hostile.identifier(name), hostile.literal(body)));
    answers.put("SELECT public.%s()".formatted(plain(name)), List.of(text));
    comment("FUNCTION public." + hostile.identifier(name) + "()");
  }

  private void type() {
    String name = newName();
    String first = newName();
    String second = newName();
    labels.add(first);
    labels.add(second);
    sql.append(
        "CREATE TYPE public.%s AS ENUM (%s, %s);%n"
            .formatted(hostile.identifier(name), hostile.literal(first), hostile.literal(second)));
    comment("TYPE public." + hostile.identifier(name));
  }

  private void comment(String on) {
    String text = newText();
    comments.add(text);
    sql.append("COMMENT ON %s IS %s; -- %s%n".formatted(on, hostile.literal(text), safeInLine()));
  }

  /** What a comment of the file may hold: anything but its own end. */
  private String safeInComment() {
    return newText().replace("*/", "* /").replace("/*", "/ *").replaceAll("[/*]$", "");
  }

  private String safeInLine() {
    return newText().replaceAll("[\\n\\r]", " ").replace("@renamed", "@");
  }

  private static String plain(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
