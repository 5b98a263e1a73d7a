package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes files of the package. */
record JavaFile(JavaSettings settings, JavaVocabulary vocabulary) {
  static final String INDENTATION = "  ";

  /** A file that holds one type, with the mark, the package and its imports before it. */
  GeneratedFile of(String type, SourceWriter code) {
    String text = code.toString();
    StringBuilder file = new StringBuilder(mark());
    file.append("package ").append(settings.packageName()).append(";\n\n");
    List<String> imports = vocabulary.imports(text);
    imports.forEach(name -> file.append("import ").append(name).append(";\n"));
    if (!imports.isEmpty()) {
      file.append('\n');
    }
    return new GeneratedFile(path(type), file.append(text).toString());
  }

  /** The file that says of all others that null is marked. */
  GeneratedFile packageInfo(List<String> notes) {
    SourceWriter code = new SourceWriter(INDENTATION);
    List<String> lines = new ArrayList<>(List.of("Rows and types of a PostgreSQL database."));
    notes.forEach(note -> lines.addAll(List.of("", "<p>" + note)));
    doc(code, lines);
    StringBuilder file = new StringBuilder(mark()).append(code);
    if (settings.jspecify()) {
      file.append("@NullMarked\n");
    }
    file.append("package ").append(settings.packageName()).append(";\n");
    if (settings.jspecify()) {
      file.append("\nimport org.jspecify.annotations.NullMarked;\n");
    }
    return new GeneratedFile(path("package-info"), file.toString());
  }

  /** A file that is the same for every schema. */
  GeneratedFile support(String type) {
    String text = Templates.read(type + ".java");
    if (!settings.jspecify()) {
      text =
          text.replace("import org.jspecify.annotations.Nullable;\n", "").replace("@Nullable ", "");
    }
    return new GeneratedFile(
        path(type),
        mark() + text.replace("package template;", "package " + settings.packageName() + ";"));
  }

  private static String mark() {
    return "// " + GeneratedFile.mark(JavaEmitter.NAME) + "\n";
  }

  private String path(String type) {
    return settings.packageName().replace('.', '/') + "/" + type + ".java";
  }

  /** Javadoc of a comment, or of what is said where there is none. */
  static void doc(SourceWriter code, Optional<String> comment, String otherwise) {
    doc(code, docLines(comment, otherwise));
  }

  static List<String> docLines(Optional<String> comment, String otherwise) {
    List<String> lines = new ArrayList<>(comment.map(JavaText::docLines).orElse(List.of()));
    if (!lines.isEmpty()) {
      lines.add("");
      lines.add("<p>" + otherwise);
    } else {
      lines.add(otherwise);
    }
    return lines;
  }

  static void doc(SourceWriter code, List<String> lines) {
    if (lines.size() == 1) {
      code.line("/** " + lines.getFirst() + " */");
      return;
    }
    code.line("/**");
    lines.forEach(line -> code.line(line.isEmpty() ? " *" : " * " + line));
    code.line(" */");
  }
}
