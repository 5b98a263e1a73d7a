package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.sql.SqlTree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists of {@code DefElem}: storage parameters and options of foreign objects. */
final class Options {
  private Options() {}

  /** Storage parameters; those of the TOAST table have {@code toast.} before them. */
  static SortedMap<String, String> parameters(List<Node> options) {
    SortedMap<String, String> result = new TreeMap<>();
    options.forEach(option -> result.put(parameterName(option), Trees.optionText(option)));
    return result;
  }

  static String parameterName(Node option) {
    String namespace = option.text("defnamespace");
    String name = option.text("defname").toLowerCase(Locale.ROOT);
    return namespace.isEmpty() ? name : namespace + "." + name;
  }

  /** Options of foreign objects; SET and DROP change those before. */
  static SortedMap<String, String> changed(SortedMap<String, String> before, List<Node> options) {
    SortedMap<String, String> result = new TreeMap<>(before);
    for (Node option : options) {
      if (option.symbol("defaction").equals("DEFELEM_DROP")) {
        result.remove(option.text("defname"));
      } else {
        result.put(option.text("defname"), Trees.optionText(option));
      }
    }
    return result;
  }

  static Optional<Node> find(List<Node> options, String name) {
    return options.stream().filter(option -> option.text("defname").equals(name)).findFirst();
  }

  /** A tablespace; {@code pg_default} is where a database usually is. */
  static Optional<Identifier> tablespace(Node node, String field) {
    return name(node.text(field)).filter(name -> !name.value().equals("pg_default"));
  }

  static Optional<Identifier> accessMethod(Node node, String field) {
    return name(node.text(field)).filter(name -> !name.value().equals("heap"));
  }

  static Optional<Identifier> name(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Identifier.of(text));
  }
}
