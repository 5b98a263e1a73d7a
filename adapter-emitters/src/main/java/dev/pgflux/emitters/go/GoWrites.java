package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.Readonly;
import dev.pgflux.emitters.code.Rows;
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
  private final Readonly readonly;

  GoWrites(GoNames names, GoTypes types, GoColumns columns, Readonly readonly) {
    this.names = names;
    this.types = types;
    this.columns = columns;
    this.readonly = readonly;
  }

  /** Declares those of a table; a view and a table without columns have none. */
  void declare(GoFile file, RowModel row) {
    if (!Rows.isTable(row) || row.columns().isEmpty()) {
      return;
    }
    List<GoColumn> all = columns.of(row, row.columns());
    List<GoColumn> writable = all.stream().filter(it -> !readonly.leavesOut(it.column())).toList();
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
    List<GoField> fields = writable.stream().map(it -> field(file, it, hasDefault(it))).toList();
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
    List<GoField> fields = writable.stream().map(it -> field(file, it, true)).toList();
    SourceWriter out = GoFile.writer();
    doc(out, "%s is what an UPDATE of %s changes; what is left out stays as it is.", form, row);
    GoField.write(out, form, fields);
    out.blank();
    doc(
        out,
        "%s changes a row of %s and returns it. It fails with pgx.ErrNoRows when there is none.",
        function,
        row);
    Key key = key(file, row);
    out.open(head(file, function, key.parameters(), "changes " + form, name));
    out.line("var call arguments");
    for (GoColumn column : writable) {
      String assignment = GoText.literal(SqlText.quoted(column.column().name()) + " = ");
      out.line("if changes." + column.field() + ".Set {");
      out.line("\tcall.add(%s, \"\", changes.%s.Value)".formatted(assignment, column.field()));
      out.line("}");
    }
    updateOrRead(out, row, key);
    out.line("return " + scan + "(db.QueryRow(ctx, query, call.values...))");
    out.close("}");
    file.declare(out);
  }

  /** The statement: with nothing to change, the row is read. */
  private static void updateOrRead(SourceWriter out, RowModel row, Key key) {
    String table = SqlText.quoted(row);
    out.line("where := " + key.condition());
    out.line(
        "query := %s + call.list() + \" WHERE \" + where + %s"
            .formatted(
                GoText.literal("UPDATE " + table + " SET "),
                GoText.literal(" RETURNING " + columnList(row))));
    out.line("if len(call.sql) == 0 {");
    String read = "SELECT " + columnList(row) + " FROM " + table + " WHERE ";
    out.line("\tquery = " + GoText.literal(read) + " + where");
    out.line("}");
  }

  /** The parameters for a primary key, and the Go expression of the condition on it. */
  private record Key(List<String> parameters, String condition) {}

  private Key key(GoFile file, RowModel row) {
    List<ColumnModel> key =
        row.primaryKey().stream()
            .flatMap(it -> row.columns().stream().filter(column -> column.name().equals(it)))
            .toList();
    List<String> written =
        key.stream().map(it -> file.imports().shorten(types.notNull(row, it).text())).toList();
    GoParameters taken = new GoParameters(file, names);
    List<String> parameters = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      String parameter = taken.claim(key.get(i).name());
      parameters.add(parameter + " " + written.get(i));
      String equals = (i == 0 ? "" : " AND ") + SqlText.quoted(key.get(i).name()) + " = ";
      conditions.add(GoText.literal(equals) + " + call.place(" + parameter + ")");
    }
    return new Key(parameters, String.join(" + ", conditions));
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
