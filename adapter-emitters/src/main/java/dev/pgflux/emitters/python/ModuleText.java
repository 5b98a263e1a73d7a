package dev.pgflux.emitters.python;

import dev.pgflux.ports.plugin.GeneratedFile;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The text of a module: the mark, a docstring, imports, and what it declares. */
final class ModuleText {
  private static final Set<String> STANDARD =
      Set.of("collections.abc", "datetime", "decimal", "enum", "ipaddress", "typing", "uuid");

  private final String documentation;
  private final SortedSet<String> modules = new TreeSet<>();
  private final SortedMap<String, SortedSet<String>> names = new TreeMap<>();

  /**
   * Starts a module.
   *
   * @param documentation a sentence, any text
   */
  ModuleText(String documentation) {
    this.documentation = documentation;
  }

  static String mark() {
    return "# " + GeneratedFile.mark(PythonEmitter.NAME);
  }

  void add(PythonImport it) {
    if (it.isWhole()) {
      modules.add(it.module());
    } else {
      names
          .computeIfAbsent(it.module(), module -> new TreeSet<>(ImportOrder.IMPORTED))
          .add(it.name());
    }
  }

  /** The whole text. */
  String with(Collection<String> parts) {
    DeclarationWriter writer = new DeclarationWriter();
    writer.line("# " + GeneratedFile.mark(PythonEmitter.NAME));
    if (names.getOrDefault("typing", Collections.emptySortedSet()).contains("Optional")) {
      writer.line("# ruff: noqa: UP045");
    }
    PythonText.docstring(documentation, List.of()).forEach(writer::line);
    section(writer, Section.STANDARD_LIBRARY);
    section(writer, Section.PACKAGES);
    section(writer, Section.OWN);
    StringBuilder text = new StringBuilder(writer.text());
    boolean first = true;
    for (String part : parts) {
      text.append(first && !startsBlock(part) ? "\n" : "\n\n").append(part);
      first = false;
    }
    return text.toString();
  }

  /** Two empty lines go before a block, and one between imports and anything else. */
  private static boolean startsBlock(String part) {
    return part.startsWith("class ") || part.startsWith("def ") || part.startsWith("async def ");
  }

  private enum Section {
    STANDARD_LIBRARY,
    PACKAGES,
    OWN;

    boolean has(String module) {
      Section section =
          module.startsWith(".") ? OWN : STANDARD.contains(module) ? STANDARD_LIBRARY : PACKAGES;
      return this == section;
    }
  }

  private void section(DeclarationWriter writer, Section section) {
    List<String> whole = modules.stream().filter(section::has).toList();
    List<Map.Entry<String, SortedSet<String>>> parts =
        names.entrySet().stream().filter(it -> section.has(it.getKey())).toList();
    if (whole.isEmpty() && parts.isEmpty()) {
      return;
    }
    writer.blank();
    whole.forEach(it -> writer.line(whole(it)));
    parts.forEach(it -> from(writer, it.getKey(), List.copyOf(it.getValue())));
  }

  private static String whole(String module) {
    return switch (module) {
      case "datetime" -> "import datetime as dt";
      case ".values" -> "from . import values as _values";
      default -> "import " + module;
    };
  }

  private static void from(DeclarationWriter writer, String module, List<String> names) {
    String start = "from " + module + " import ";
    String line = start + String.join(", ", names);
    if (line.length() <= DeclarationWriter.WIDTH) {
      writer.line(line);
    } else {
      writer.open(start + "(");
      names.forEach(name -> writer.line(name + ","));
      writer.close(")");
    }
  }
}
