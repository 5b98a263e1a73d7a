package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.ColumnModel.Origin;
import dev.pgflux.ports.plugin.RowModel;
import java.util.ArrayList;
import java.util.List;

/** What stands beside the struct of a table or view: its name, its columns, how to insert. */
record RowWriter(RustLayout layout) {

  /** What a query of the rows is made of. */
  String constants(String name, RowModel row, List<RustField> fields) {
    String table =
        """
            /// The name, as SQL has it.
            pub const NAME: &'static str = %s;
        """
            .formatted(RustText.literal(SqlName.of(row)));
    String columns =
        fields.isEmpty()
            ? ""
            : """

                /// What a SELECT lists, so that each value comes as the type of its field.
                pub const COLUMNS: &'static str = %s;
            """
                .formatted(RustText.literal(RustField.selected(fields)));
    return "\nimpl %s {\n%s%s}\n".formatted(name, table, columns);
  }

  /** A struct with what a new row may be given, and its insertion. */
  String insert(String name, String rowName, RowModel row, List<RustField> all) {
    List<RustField> fields =
        all.stream().filter(field -> isGiven(field.column().origin())).toList();
    StringBuilder text =
        new StringBuilder("\n/// A row of [`%s`] that is not there yet.\n".formatted(rowName))
            .append("#[derive(Debug, Clone, PartialEq)]\n")
            .append("pub struct ")
            .append(name)
            .append(" {\n");
    for (RustField field : fields) {
      if (isDefaulted(field)) {
        text.append("    /// None for what the table has as its default.\n");
      }
      text.append("    pub %s: %s,\n".formatted(field.written(), type(field)));
    }
    return text.append("}\n\nimpl ")
        .append(name)
        .append(" {\n")
        .append(constructor(fields))
        .append(insertion(rowName, row, all, fields))
        .append("}\n")
        .toString();
  }

  private static boolean isGiven(Origin origin) {
    return switch (origin) {
      case NONE, DEFAULT, IDENTITY_BY_DEFAULT -> true;
      case IDENTITY_ALWAYS, GENERATED_STORED, GENERATED_VIRTUAL -> false;
    };
  }

  private static boolean isDefaulted(RustField field) {
    return field.column().origin() != Origin.NONE;
  }

  private static boolean isRequired(RustField field) {
    return !isDefaulted(field) && !field.column().nullable();
  }

  private static String type(RustField field) {
    return isDefaulted(field) ? "Option<" + field.valueType() + ">" : field.valueType();
  }

  private static String constructor(List<RustField> fields) {
    List<String> parameters = new ArrayList<>();
    StringBuilder values = new StringBuilder();
    for (RustField field : fields) {
      if (isRequired(field)) {
        parameters.add(field.written() + ": " + field.valueType());
        values.append("            ").append(field.written()).append(",\n");
      } else {
        values.append("            ").append(field.written()).append(": None,\n");
      }
    }
    return """
        /// A row with what it must have, and nothing else.
        pub fn new(%s) -> Self {
            Self {
    %s        }
        }

    """
        .formatted(String.join(", ", parameters), values);
  }

  private String insertion(
      String rowName, RowModel row, List<RustField> all, List<RustField> fields) {
    String names =
        String.join(
            ", ", fields.stream().map(field -> SqlName.quoted(field.column().name())).toList());
    String head =
        "INSERT INTO " + SqlName.of(row) + (fields.isEmpty() ? "" : " (" + names + ") VALUES (");
    String tail =
        (fields.isEmpty() ? " DEFAULT VALUES" : ")") + " RETURNING " + RustField.selected(all);
    StringBuilder text =
        new StringBuilder(
            """
                /// Inserts the row, and returns it as it is then.
                pub async fn insert<'e>(&self, executor: impl sqlx::PgExecutor<'e>) -> sqlx::Result<%s> {
                    let mut query = sqlx::QueryBuilder::<sqlx::Postgres>::new(%s);
            """
                .formatted(rowName, RustText.literal(head)));
    if (!fields.isEmpty()) {
      text.append("        let mut values = query.separated(\", \");\n");
      fields.forEach(field -> text.append(bound(field)));
    }
    return text.append("        query.push(")
        .append(RustText.literal(tail))
        .append(");\n")
        .append("        let row = query.build_query_as().fetch_one(executor).await?;\n")
        .append("        Ok(row)\n    }\n")
        .toString();
  }

  private String bound(RustField field) {
    Sent sent = Sent.of(field.type(), field.column().type(), layout.shared("wire"));
    String cast =
        field.type().isNative()
            ? ""
            : ".push_unseparated(%s)".formatted(RustText.literal("::" + sent.cast()));
    if (!isDefaulted(field)) {
      return "        values.push_bind(%s)%s;\n"
          .formatted(sent.value("&self." + field.written()), cast);
    }
    return """
            match &self.%s {
                Some(value) => values.push_bind(%s)%s,
                None => values.push("DEFAULT"),
            };
    """
        .formatted(field.written(), sent.value("value"), cast);
  }
}
