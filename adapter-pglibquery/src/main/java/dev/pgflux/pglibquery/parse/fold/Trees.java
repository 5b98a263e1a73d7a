package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.sql.SqlTree;
import dev.pgflux.domain.sql.SqlTree.Node;
import dev.pgflux.domain.sql.SqlTree.Sequence;
import dev.pgflux.domain.sql.SqlTree.Text;
import dev.pgflux.pglibquery.name.NameParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reading and making parts of syntax trees. */
final class Trees {
  private static final Set<String> LOCATIONS =
      Set.of(
          "location",
          "arg_location",
          "name_location",
          "stmt_location",
          "stmt_len",
          "list_start",
          "list_end",
          "rexpr_list_start",
          "rexpr_list_end");

  private Trees() {}

  /** The tree without the places where its nodes were. */
  static SqlTree withoutLocations(SqlTree tree) {
    return switch (tree) {
      case Node node -> withoutLocations(node);
      case Sequence sequence ->
          new Sequence(sequence.elements().stream().map(Trees::withoutLocations).toList());
      case Text text -> text;
      case SqlTree.Number number -> number;
      case SqlTree.Real real -> real;
      case SqlTree.Flag flag -> flag;
      case SqlTree.Symbol symbol -> symbol;
    };
  }

  static Node withoutLocations(Node node) {
    Map<String, SqlTree> fields = new LinkedHashMap<>();
    node.fields()
        .forEach((name, value) -> {
          if (!(value instanceof SqlTree.Number) || !LOCATIONS.contains(name)) {
            fields.put(name, withoutLocations(value));
          }
        });
    return Node.of(node.tag(), fields);
  }

  /** The names in a list of {@code String} nodes. */
  static List<String> names(Node node, String field) {
    return NameParts.of(node.list(field));
  }

  /** A name as the grammar hands it over where any node may stand: a list or one string. */
  static List<String> names(Node nameOrList) {
    if (nameOrList.is("List")) {
      return NameParts.of(nameOrList.list("items"));
    }
    if (nameOrList.is("String")) {
      return List.of(nameOrList.text("sval"));
    }
    return names(nameOrList, "names");
  }

  /** A text field, or empty where it is not set. */
  static Optional<String> text(Node node, String field) {
    return node.field(field).isPresent() ? Optional.of(node.text(field)) : Optional.empty();
  }

  /** The value of an option as PostgreSQL's {@code defGetString} reads it. */
  static String optionText(Node option) {
    return option.node("arg").map(Trees::valueText).orElse("true");
  }

  /** A value node as text. */
  static String valueText(Node value) {
    return switch (value.tag()) {
      case "String" -> value.text("sval");
      case "Integer" -> Long.toString(value.number("ival"));
      case "Float" -> value.text("fval");
      case "Boolean" -> Boolean.toString(value.flag("boolval"));
      case "A_Const" ->
          value
              .node("sval")
              .or(() -> value.node("fval"))
              .or(() -> value.node("boolval"))
              .or(() -> value.node("ival"))
              .map(Trees::valueText)
              .orElse("");
      case "TypeName" -> String.join(".", names(value, "names"));
      case "List" -> String.join(".", names(value));
      case "A_Star" -> "*";
      default -> value.text("sval");
    };
  }

  /**
   * Whether an option without a value, or with one that means true, is set ({@code defGetBoolean}).
   */
  static boolean optionFlag(Node option) {
    return switch (optionText(option).toLowerCase(java.util.Locale.ROOT)) {
      case "true", "on", "yes", "1", "t", "y" -> true;
      default -> false;
    };
  }

  /** Visits a tree's nodes from the top down. */
  static void visit(SqlTree tree, Consumer<Node> visitor) {
    if (tree instanceof Node node) {
      visitor.accept(node);
      node.fields().values().forEach(field -> visit(field, visitor));
    } else if (tree instanceof Sequence sequence) {
      sequence.elements().forEach(element -> visit(element, visitor));
    }
  }

  static boolean anyMatch(SqlTree tree, Predicate<Node> condition) {
    return switch (tree) {
      case Node node ->
          condition.test(node)
              || node.fields().values().stream().anyMatch(field -> anyMatch(field, condition));
      case Sequence sequence ->
          sequence.elements().stream().anyMatch(element -> anyMatch(element, condition));
      case Text _, SqlTree.Number _, SqlTree.Real _, SqlTree.Flag _, SqlTree.Symbol _ -> false;
    };
  }

  static Node string(String value) {
    return Node.of("String", value.isEmpty() ? Map.of() : Map.of("sval", new Text(value)));
  }

  static Sequence strings(List<String> values) {
    return new Sequence(List.copyOf(values.stream().map(Trees::string).toList()));
  }

  /** {@code nextval('sequence'::regclass)}. */
  static Node nextval(String quotedSequence) {
    Node constant = Node.of("A_Const", Map.of("sval", string(quotedSequence)));
    Map<String, SqlTree> type = new LinkedHashMap<>();
    type.put("names", strings(List.of("pg_catalog", "regclass")));
    type.put("typemod", new SqlTree.Number(-1));
    Map<String, SqlTree> cast = new LinkedHashMap<>();
    cast.put("arg", constant);
    cast.put("typeName", Node.of("TypeName", type));
    Map<String, SqlTree> call = new LinkedHashMap<>();
    call.put("funcname", strings(List.of("pg_catalog", "nextval")));
    call.put("args", new Sequence(List.of(Node.of("TypeCast", cast))));
    call.put("funcformat", new SqlTree.Symbol("COERCE_EXPLICIT_CALL"));
    return Node.of("FuncCall", call);
  }

  /** The columns that an expression names, in order of appearance, each once. */
  static List<String> columnNames(SqlTree expression) {
    List<String> found = new ArrayList<>();
    visit(
        expression,
        node -> {
          if (node.is("ColumnRef")) {
            List<String> parts = names(node, "fields");
            if (!parts.isEmpty() && !found.contains(parts.getLast())) {
              found.add(parts.getLast());
            }
          }
        });
    return found;
  }
}
