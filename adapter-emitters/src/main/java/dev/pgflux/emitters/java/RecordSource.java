package dev.pgflux.emitters.java;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.emitters.code.Readonly;
import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.NamedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A record of columns: what it holds, and how it goes through JDBC. */
final class RecordSource {
  private static final String CONTINUED = "    ";

  private final String name;
  private final List<Component> components;
  private final JavaSettings settings;

  RecordSource(String name, List<Component> components, JavaSettings settings) {
    this.name = name;
    this.components = components;
    this.settings = settings;
  }

  /** Name of an object in SQL. */
  static String sqlName(NamedModel model) {
    return SqlRenderer.qualified(QualifiedName.of(model.schema(), model.name()));
  }

  void open(SourceWriter code, Optional<String> comment, String what) {
    List<String> lines = JavaFile.docLines(comment, what);
    List<String> parameters = new ArrayList<>();
    for (Component component : components) {
      component
          .column()
          .comment()
          .map(JavaText::docLines)
          .ifPresent(doc -> {
            for (int i = 0; i < doc.size(); i++) {
              parameters.add(
                  i == 0 ? "@param " + component.member() + " " + doc.get(i) : doc.get(i));
            }
          });
    }
    if (!parameters.isEmpty()) {
      lines.add("");
      lines.addAll(parameters);
    }
    JavaFile.doc(code, lines);
    head(code, "public record " + name);
  }

  private void head(SourceWriter code, String head) {
    if (components.isEmpty()) {
      code.open(head + "() {");
      return;
    }
    code.line(head + "(");
    for (Component it : components.subList(0, components.size() - 1)) {
      code.line(CONTINUED + it.declared(settings) + " " + it.member() + ",");
    }
    Component last = components.getLast();
    code.open(CONTINUED + last.declared(settings) + " " + last.member() + ") {");
  }

  /** What the constructor refuses. */
  void notNulls(SourceWriter code) {
    List<Component> checked =
        components.stream().filter(it -> !it.nullable() && !it.primitive()).toList();
    if (checked.isEmpty()) {
      return;
    }
    code.blank().line("/** Refuses null where the column is NOT NULL. */");
    code.open("public " + name + " {");
    for (Component it : checked) {
      code.line(
          "Objects.requireNonNull(%s, %s);".formatted(it.member(), JavaText.literal(it.member())));
    }
    code.close("}");
  }

  /** The columns, and how they are asked for. */
  void select(SourceWriter code, String sqlName) {
    code.blank().line("/** The columns, in the order of the components. */");
    constant(code, "COLUMNS", JavaText.literal(columns(components)));
    code.blank().line("/** Reads all rows. */");
    constant(code, "SELECT", "\"SELECT \" + COLUMNS + " + JavaText.literal(" FROM " + sqlName));
  }

  private static void constant(SourceWriter code, String constant, String value) {
    code.line("public static final String " + constant + " = " + value + ";");
  }

  private static String columns(List<Component> components) {
    return components.stream().map(Component::sql).collect(Collectors.joining(", "));
  }

  /** Reads by position, and by name where names are told apart by it. */
  void read(SourceWriter code) {
    boolean byName =
        components.stream()
                .map(it -> it.column().name().toLowerCase(Locale.ROOT))
                .distinct()
                .count()
            == components.size();
    if (byName && !components.isEmpty()) {
      code.blank();
      JavaFile.doc(
          code,
          List.of(
              "The current row, by the names of its columns.",
              "",
              "@param row a result at a row",
              "@return its values",
              "@throws SQLException when a column is missing or no such value"));
      code.open("public static " + name + " read(ResultSet row) throws SQLException {");
      construct(
          code,
          i ->
              component(i)
                  .type()
                  .read(JavaText.literal(component(i).column().name()), component(i).nullable()));
      code.close("}");
    }
    readByPlace(code);
  }

  /** Reads by position. */
  void readByPlace(SourceWriter code) {
    code.blank();
    JavaFile.doc(
        code,
        List.of(
            "The current row, by the places of its columns.",
            "",
            "@param row a result at a row",
            "@param first where the first column stands, from 1",
            "@return its values",
            "@throws SQLException when a column is missing or no such value"));
    code.open("public static " + name + " read(ResultSet row, int first) throws SQLException {");
    construct(code, i -> component(i).type().read(place(i), component(i).nullable()));
    code.close("}");
  }

