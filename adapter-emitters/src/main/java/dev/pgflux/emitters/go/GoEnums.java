package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.EnumModel;
import java.util.ArrayList;
import java.util.List;

/** Enumerated types: a string type, a constant for each label, and what database/sql wants. */
final class GoEnums {
  private final GoNames names;

  GoEnums(GoNames names) {
    this.names = names;
  }

  /** Declares a type and all that belongs to it. */
  void declare(GoFile file, EnumModel type) {
    String name = names.of(GoNames.Space.ENUM, type);
    List<String> constants =
        GoLabels.of(type.labels()).stream().map(label -> names.claim(name + label)).toList();
    SourceWriter out = GoFile.writer();
    GoText.doc(
            "%s is a value of the enumerated type %s.%s."
                .formatted(name, type.schema(), type.name()),
            type.comment())
        .forEach(out::line);
    out.line("type " + name + " string");
    if (!constants.isEmpty()) {
      constants(out, type, name, constants);
    }
    all(out, name, constants);
    valid(out, name, constants);
    sql(file, out, name);
    file.declare(out);
  }

  private static void constants(
      SourceWriter out, EnumModel type, String name, List<String> constants) {
    int width = constants.stream().mapToInt(GoField::width).max().orElse(0);
    out.blank().line("// The labels of " + name + ", in the order of the type.").open("const (");
    for (int i = 0; i < constants.size(); i++) {
      out.line(
          "%s %s = %s"
              .formatted(
                  GoField.padded(constants.get(i), width),
                  name,
                  GoText.quoted(type.labels().get(i))));
    }
    out.close(")");
  }

  private void all(SourceWriter out, String name, List<String> constants) {
    String function = names.claim("All" + name);
    out.blank();
    out.line("// " + function + " returns every " + name + " in the order of the type.");
    out.open("func " + function + "() []" + name + " {");
    if (constants.isEmpty()) {
      out.line("return []" + name + "{}");
    } else {
      out.open("return []" + name + "{");
      constants.forEach(constant -> out.line(constant + ","));
      out.close("}");
    }
    out.close("}");
  }

  private static void valid(SourceWriter out, String name, List<String> constants) {
    out.blank().line("// Valid reports whether it is one of the labels.");
    out.open("func (e " + name + ") Valid() bool {");
    if (!constants.isEmpty()) {
      out.line("switch e {");
      List<String> labels = new ArrayList<>(constants);
      out.line("case " + labels.removeFirst() + (labels.isEmpty() ? ":" : ","));
      while (!labels.isEmpty()) {
        out.line("\t" + labels.removeFirst() + (labels.isEmpty() ? ":" : ","));
      }
      out.line("\treturn true");
      out.line("}");
    }
    out.line("return false");
    out.close("}");
  }

  private static void sql(GoFile file, SourceWriter out, String name) {
    String fmt = file.imports().use("fmt");
    String driver = file.imports().use("database/sql/driver");
    out.blank();
    out.line("// Scan reads a label. One that the server has since got is read as it is.");
    out.open("func (e *" + name + ") Scan(src any) error {");
    out.line("switch value := src.(type) {");
    out.line("case string:").line("\t*e = " + name + "(value)");
    out.line("case []byte:").line("\t*e = " + name + "(value)");
    out.line("default:");
    out.line("\treturn " + fmt + ".Errorf(\"cannot scan %T into " + name + "\", src)");
    out.line("}").line("return nil");
    out.close("}");
    out.blank().line("// Value writes a label.");
    out.open("func (e " + name + ") Value() (" + driver + ".Value, error) {");
    out.line("return string(e), nil");
    out.close("}");
  }
}
