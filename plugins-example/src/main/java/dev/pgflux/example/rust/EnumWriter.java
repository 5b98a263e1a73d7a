package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.EnumModel;
import java.util.HashSet;
import java.util.Set;

/** Enums, whose variants are in the order of the labels, as PostgreSQL compares them. */
final class EnumWriter {
  private EnumWriter() {}

  static String enumeration(String name, EnumModel type, String typeName) {
    boolean empty = type.labels().isEmpty();
    StringBuilder text = new StringBuilder(RustText.docs(type.comment(), ""));
    text.append("#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ")
        .append("serde::Serialize, serde::Deserialize")
        .append(empty ? "" : ", sqlx::Type")
        .append(")]\n");
    if (!empty) {
      text.append("#[sqlx(type_name = ").append(RustText.literal(typeName)).append(")]\n");
    }
    text.append("pub enum ").append(name).append(" {\n");
    Set<String> used = new HashSet<>();
    for (String label : type.labels()) {
      String literal = RustText.literal(label);
      text.append("    #[serde(rename = %1$s)]\n    #[sqlx(rename = %1$s)]\n".formatted(literal))
          .append("    ")
          .append(RustNames.unique(RustIdentifier.type(label), used))
          .append(",\n");
    }
    return text.append("}\n").toString();
  }
}
