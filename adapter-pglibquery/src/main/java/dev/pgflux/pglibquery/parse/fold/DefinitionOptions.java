package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The options in parentheses of a definition: read by name, and made again in a fixed order. */
final class DefinitionOptions {
  private final StatementContext statement;
  private final Map<String, Node> given = new LinkedHashMap<>();
  private final List<Node> normal = new ArrayList<>();

  /** Of options with one name the last counts. */
  DefinitionOptions(StatementContext statement, List<Node> options) {
    this.statement = statement;
    options.forEach(option -> given.put(option.text("defname"), option));
  }

  Optional<Node> find(String name) {
    return Optional.ofNullable(given.get(name));
  }

  /** The value of an option that is there and not NONE. */
  Optional<Node> value(String name) {
    return find(name).flatMap(option -> option.node("arg"));
  }

  Optional<String> text(String name) {
    return find(name).map(Trees::optionText);
  }

  /** An option's value in lower case. */
  Optional<String> keyword(String name) {
    return text(name).map(value -> value.toLowerCase(Locale.ROOT));
  }

  boolean flag(String name) {
    return find(name).filter(Trees::optionFlag).isPresent();
  }

  /** Makes an older name of an option stand for the newer one. */
  void alias(String older, String name) {
    Node option = given.remove(older);
    if (option != null) {
      given.putIfAbsent(name, option);
    }
  }

  /** A function by its name, with its schema. */
  void function(String name) {
    value(name)
        .ifPresent(
            value -> add(name, typeName(RoutineLookup.named(statement, Trees.names(value)))));
  }

  /** A function that is called with arguments of these types, by its name, with its schema. */
  void function(String name, List<DataType> arguments) {
    value(name)
        .ifPresent(value ->
            add(name, typeName(RoutineLookup.named(statement, Trees.names(value), arguments))));
  }

  /** A type as the file spells it. */
  void type(String name) {
    value(name)
        .ifPresent(value -> add(name, value.is("TypeName") ? value : word(Trees.valueText(value))));
  }

  /** A name as one without a value where it is set; nothing where it is not. */
  void whenSet(String name) {
    if (flag(name)) {
      normal.add(option(name, Optional.empty()));
    }
  }

  void string(String name) {
    text(name).ifPresent(value -> add(name, Trees.string(value)));
  }

  void add(String name, Node value) {
    normal.add(option(name, Optional.of(value)));
  }

  List<Node> normal() {
    return List.copyOf(normal);
  }

  static Node option(String name, Optional<Node> value) {
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("defname", new SqlTree.Text(name));
    value.ifPresent(arg -> fields.put("arg", arg));
    fields.put("defaction", new Symbol("DEFELEM_UNSPEC"));
    return Node.of("DefElem", fields);
  }

  /** A bare word as an option's value, which to the grammar is a type's name. */
  static Node word(String word) {
    return typeName(List.of(word));
  }

  static Node typeName(QualifiedName name) {
    return typeName(nameParts(name));
  }

  private static Node typeName(List<String> names) {
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    fields.put("names", Trees.strings(names));
    fields.put("typemod", new SqlTree.Number(-1));
    return Node.of("TypeName", fields);
  }

  static List<String> nameParts(QualifiedName name) {
    return List.of(name.schema().value(), name.name().value());
  }

  static Sequence names(QualifiedName name) {
    return Trees.strings(nameParts(name));
  }

  /** A node with a list in a field; an empty list is none. */
  static Node withList(Node node, String field, List<Node> elements) {
    return elements.isEmpty()
        ? node.without(field)
        : node.with(field, new Sequence(List.<SqlTree>copyOf(elements)));
  }
}
