package dev.pgflux.emitters.typescript;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.GeneratedFile;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One file, with the imports that its text turned out to need. */
final class TypeScriptModule {
  /** What people write to have a type imported: {@code ./money.js#Money}. */
  private static final Pattern IMPORTED =
      Pattern.compile("([^#\\s]+)#([\\p{L}_$][\\p{L}\\p{N}_$]*)(.*)");

  private record Import(String from, String name) {}

  private final String path;
  private final TypeScriptNames names;
  private final SourceWriter body = new SourceWriter("  ");
  private final Map<String, Map<String, String>> types = new TreeMap<>();
  private final Map<String, Map<String, String>> values = new TreeMap<>();
  private final Map<String, Import> locals = new TreeMap<>();

  TypeScriptModule(String path, TypeScriptNames names) {
    this.path = path;
    this.names = names;
  }

  SourceWriter out() {
    return body;
  }

  /** A type that another of the generated files has, or this one. */
  String type(String name, String file) {
    return imported(types, name, "./" + file + ".js", name);
  }

  /** A value that another of the generated files has, or this one. */
  String value(String name, String file) {
    return imported(values, name, "./" + file + ".js", name);
  }

  /** A type of a package. */
  String packageType(String name, String from) {
    return imported(types, name, from, name);
  }

  /** A value of a package, which may be a type too. */
  String packageValue(String name, String from) {
    return imported(values, name, from, name);
  }

  /** A type that somebody chose: as it is written, or imported from where it says. */
  String chosen(String type) {
    Matcher matcher = IMPORTED.matcher(type);
    if (!matcher.matches()) {
      return type;
    }
    String from = matcher.group(1);
    String name = matcher.group(2);
    return imported(types, name, from, local(from, name)) + matcher.group(3);
  }

  /** The name here of a type that was chosen: another one if it is taken. */
  private String local(String from, String name) {
    Import wanted = new Import(from, name);
    String local = name;
    for (int number = 2;
        !names.isFree(local) || !locals.getOrDefault(local, wanted).equals(wanted);
        number++) {
      local = name + number;
    }
    locals.put(local, wanted);
    return local;
  }

  private String imported(
      Map<String, Map<String, String>> imports, String name, String from, String local) {
    if (!from.equals("./" + path + ".js")) {
      imports.computeIfAbsent(from, file -> new TreeMap<>()).put(local, name);
    }
    return local;
  }

  /** The file, unless nothing was written to it. */
  Optional<GeneratedFile> finished() {
    String text = body.toString();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    values.forEach((from, used) -> {
      Map<String, String> also = types.getOrDefault(from, new TreeMap<>());
      also.keySet().removeAll(used.keySet());
    });
    String imports = statements("import", values) + statements("import type", types);
    return Optional.of(
        new GeneratedFile(
            path + ".ts",
            header() + imports + (imports.isEmpty() ? "" : "\n") + text.stripTrailing() + "\n"));
  }

  static String header() {
    return "// " + GeneratedFile.mark("ts") + "\n\n";
  }

  private static String statements(String keyword, Map<String, Map<String, String>> imports) {
    return imports.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry ->
            "%s { %s } from %s;\n"
                .formatted(
                    keyword,
                    entry.getValue().entrySet().stream()
                        .map(TypeScriptModule::named)
                        .collect(Collectors.joining(", ")),
                    TypeScriptText.literal(entry.getKey())))
        .collect(Collectors.joining());
  }

  private static String named(Map.Entry<String, String> entry) {
    return entry.getKey().equals(entry.getValue())
        ? entry.getKey()
        : entry.getValue() + " as " + entry.getKey();
  }
}
