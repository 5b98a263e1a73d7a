package dev.pgflux.emitters.java;

import dev.pgflux.domain.ddl.SqlRenderer;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.ColumnModel;
import dev.pgflux.ports.plugin.NamedModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A column as a component of a record.
 *
 * @param member its Java name
 * @param column the column
 * @param type the type of its values that are not NULL
 * @param nullable whether it may be null
 */
record Component(String member, ColumnModel column, JavaType type, boolean nullable) {
  private static final List<String> CONSTANTS = List.of("COLUMNS", "SELECT", "INSERT");

  static List<Component> of(
      NamedModel owner, List<ColumnModel> columns, JavaTypes types, Naming naming) {
    UniqueNames members = naming.members();
    List<Component> components = new ArrayList<>();
    for (ColumnModel column : columns) {
      components.add(
          new Component(
              members.claim(naming.member(column.name(), "column")),
              column,
              types.of(owner, column),
              column.nullable()));
    }
    return components;
  }

  /** How members of types are called. */
  record Naming(JavaNames names, JavaSettings settings) {
    /** Names without those that would hide something else. */
    UniqueNames members() {
      Set<String> reserved = new HashSet<>(JavaVocabulary.reserved());
      reserved.addAll(names.all());
      reserved.addAll(CONSTANTS);
      return UniqueNames.keeping(reserved);
    }

    String member(String name, String otherwise) {
      return JavaIdentifier.member(name, settings.columnCase(), otherwise);
    }
  }

  /** Whether it is of a primitive type. */
  boolean primitive() {
    return !nullable && type.primitive().isPresent();
  }

  /** Its type as a declaration has it. */
  String declared(JavaSettings settings) {
    return nullable ? settings.nullable(type.name()) : type.primitive().orElse(type.name());
  }

  /** Its column in SQL. */
  String sql() {
    return SqlRenderer.identifier(Identifier.of(column.name()));
  }
}
