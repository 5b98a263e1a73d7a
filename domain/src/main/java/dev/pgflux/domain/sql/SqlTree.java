package dev.pgflux.domain.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * An immutable syntax tree, equal by value.
 *
 * <p>The tags and field names are those of PostgreSQL's parse nodes ({@code
 * src/include/nodes/parsenodes.h}); the domain compares trees and hands them on, and only the
 * parser's adapter gives meaning to them. A field at its default value is absent.
 */
public sealed interface SqlTree {

  /**
   * The same tree with each of its parts changed, but not itself.
   *
   * @param change what becomes of a node's field or a list's element
   * @return the changed copy; a leaf as it is
   */
  default SqlTree mapParts(UnaryOperator<SqlTree> change) {
    return switch (this) {
      case Node node -> node.mapFields(change);
      case Sequence sequence -> new Sequence(sequence.elements().stream().map(change).toList());
      case Text _, Number _, Real _, Flag _, Symbol _ -> this;
    };
  }

  /** A tagged node with named fields. The hash is computed once, since trees are compared often. */
  final class Node implements SqlTree {
    private final String tag;
    private final Fields fields;
    private final int hash;

    private Node(String tag, Fields fields) {
      this.tag = tag;
      this.fields = fields;
      this.hash = 31 * tag.hashCode() + fields.hashCode();
    }

    /**
     * Makes a node.
     *
     * @param tag PostgreSQL's node tag, such as {@code A_Expr}
     * @param fields the fields that are not at their default, in the grammar's order; copied
     * @return the node
     */
    public static Node of(String tag, Map<String, ? extends SqlTree> fields) {
      return new Node(tag, Fields.copyOf(fields));
    }

    /**
     * The node's tag.
     *
     * @return such as {@code A_Expr}
     */
    public String tag() {
      return tag;
    }

    /**
     * The fields that are not at their default.
     *
     * @return by name, in the grammar's order, unmodifiable
     */
    public SequencedMap<String, SqlTree> fields() {
      return fields;
    }

    /**
     * One field.
     *
     * @param name the field's name
     * @return its value, or empty at its default
     */
    public Optional<SqlTree> field(String name) {
      return Optional.ofNullable(fields.get(name));
    }

    /**
     * Whether this node has the tag.
     *
     * @param expected a tag
     * @return true if so
     */
    public boolean is(String expected) {
      return tag.equals(expected);
    }

    /**
     * A node in a field.
     *
     * @param name the field's name
     * @return the node, or empty when absent or no node
     */
    public Optional<Node> node(String name) {
      return fields.get(name) instanceof Node node ? Optional.of(node) : Optional.empty();
    }

    /**
     * The elements of a list field.
     *
     * @param name the field's name
     * @return the elements; empty when absent
     */
    public List<SqlTree> list(String name) {
      return fields.get(name) instanceof Sequence sequence ? sequence.elements() : List.of();
    }

    /**
     * The nodes of a list field, other elements left out.
     *
     * @param name the field's name
     * @return the nodes; empty when absent
     */
    public List<Node> nodes(String name) {
      return list(name).stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
    }

    /**
     * A text field.
     *
     * @param name the field's name
     * @return the text; the empty string, PostgreSQL's default, when absent
     */
    public String text(String name) {
      return fields.get(name) instanceof Text text ? text.value() : "";
    }

    /**
     * An enumeration field.
     *
     * @param name the field's name
     * @return the symbol's name; the empty string when absent
     */
    public String symbol(String name) {
      return fields.get(name) instanceof Symbol symbol ? symbol.name() : "";
    }

    /**
     * A flag.
     *
     * @param name the field's name
     * @return its value, false when absent
     */
    public boolean flag(String name) {
      return fields.get(name) instanceof Flag flag && flag.value();
    }

    /**
     * A whole number.
     *
     * @param name the field's name
     * @return its value, 0 when absent
     */
    public long number(String name) {
      return fields.get(name) instanceof Number number ? number.value() : 0;
    }

    /**
     * This node with one field set.
     *
     * @param name the field's name
     * @param value its new value
     * @return the changed copy
     */
    public Node with(String name, SqlTree value) {
      return new Node(tag, fields.with(name, value));
    }

    /**
     * This node with each field changed.
     *
     * @param change what becomes of a value
     * @return the changed copy
     */
    public Node mapFields(UnaryOperator<SqlTree> change) {
      SequencedMap<String, SqlTree> changed = new LinkedHashMap<>();
      fields.forEach((name, value) -> changed.put(name, change.apply(value)));
      return of(tag, changed);
    }

    /**
     * This node with one field back at its default.
     *
     * @param name the field's name
     * @return the changed copy, or this node when the field was absent
     */
    public Node without(String name) {
      return fields.containsKey(name) ? new Node(tag, fields.without(name)) : this;
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Node that
              && hash == that.hash
              && tag.equals(that.tag)
              && fields.equals(that.fields));
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public String toString() {
      return tag + fields;
    }
  }

  /**
   * A list.
   *
   * @param elements in order
   */
  record Sequence(List<SqlTree> elements) implements SqlTree {
    /** Copies the elements. */
    public Sequence {
      elements = List.copyOf(elements);
    }
  }

  /**
   * A string.
   *
   * @param value its value
   */
  record Text(String value) implements SqlTree {
    /** Refuses null. */
    public Text {
      Objects.requireNonNull(value);
    }
  }

  /**
   * A whole number.
   *
   * @param value its value
   */
  @SuppressWarnings(
      "AvoidCommonTypeNames") // it is what the grammar calls it, and always read as SqlTree.Number
  record Number(long value) implements SqlTree {}

  /**
   * A floating-point number.
   *
   * @param value its value
   */
  record Real(double value) implements SqlTree {}

  /**
   * A truth value.
   *
   * @param value its value
   */
  record Flag(boolean value) implements SqlTree {}

  /**
   * A value of one of the grammar's enumerations.
   *
   * @param name such as {@code AEXPR_OP}
   */
  record Symbol(String name) implements SqlTree {
    /** Refuses null. */
    public Symbol {
      Objects.requireNonNull(name);
    }
  }
}
