package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RowModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Classes that insert a row, or change one, with values for some of its columns. */
final class FormSource {
  private static final Set<String> LOCALS = Set.of("connection", "statement", "index");

  private final RowModel row;
  private final String record;
  private final List<Component> components;
  private final JavaSettings settings;

  FormSource(RowModel row, String record, List<Component> components, JavaSettings settings) {
    this.row = row;
    this.record = record;
    this.components = components;
    this.settings = settings;
  }

  private List<Component> settable() {
    return components.stream().filter(it -> !settings.readonly().leavesOut(it.column())).toList();
  }

  private static boolean isRequired(Component component) {
    return !component.nullable() && component.column().origin() == ColumnModel.Origin.NONE;
  }

  /** Whether a row can be told from all others. */
  static boolean canUpdate(RowModel row) {
    return !row.primaryKey().isEmpty();
  }

  SourceWriter insert(String name) {
    List<Component> required = settable().stream().filter(FormSource::isRequired).toList();
    List<Component> optional = settable().stream().filter(it -> !isRequired(it)).toList();
    SourceWriter code = new SourceWriter(JavaFile.INDENTATION);
    JavaFile.doc(
        code,
        List.of(
            "A new row of " + JavaText.doc(RecordSource.sqlName(row)) + ".",
            "",
            "<p>A column that is not set gets its default."));
    code.open("public final class " + name + " {");
    code.line("private final PgForm form = new PgForm();").blank();
    JavaFile.doc(code, constructorDoc(required));
    code.open("public " + name + "(" + parameters(required) + ") {");
    required.forEach(it -> code.line("this.form.set" + arguments(it) + ";"));
    code.close("}");
    optional.forEach(it -> setter(code, name, it));
    code.blank();
    JavaFile.doc(
        code,
        List.of(
            "Inserts the row.",
            "",
            "@param connection where",
            "@return the row as it is kept, defaults and all",
            "@throws SQLException when PostgreSQL refuses the row"));
    code.open("public " + record + " insert(Connection connection) throws SQLException {");
    code.line(
        "return this.form.insert(connection, %s, %s.COLUMNS, %2$s::read);"
            .formatted(JavaText.literal(RecordSource.sqlName(row)), record));
    return code.close("}").close("}");
  }

  private static List<String> constructorDoc(List<Component> required) {
    List<String> lines = new ArrayList<>(List.of("Starts a row with what it cannot do without."));
    if (!required.isEmpty()) {
      lines.add("");
    }
    required.forEach(it ->
        lines.add("@param " + parameter(it) + " the column " + JavaText.doc(it.column().name())));
    return lines;
  }

  SourceWriter update(String name) {
    List<Component> key =
        row.primaryKey().stream()
            .flatMap(column -> components.stream().filter(it -> it.column().name().equals(column)))
            .toList();
    SourceWriter code = new SourceWriter(JavaFile.INDENTATION);
    JavaFile.doc(
        code,
        List.of(
            "New values for a row of " + JavaText.doc(RecordSource.sqlName(row)) + ".",
            "",
            "<p>A column that is not set stays as it is."));
    code.open("public final class " + name + " {");
    code.line("private final PgForm form = new PgForm();").blank();
    code.line("/** Starts without a value. */");
    code.line("public " + name + "() {}");
    settable().forEach(it -> setter(code, name, it));
    code.blank();
    List<String> lines =
        new ArrayList<>(List.of("Changes the row with a key.", "", "@param connection where"));
    key.forEach(it ->
        lines.add(
            "@param " + parameter(it) + " the key's column " + JavaText.doc(it.column().name())));
    lines.add("@return the row as it is now, or empty when there is none with this key");
    lines.add("@throws SQLException when PostgreSQL refuses the change");
    JavaFile.doc(code, lines);
    code.open(
        "public Optional<%s> update(Connection connection, %s) throws SQLException {"
            .formatted(record, parameters(key)));
    code.line("return this.form.update(");
    code.line("    connection,");
    code.line("    " + JavaText.literal(RecordSource.sqlName(row)) + ",");
    code.line("    " + JavaText.literal(condition(key)) + ",");
    code.line("    " + record + ".COLUMNS,");
    code.line("    (statement, index) -> {");
    for (int i = 0; i < key.size(); i++) {
      String bind =
          key.get(i).type().bind(i == 0 ? "index" : "index + " + i, parameter(key.get(i)));
      code.line("      " + bind);
    }
    code.line("    },");
    code.line("    " + record + "::read);");
    return code.close("}").close("}");
  }

  private static String condition(List<Component> key) {
    return key.stream().map(it -> it.sql() + " = ?").collect(Collectors.joining(" AND "));
  }

  private void setter(SourceWriter code, String name, Component it) {
    List<String> lines =
        new ArrayList<>(it.column().comment().map(JavaText::docLines).orElse(List.of()));
    if (lines.isEmpty()) {
      lines.add("Sets the column " + JavaText.doc(it.column().name()) + ".");
    }
    lines.addAll(List.of("", "@param value its value", "@return this"));
    code.blank();
    JavaFile.doc(code, lines);
    code.open("public " + name + " " + it.member() + "(" + it.declared(settings) + " value) {");
    code.line("this.form.set" + arguments(it, "value") + ";").line("return this;").close("}");
  }

  private String parameters(List<Component> parameters) {
    return parameters.stream()
        .map(it -> it.declared(settings) + " " + parameter(it))
        .collect(Collectors.joining(", "));
  }

  /** A parameter must not be called as another name in sight. */
  private static String parameter(Component it) {
    boolean taken =
        LOCALS.contains(it.member()) || JavaType.LAMBDA_PARAMETERS.contains(it.member());
    return taken ? it.member() + "_" : it.member();
  }

  private static String arguments(Component it) {
    return arguments(it, parameter(it));
  }

  private static String arguments(Component it, String value) {
    String bind = it.type().bind("index", value);
    return "(%s, (statement, index) -> %s)"
        .formatted(JavaText.literal(it.sql()), bind.substring(0, bind.length() - 1));
  }
}
