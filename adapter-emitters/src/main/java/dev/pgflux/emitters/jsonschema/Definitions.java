package dev.pgflux.emitters.jsonschema;

import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.emitters.jsonschema.JsonValue.Fields;
import dev.pgflux.ports.plugin.NamedModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of definitions: schema and name with a dot, as they are. Tables and types share one
 * space of names in PostgreSQL, so that two are alike only where a dot stands in a name itself.
 */
final class Definitions {
  private record Key(String schema, String name) {}

  private final Map<Key, String> keys = new HashMap<>();
  private final UniqueNames taken = UniqueNames.keeping(List.of());

  void add(NamedModel model) {
    keys.put(new Key(model.schema(), model.name()), claim(model.schema() + "." + model.name()));
  }

  /** A key for something that belongs to an object. */
  String claim(String wanted) {
    return taken.claim(wanted);
  }

  String of(NamedModel model) {
    return find(model.schema(), model.name()).orElseThrow();
  }

  Optional<String> find(String schema, String name) {
    return Optional.ofNullable(keys.get(new Key(schema, name)));
  }

  /** A reference to a definition, which is a JSON pointer in a URI. */
  static Fields reference(String key) {
    String pointer = key.replace("~", "~0").replace("/", "~1");
    String uri =
        URLEncoder.encode(pointer, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
    return Fields.none().with("$ref", "#/$defs/" + uri);
  }
}
