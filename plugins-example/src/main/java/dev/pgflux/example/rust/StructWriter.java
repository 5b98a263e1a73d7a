package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.NamedModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Structs for rows and composite types. */
final class StructWriter {
  private static final List<String> USUAL =
      List.of("Debug", "Clone", "PartialEq", "serde::Serialize", "serde::Deserialize");

  private final RustTypes types;
  private final RustOptions options;
  private final RustLayout layout;

  StructWriter(RustTypes types, RustOptions options, RustLayout layout) {
    this.types = types;
    this.options = options;
    this.layout = layout;
  }

  /** The fields of something with columns. */
  List<RustField> fields(NamedModel owner, List<ColumnModel> columns) {
    return RustField.of(owner, columns, types, options.columnCase());
  }

  /** A struct that a row of a query is read to. */
  String row(String name, Optional<String> comment, List<RustField> fields) {
    return RustText.docs(comment, "")
        + derives(fields.isEmpty() ? List.of() : List.of("sqlx::FromRow"))
        + struct(name, fields, true);
  }

  /** A struct that a value is read to, and sent from. */
  String value(String name, Optional<String> comment, String typeName, List<RustField> fields) {
    boolean derived = fields.stream().allMatch(field -> field.type().isExact());
    return RustText.docs(comment, "")
        + derives(derived ? List.of("sqlx::Type") : List.of())
        + (derived ? "#[sqlx(type_name = " + RustText.literal(typeName) + ")]\n" : "")
        + struct(name, fields, false)
        + (derived ? "" : "\n" + record(name, typeName, fields));
  }

  /** A struct that sqlx knows nothing of. */
  String plain(String name, Optional<String> comment, List<RustField> fields) {
    return RustText.docs(comment, "") + derives(List.of()) + struct(name, fields, false);
  }

  /** How sqlx reads and sends a struct as one value. */
  String record(String name, String typeName, List<RustField> fields) {
    return new RecordWriter(layout.shared("wire")).record(name, typeName, fields);
  }

  private String derives(List<String> more) {
    Set<String> traits = new LinkedHashSet<>(USUAL);
    traits.addAll(more);
    traits.addAll(options.derives());
    return "#[derive(" + String.join(", ", traits) + ")]\n";
  }

  private String struct(String name, List<RustField> fields, boolean row) {
    StringBuilder text = new StringBuilder("pub struct ").append(name).append(" {\n");
    for (RustField field : fields) {
      text.append(RustText.docs(field.column().comment(), "    "))
          .append(attributes(field, row))
          .append("    pub ")
          .append(field.written())
          .append(": ")
          .append(field.valueType())
          .append(",\n");
    }
    return text.append("}\n").toString();
  }

  private String attributes(RustField field, boolean row) {
    StringBuilder text = new StringBuilder();
    if (!field.jsonName().equals(field.identifier())) {
      text.append("    #[serde(rename = %s)]\n".formatted(RustText.literal(field.jsonName())));
    }
    if (!field.type().serde()) {
      text.append(
          "    #[serde(%swith = \"%s\")]\n"
              .formatted(field.column().nullable() ? "default, " : "", layout.shared("json")));
    }
    if (row && !field.column().name().equals(field.identifier())) {
      text.append("    #[sqlx(rename = %s)]\n".formatted(RustText.literal(field.column().name())));
    }
    return text.toString();
  }
}
