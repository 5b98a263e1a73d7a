package dev.pgflux.emitters.python;

import dev.pgflux.emitters.code.CommentText;
import dev.pgflux.emitters.code.SourceWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes a declaration, and keeps in mind what it needs. */
final class DeclarationWriter {
  /** The usual length of a line, in characters; ruff's and Black's. */
  static final int WIDTH = 88;

  /** One step of indentation, in blanks. */
  static final int INDENTATION = 4;

  private final SourceWriter source = new SourceWriter(" ".repeat(INDENTATION));
  private final Set<PythonImport> imports = new LinkedHashSet<>();
  private final Set<String> references = new TreeSet<>();
  private int depth;

  /** Uses a type: gives its text. */
  String use(PythonType type) {
    imports.addAll(type.imports());
    references.addAll(type.references());
    return type.text();
  }

  /** Uses a name of another package: gives it. */
  String use(PythonImport name) {
    imports.add(name);
    return name.name();
  }

  /** Uses a generated name: gives it. */
  String use(String name) {
    references.add(name);
    return name;
  }

  DeclarationWriter line(String line) {
    source.line(line);
    return this;
  }

  DeclarationWriter blank() {
    source.blank();
    return this;
  }

  DeclarationWriter open(String line) {
    source.open(line);
    depth++;
    return this;
  }

  DeclarationWriter close(String line) {
    depth--;
    source.close(line);
    return this;
  }

  /** Ends an indentation. */
  DeclarationWriter close() {
    depth--;
    source.close();
    return this;
  }

  /** Writes a docstring: what it is, and the comment, if there is one. */
  DeclarationWriter docstring(String summary, Optional<String> comment) {
    List<String> more = comment.map(CommentText::lines).orElse(List.of());
    PythonText.docstring(summary, more).forEach(this::line);
    return this;
  }

  /** Whether a line is short enough. */
  boolean fits(String line) {
    return line.length() + depth * INDENTATION <= WIDTH;
  }

  /** Writes parts between brackets: on one line, or on one line each where they are too long. */
  DeclarationWriter bracketed(String before, List<String> parts, String after) {
    String line = before + String.join(", ", parts) + after;
    if (parts.isEmpty() || fits(line)) {
      return line(line);
    }
    open(before);
    parts.forEach(part -> line(part + ","));
    return close(after);
  }

  /** What was written. */
  String text() {
    return source.toString();
  }

  Declaration declaration(PythonModule module, List<String> names) {
    return new Declaration(module, names, source.toString(), imports, references);
  }
}
