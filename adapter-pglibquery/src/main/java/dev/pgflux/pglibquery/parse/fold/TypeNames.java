package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import java.util.List;
import java.util.Map;

/** Types as the grammar names them. */
final class TypeNames {
  private TypeNames() {}

  /** A type without modifiers. */
  static Node of(DataType type) {
    Node name = DefinitionOptions.typeName(type.name());
    Node unbounded = Node.of("Integer", Map.of("ival", new SqlTree.Number(-1)));
    return type.array() ? name.with("arrayBounds", new Sequence(List.of(unbounded))) : name;
  }
}
