package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.RowModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Structs for rows and composite types. */
final class GoRows {
  private static final String BUN = "github.com/uptrace/bun";

  private final GoNames names;
  private final GoColumns columns;
  private final GoOptions options;
  private final GoTags tags;

  GoRows(GoNames names, GoColumns columns, GoOptions options) {
    this.names = names;
    this.columns = columns;
    this.options = options;
    this.tags = new GoTags(options);
  }

  /** Declares the struct of a table or view. */
  void declare(GoFile file, RowModel row) {
    String name = names.of(GoNames.Space.ROW, row);
    List<GoField> fields = new ArrayList<>();
    for (GoColumn column : columns.of(row, row.columns())) {
      fields.add(field(file, column, tags.of(row, column)));
    }
    SourceWriter out = GoFile.writer();
    GoText.doc(
            "%s is a row of the %s %s.%s.".formatted(name, kind(row), row.schema(), row.name()),
            row.comment())
        .forEach(out::line);
    if (options.tags() == GoOptions.Tags.BUN) {
      bunModel(file, row, out, name, fields);
    } else {
      GoField.write(out, name, fields);
    }
    if (options.tags() == GoOptions.Tags.GORM) {
      out.blank();
      out.line("// TableName tells gorm of the " + kind(row) + ".");
      out.open("func (" + name + ") TableName() string {");
      out.line("return " + GoText.literal(row.schema() + "." + row.name()));
      out.close("}");
    }
    file.declare(out);
  }

  private static void bunModel(
      GoFile file, RowModel row, SourceWriter out, String name, List<GoField> fields) {
    String table = GoText.quoted("table:" + row.schema() + "." + row.name());
    out.open("type " + name + " struct {");
    out.line(file.imports().use(BUN) + ".BaseModel `db:\"-\" json:\"-\" bun:" + table + "`");
    if (!fields.isEmpty()) {
      out.blank();
      GoField.writeFields(out, fields);
    }
    out.close("}");
  }

  /** Declares the struct of a composite type; pgx goes by the order of its fields. */
  void declare(GoFile file, CompositeModel composite) {
    String name = names.of(GoNames.Space.COMPOSITE, composite);
    List<GoField> fields = new ArrayList<>();
    for (GoColumn column : columns.of(composite, composite.attributes())) {
      fields.add(field(file, column, tags.ofAttribute(column)));
    }
    SourceWriter out = GoFile.writer();
    GoText.doc(
            "%s is a value of the composite type %s.%s."
                .formatted(name, composite.schema(), composite.name()),
            composite.comment())
        .forEach(out::line);
    GoField.write(out, name, fields);
    file.declare(out);
  }

  private static GoField field(GoFile file, GoColumn column, String tag) {
    Optional<String> comment = column.column().comment();
    return new GoField(
        GoText.paragraph(comment),
        column.field(),
        file.imports().shorten(column.type().text()),
        tag);
  }

  /** What a person calls it. */
  static String kind(RowModel row) {
    return switch (row.kind()) {
      case TABLE -> row.partition() ? "partition" : "table";
      case FOREIGN_TABLE -> "foreign table";
      case VIEW -> "view";
      case MATERIALIZED_VIEW -> "materialized view";
    };
  }
}
