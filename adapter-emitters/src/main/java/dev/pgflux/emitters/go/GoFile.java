package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.GeneratedFile;
import java.util.ArrayList;
import java.util.List;

/** A file in the making: declarations, and what they import. */
final class GoFile {
  private final String name;
  private final String packageName;
  private final GoImports imports = new GoImports();
  private final List<String> declarations = new ArrayList<>();

  GoFile(String name, String packageName) {
    this.name = name;
    this.packageName = packageName;
  }

  /** What it imports. */
  GoImports imports() {
    return imports;
  }

  /** Adds a declaration. */
  void declare(SourceWriter declaration) {
    declarations.add(declaration.toString());
  }

  /** Adds a declaration that is always the same. */
  void declare(String declaration) {
    declarations.add(declaration);
  }

  /** Starts a declaration. */
  static SourceWriter writer() {
    return new SourceWriter("\t");
  }

  boolean isEmpty() {
    return declarations.isEmpty();
  }

  GeneratedFile toFile() {
    SourceWriter head =
        writer().line("// " + GeneratedFile.mark("go")).blank().line("package " + packageName);
    List<String> lines = imports.lines();
    if (lines.size() == 1) {
      head.blank().line("import " + lines.getFirst());
    } else if (!lines.isEmpty()) {
      head.blank().open("import (");
      lines.forEach(head::line);
      head.close(")");
    }
    StringBuilder text = new StringBuilder(head.toString());
    declarations.forEach(declaration -> text.append('\n').append(declaration));
    return new GeneratedFile(name, text.toString());
  }
}
