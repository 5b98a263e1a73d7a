package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.RowModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Types and functions that insert rows into tables and update them. */
final class GoWrites {
  private final GoNames names;
  private final GoTypes types;
  private final GoColumns columns;
  private final GoOptions.ReadOnly readOnly;

  GoWrites(GoNames names, GoTypes types, GoColumns columns, GoOptions.ReadOnly readOnly) {
    this.names = names;
    this.types = types;
    this.columns = columns;
    this.readOnly = readOnly;
  }

  /** Declares those of a table; a view and a table without columns have none. */
  void declare(GoFile file, RowModel row) {
    if (GoRows.isView(row) || row.columns().isEmpty()) {
      return;
    }
    List<GoColumn> all = columns.of(row, row.columns());
    List<GoColumn> writable = all.stream().filter(it -> !readOnly.covers(it.column())).toList();
    String scan = names.claim("scan" + names.of(GoNames.Space.ROW, row));
    declareInsert(file, row, writable, scan);
    if (!row.primaryKey().isEmpty() && !writable.isEmpty()) {
      declareUpdate(file, row, writable, scan);
    }
    declareScan(file, row, all, scan);
  }

  private void declareInsert(GoFile file, RowModel row, List<GoColumn> writable, String scan) {
    String name = names.of(GoNames.Space.ROW, row);
    String form = names.claim(name + "Insert");
    String function = names.claim("Insert" + name);
    List<GoField> fields = new ArrayList<>();
    for (GoColumn column : writable) {
      fields.add(field(file, column, hasDefault(column)));
    }
    SourceWriter out = GoFile.writer();
    doc(out, "%s is what an INSERT into %s gives.", form, row);
    GoField.write(out, form, fields);
    out.blank();
    doc(out, "%s inserts a row into %s and returns it.", function, row);
    out.open(head(file, function, List.of(), (writable.isEmpty() ? "_ " : "values ") + form, name));
    out.line("var call insertion");
    for (GoColumn column : writable) {
      String set =
          "call.set(" + GoText.literal(SqlText.quoted(column.column().name())) + ", values.";
      if (hasDefault(column)) {
        out.line("if values." + column.field() + ".Set {");
        out.line("\t" + set + column.field() + ".Value)");
        out.line("}");
      } else {
        out.line(set + column.field() + ")");
      }
    }
    out.line(
        "query := %s + call.source() + %s"
            .formatted(
                GoText.literal("INSERT INTO " + SqlText.quoted(row) + " "),
                GoText.literal(" RETURNING " + columnList(row))));
    out.line("return " + scan + "(db.QueryRow(ctx, query, call.values...))");
    out.close("}");
    file.declare(out);
  }

  private void declareUpdate(GoFile file, RowModel row, List<GoColumn> writable, String scan) {
    String name = names.of(GoNames.Space.ROW, row);
    String form = names.claim(name + "Update");
    String function = names.claim("Update" + name);
    List<GoField> fields = new ArrayList<>();
    for (GoColumn column : writable) {
      fields.add(field(file, column, true));
    }
    SourceWriter out = GoFile.writer();
    doc(out, "%s is what an UPDATE of %s changes; what is left out stays as it is.", form, row);
    GoField.write(out, form, fields);
    out.blank();
    doc(
        out,
        "%s changes a row of %s and returns it. It fails with pgx.ErrNoRows when there is none.",
        function,
        row);
    List<ColumnModel> key =
        row.primaryKey().stream()
            .flatMap(it -> row.columns().stream().filter(column -> column.name().equals(it)))
            .toList();
    List<String> written =
        key.stream().map(it -> file.imports().shorten(types.notNull(row, it).text())).toList();
    GoParameters parameters = new GoParameters(file);
    List<String> arguments = key.stream().map(it -> parameters.claim(it.name())).toList();
    List<String> declared = new ArrayList<>();
    List<String> where = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      declared.add(arguments.get(i) + " " + written.get(i));
      String and = (i == 0 ? "" : " AND ") + SqlText.quoted(key.get(i).name()) + " = ";
      where.add(GoText.literal(and) + " + call.place(" + arguments.get(i) + ")");
    }
    out.open(head(file, function, declared, "changes " + form, name));
    out.line("var call arguments");
    for (GoColumn column : writable) {
      String assignment = GoText.literal(SqlText.quoted(column.column().name()) + " = ");
      out.line("if changes." + column.field() + ".Set {");
      out.line("\tcall.add(%s, \"\", changes.%s.Value)".formatted(assignment, column.field()));
      out.line("}");
    }
    out.line("where := " + String.join(" + ", where));
    String table = SqlText.quoted(row);
    out.line(
        "query := %s + call.list() + \" WHERE \" + where + %s"
            .formatted(
                GoText.literal("UPDATE " + table + " SET "),
                GoText.literal(" RETURNING " + columnList(row))));
    out.line("if len(call.sql) == 0 {");
    String read = "SELECT " + columnList(row) + " FROM " + table + " WHERE ";
    out.line("\tquery = " + GoText.literal(read) + " + where");
    out.line("}");
    out.line("return " + scan + "(db.QueryRow(ctx, query, call.values...))");
    out.close("}");
    file.declare(out);
  }

  private void declareScan(GoFile file, RowModel row, List<GoColumn> all, String scan) {
    String name = names.of(GoNames.Space.ROW, row);
    SourceWriter out = GoFile.writer();
    String pgx = file.imports().use("github.com/jackc/pgx/v5");
    out.line("// " + scan + " reads a row with all its columns.");
    out.open("func " + scan + "(row " + pgx + ".Row) (" + name + ", error) {");
    out.line("var result " + name);
    out.line(
        all.stream()
            .map(column -> "&result." + column.field())
            .collect(Collectors.joining(", ", "err := row.Scan(", ")")));
    out.line("return result, err");
    out.close("}");
    file.declare(out);
  }

  private static void doc(SourceWriter out, String sentence, String name, RowModel row) {
    GoText.doc(sentence.formatted(name, row.schema() + "." + row.name()), Optional.empty())
        .forEach(out::line);
  }

  private static String head(
      GoFile file, String function, List<String> key, String form, String result) {
    List<String> parameters = new ArrayList<>();
    parameters.add("ctx " + file.imports().use("context") + ".Context");
    parameters.add("db DBTX");
    parameters.addAll(key);
    parameters.add(form);
    return "func %s(%s) (%s, error) {".formatted(function, String.join(", ", parameters), result);
  }

  private static GoField field(GoFile file, GoColumn column, boolean optional) {
    String type = file.imports().shorten(column.type().text());
    String tag = GoTags.tag("json", column.key() + (optional ? ",omitzero" : ""));
    return new GoField(
        List.of(), column.field(), optional ? "Optional[" + type + "]" : type, "`" + tag + "`");
  }

  private static boolean hasDefault(GoColumn column) {
    return column.column().origin() != ColumnModel.Origin.NONE;
  }

  private static String columnList(RowModel row) {
    return SqlText.list(row.columns().stream().map(ColumnModel::name).toList());
  }
}
