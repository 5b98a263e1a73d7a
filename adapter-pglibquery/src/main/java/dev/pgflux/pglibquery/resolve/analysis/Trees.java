package dev.pgflux.pglibquery.resolve.analysis;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Flag;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the nodes of canonical trees, which are called as in {@code primnodes.h}. */
public final class Trees {
  private static final Flag TRUE = new Flag(true);

  private Trees() {}

  /**
   * A node with one field.
   *
   * @param tag its tag
   * @param name the field
   * @param value its value
   * @return the node
   */
  public static Node node(String tag, String name, SqlTree value) {
    return Node.of(tag, Map.of(name, value));
  }

  /**
   * A node with two fields.
   *
   * @param tag its tag
   * @param first a field
   * @param firstValue its value
   * @param second another field
   * @param secondValue its value
   * @return the node
   */
  public static Node node(
      String tag, String first, SqlTree firstValue, String second, SqlTree secondValue) {
    Map<String, SqlTree> fields = LinkedHashMap.newLinkedHashMap(2);
    fields.put(first, firstValue);
    fields.put(second, secondValue);
    return Node.of(tag, fields);
  }

  /**
   * A string.
   *
   * @param value its value
   * @return the tree
   */
  public static Text text(String value) {
    return new Text(value);
  }

  /**
   * A type.
   *
   * @param type the type
   * @return the tree
   */
  public static Text type(DataType type) {
    return new Text(type.toString());
  }

  /**
   * True.
   *
   * @return the tree
   */
  public static Flag yes() {
    return TRUE;
  }

  /**
   * A list.
   *
   * @param elements in order
   * @return the tree
   */
  public static Sequence list(List<? extends SqlTree> elements) {
    return new Sequence(List.copyOf(elements));
  }

  /**
   * A name, without the schema where PostgreSQL brings it.
   *
   * @param name the name
   * @return the tree
   */
  public static Text name(QualifiedName name) {
    return new Text(name.isBuiltIn() ? name.name().value() : quoted(name));
  }

  /** Schema and name so that no two pairs look alike. */
  private static String quoted(QualifiedName name) {
    return "\"" + name.schema() + "\".\"" + name.name() + "\"";
  }

  /**
   * A name as the grammar has it.
   *
   * @param name the name
   * @return String nodes for schema and name
   */
  public static Sequence nameList(QualifiedName name) {
    return new Sequence(List.of(string(name.schema().value()), string(name.name().value())));
  }

  /**
   * A type's name as the grammar has it.
   *
   * @param type a type without modifiers
   * @return a TypeName
   */
  public static Node typeName(DataType type) {
    Node named = node("TypeName", "names", nameList(type.name()));
    return type.array()
        ? named.with("arrayBounds", list(List.of(node("Integer", "ival", new SqlTree.Number(-1)))))
        : named;
  }

  /**
   * A String node.
   *
   * @param value its value
   * @return the node
   */
  public static Node string(String value) {
    return node("String", "sval", new Text(value));
  }
}
