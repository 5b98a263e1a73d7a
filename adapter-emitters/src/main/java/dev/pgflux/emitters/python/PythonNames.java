package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.NamedModel;
import dev.pgflux.ports.plugin.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One class name for each type, different from all others. Where several would be called alike,
 * those outside of schema {@code public} get their schema in front, and a number if that is not
 * enough; so does what would be called like something that the modules import.
 */
final class PythonNames {
  /** What generated modules have by these names. */
  static final Set<String> TAKEN =
      Set.of(
          "Annotated",
          "Any",
          "AsJson",
          "AsyncConnection",
          "AsyncCursor",
          "BaseModel",
          "Callable",
          "ClassVar",
          "Connection",
          "Cursor",
          "Decimal",
          "Enum",
          "False",
          "Field",
          "IPv4Address",
          "IPv4Interface",
          "IPv4Network",
          "IPv6Address",
          "IPv6Interface",
          "IPv6Network",
          "Iterable",
          "JsonValue",
          "Literal",
          "LiteralString",
          "Mapping",
          "Multirange",
          "NewType",
          "None",
          "NotRequired",
          "Optional",
          "Protocol",
          "Range",
          "Row",
          "RowInput",
          "Sequence",
          "StrEnum",
          "True",
          "TypeAlias",
          "TypedDict",
          "UUID",
          "Union",
          "Unpack");

  private record Key(String schema, String name) {}

  private final Map<Key, String> names = new HashMap<>();
  private final UniqueNames used = UniqueNames.keeping(TAKEN);

  /** Names all models, those of one list after those of the list before. */
  PythonNames(List<? extends List<? extends NamedModel>> models) {
    Map<String, Integer> wanted = new HashMap<>();
    models.forEach(list ->
        list.forEach(model -> wanted.merge(PythonIdentifier.type(model.name()), 1, Integer::sum)));
    models.forEach(list -> list.forEach(model -> name(model, wanted)));
  }

  private void name(NamedModel model, Map<String, Integer> wanted) {
    String plain = PythonIdentifier.type(model.name());
    boolean shared = wanted.getOrDefault(plain, 0) > 1 && !model.schema().equals("public");
    String name =
        shared || TAKEN.contains(plain)
            ? PythonIdentifier.type(model.schema() + " " + model.name())
            : plain;
    names.put(new Key(model.schema(), model.name()), used.claim(name));
  }

  /** The name of a type, if it has one here. */
  Optional<String> find(TypeModel type) {
    return Optional.ofNullable(names.get(new Key(type.schema(), type.name())));
  }

  /** The name of a model that was named. */
  String of(NamedModel model) {
    return Optional.ofNullable(names.get(new Key(model.schema(), model.name()))).orElseThrow();
  }

  /** Another name, such as that of a form of a model. */
  String claim(String name) {
    return used.claim(name);
  }
}
