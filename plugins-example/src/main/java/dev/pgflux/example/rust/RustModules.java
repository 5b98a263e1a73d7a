package dev.pgflux.example.rust;

import dev.pgflux.example.rust.RustNames.Space;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.CompositeModel;
import dev.pgflux.ports.plugin.DomainModel;
import dev.pgflux.ports.plugin.EnumModel;
import dev.pgflux.ports.plugin.GeneratedFile;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.RowModel;
import dev.pgflux.ports.plugin.SchemaModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One Rust module for each sort of type, and one that holds them together. */
final class RustModules {
  private static final String HEADER = "// " + GeneratedFile.mark("rust") + "\n";

  private final SchemaModel schema;
  private final RustNames names;
  private final RustTypes types;
  private final boolean partitions;

  RustModules(SchemaModel schema, RustNames names, RustTypes types, boolean partitions) {
    this.schema = schema;
    this.names = names;
    this.types = types;
    this.partitions = partitions;
  }

  List<GeneratedFile> files() {
    List<RowModel> rows = RustNames.rows(schema, partitions);
    List<GeneratedFile> files = new ArrayList<>();
    add(files, "composites", schema.composites().stream().map(this::composite).toList());
    add(files, "domains", schema.domains().stream().map(this::domain).toList());
    add(files, "enums", schema.enums().stream().map(this::enumeration).toList());
    add(files, "tables", rows.stream().filter(row -> !isView(row)).map(this::row).toList());
    add(files, "views", rows.stream().filter(RustModules::isView).map(this::row).toList());
    StringBuilder modules = new StringBuilder(HEADER).append('\n');
    for (GeneratedFile file : files) {
      modules.append("pub mod ").append(file.path().replace(".rs", "")).append(";\n");
    }
    files.add(new GeneratedFile("mod.rs", modules.toString()));
    return files;
  }

  private static void add(List<GeneratedFile> files, String module, List<String> items) {
    if (!items.isEmpty()) {
      files.add(new GeneratedFile(module + ".rs", HEADER + "\n" + String.join("\n", items)));
    }
  }

  private static boolean isView(RowModel row) {
    return switch (row.kind()) {
      case TABLE, FOREIGN_TABLE -> false;
      case VIEW, MATERIALIZED_VIEW -> true;
    };
  }

  private static String derives(String more) {
    return "#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize" + more + ")]\n";
  }

  private String row(RowModel row) {
    return doc(row.comment(), "")
        + derives(row.columns().isEmpty() ? "" : ", sqlx::FromRow")
        + struct(names.of(Space.ROWS, row), row.columns());
  }

  private String composite(CompositeModel composite) {
    boolean empty = composite.attributes().isEmpty();
    return doc(composite.comment(), "")
        + derives(empty ? "" : ", sqlx::Type")
        + (empty ? "" : "#[sqlx(type_name = " + typeName(composite) + ")]\n")
        + struct(names.of(Space.COMPOSITES, composite), composite.attributes());
  }

  private String struct(String name, List<ColumnModel> columns) {
    StringBuilder text = new StringBuilder("pub struct ").append(name).append(" {\n");
    Set<String> used = new HashSet<>();
    for (ColumnModel column : columns) {
      String field = RustNames.unique(RustIdentifier.field(column.name()), used);
      text.append(doc(column.comment(), "    "));
      if (!field.equals(column.name())) {
        text.append(rename(column.name()));
      }
      text.append("    pub ")
          .append(RustIdentifier.written(field))
          .append(": ")
          .append(fieldType(column))
          .append(",\n");
    }
    return text.append("}\n").toString();
  }

  private String fieldType(ColumnModel column) {
    String type =
        Optional.ofNullable(column.hints().get("rusttype"))
            .orElseGet(() -> types.of(column.type()));
    return column.nullable() ? "Option<" + type + ">" : type;
  }

  private static String rename(String name) {
    String literal = RustText.literal(name);
    return "    #[serde(rename = " + literal + ")]\n    #[sqlx(rename = " + literal + ")]\n";
  }

  private String enumeration(EnumModel type) {
    boolean empty = type.labels().isEmpty();
    StringBuilder text = new StringBuilder(doc(type.comment(), ""));
    text.append(derives(empty ? "" : ", Eq, Hash, sqlx::Type"));
    if (!empty) {
      text.append("#[sqlx(type_name = ").append(typeName(type)).append(")]\n");
    }
    text.append("pub enum ").append(names.of(Space.ENUMS, type)).append(" {\n");
    Set<String> used = new HashSet<>();
    for (String label : type.labels()) {
      text.append(rename(label));
      text.append("    ").append(RustNames.unique(RustIdentifier.type(label), used)).append(",\n");
    }
    return text.append("}\n").toString();
  }

  private String domain(DomainModel domain) {
    return doc(domain.comment(), "")
        + "pub type %s = %s;\n"
            .formatted(names.of(Space.DOMAINS, domain), types.of(domain.baseType()));
  }

  /** The type's name as SQL reads it, which is how sqlx asks the server for it. */
  private static String typeName(NamedModel type) {
    String name = quoted(type.name());
    return RustText.literal(
        type.schema().equals("public") ? name : quoted(type.schema()) + "." + name);
  }

  private static String quoted(String name) {
    boolean plain =
        name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            && !Character.isDigit(name.charAt(0));
    return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String doc(Optional<String> comment, String indentation) {
    StringBuilder text = new StringBuilder();
    comment
        .map(RustText::doc)
        .orElse(List.of())
        .forEach(line -> text.append(indentation).append(line).append('\n'));
    return text.toString();
  }
}