  private Component component(int index) {
    return components.get(index);
  }

  private static String place(int index) {
    return index == 0 ? "first" : "first + " + index;
  }

  private void construct(SourceWriter code, IntFunction<String> values) {
    if (components.isEmpty()) {
      code.line("return new " + name + "();");
      return;
    }
    code.line("return new " + name + "(");
    list(code, values, ");");
  }

  private void list(SourceWriter code, IntFunction<String> item, String end) {
    for (int i = 0; i < components.size(); i++) {
      code.line(CONTINUED + item.apply(i) + (i + 1 < components.size() ? "," : end));
    }
  }

  private List<Component> written() {
    return components.stream().filter(it -> Readonly.isWritable(it.column())).toList();
  }

  /** Inserts whole rows, many of them in a batch. */
  void insert(SourceWriter code, String sqlName) {
    String places = written().stream().map(it -> "?").collect(Collectors.joining(", "));
    String values =
        places.isEmpty()
            ? " DEFAULT VALUES"
            : " (%s) VALUES (%s)".formatted(columns(written()), places);
    code.blank();
    code.line("/** Inserts a row, with values for all columns that take one. */");
    constant(code, "INSERT", JavaText.literal("INSERT INTO " + sqlName + values));
  }

  /** Gives a statement the values of a row. */
  void bind(SourceWriter code) {
    List<Component> written = written();
    code.blank();
    JavaFile.doc(
        code,
        List.of(
            "Binds the values that {@link #INSERT} has places for.",
            "",
            "@param statement a statement",
            "@param first the number of the first place, from 1",
            "@return the number of the place after the last",
            "@throws SQLException when a value cannot be sent"));
    code.open("public int bind(PreparedStatement statement, int first) throws SQLException {");
    IntStream.range(0, written.size())
        .forEach(i -> {
          Component it = written.get(i);
          code.line(it.type().bind(place(i), "this." + it.member()));
        });
    code.line("return " + place(written.size()) + ";").close("}");
  }

  /** The text of a composite value. */
  void text(SourceWriter code) {
    code.blank();
    JavaFile.doc(
        code,
        List.of(
            "Reads PostgreSQL's text.",
            "",
            "@param text such as {@code (a,1)}",
            "@return the value"));
    code.open("public static " + name + " parse(String text) {");
    code.line(
        "List<%s> fields = PgText.readComposite(text, %d);"
            .formatted(settings.nullable("String"), components.size()));
    construct(
        code, i -> component(i).type().fromText("fields.get(" + i + ")", component(i).nullable()));
    code.close("}").blank();
    JavaFile.doc(
        code, List.of("Writes PostgreSQL's text.", "", "@param value a value", "@return its text"));
    code.open("public static String format(" + name + " value) {");
    if (components.isEmpty()) {
      code.line("return PgText.writeComposite();");
    } else {
      code.line("return PgText.writeComposite(");
      list(code, i -> component(i).type().toText("value." + component(i).member(), true), ");");
    }
    code.close("}");
  }

  /** Equality by content, which arrays do not have by themselves. */
  void equality(SourceWriter code) {
    if (components.stream().noneMatch(it -> it.type().bytes())) {
      return;
    }
    code.blank().line("@Override");
    code.open("public boolean equals(" + settings.nullable("Object") + " other) {");
    code.line("return other instanceof " + name + " it");
    for (int i = 0; i < components.size(); i++) {
      code.line(
          CONTINUED
              + "&& %1$s.equals(this.%2$s, it.%2$s)".formatted(owner(i), component(i).member())
              + (i + 1 < components.size() ? "" : ";"));
    }
    code.close("}");
    code.blank().line("@Override").open("public int hashCode() {");
    code.line("return Objects.hash(");
    list(code, this::hashed, ");");
    code.close("}");
  }

  private String hashed(int index) {
    String value = "this." + component(index).member();
    return component(index).type().bytes() ? "Arrays.hashCode(" + value + ")" : value;
  }

  private String owner(int index) {
    return component(index).type().bytes() ? "Arrays" : "Objects";
  }
}
