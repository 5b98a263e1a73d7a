package dev.pgflux.example.rust;

import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.NamedModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A column as a field.
 *
 * @param column the column
 * @param identifier its name in Rust, not yet raw where it is a keyword
 * @param jsonName its name for serde
 * @param type what its values are
 */
record RustField(ColumnModel column, String identifier, String jsonName, RustType type) {

  /** The fields of something with columns, with names that differ. */
  static List<RustField> of(
      NamedModel owner, List<ColumnModel> columns, RustTypes types, String columnCase) {
    Set<String> used = new HashSet<>();
    Set<String> usedInJson = new HashSet<>();
    List<RustField> fields = new ArrayList<>();
    for (ColumnModel column : columns) {
      fields.add(
          new RustField(
              column,
              RustNames.unique(RustIdentifier.field(column.name()), used),
              RustNames.unique(jsonName(column.name(), columnCase), usedInJson),
              types.of(owner, column)));
    }
    return fields;
  }

  private static String jsonName(String column, String columnCase) {
    return switch (columnCase) {
      case "camel" -> RustIdentifier.camel(column);
      case "pascal" -> RustIdentifier.type(column);
      default -> column;
    };
  }

  /** The name as it is written. */
  String written() {
    return RustIdentifier.written(identifier);
  }

  /** The type with what NULL is. */
  String valueType() {
    return column.nullable() ? type.optional() : type.name();
  }

  /** The column in the list of a SELECT, cast where sqlx needs it. */
  String selected() {
    String name = SqlName.quoted(column.name());
    return type.isNative() ? name : name + "::" + type.readAs() + " AS " + name;
  }

  /** The columns in the list of a SELECT. */
  static String selected(List<RustField> fields) {
    return String.join(", ", fields.stream().map(RustField::selected).toList());
  }
}
