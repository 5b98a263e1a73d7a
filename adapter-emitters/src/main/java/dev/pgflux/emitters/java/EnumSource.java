package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.emitters.code.UniqueNames;
import dev.pgflux.ports.plugin.EnumModel;
import java.util.ArrayList;
import java.util.List;

/** An enum with a constant for each label. */
final class EnumSource {
  private EnumSource() {}

  static SourceWriter of(EnumModel type, String name) {
    UniqueNames taken = UniqueNames.keeping(List.of());
    List<String> constants = new ArrayList<>();
    type.labels().forEach(label -> constants.add(taken.claim(JavaIdentifier.constant(label))));
    SourceWriter code = new SourceWriter(JavaFile.INDENTATION);
    JavaFile.doc(
        code,
        type.comment(),
        "A value of the type " + JavaText.doc(RecordSource.sqlName(type)) + ".");
    code.open("public enum " + name + " {");
    for (int i = 0; i < constants.size(); i++) {
      code.line(
          "%s(%s)%s"
              .formatted(
                  constants.get(i),
                  JavaText.literal(type.labels().get(i)),
                  i + 1 < constants.size() ? "," : ";"));
    }
    if (constants.isEmpty()) {
      code.line(";");
    }
    members(code, type, name, constants);
    return code.close("}");
  }

  private static void members(
      SourceWriter code, EnumModel type, String name, List<String> constants) {
    code.blank().line("private final String label;").blank();
    code.open(name + "(String label) {").line("this.label = label;").close("}").blank();
    JavaFile.doc(code, List.of("What PostgreSQL calls the value.", "", "@return the exact label"));
    code.open("public String label() {").line("return label;").close("}").blank();
    JavaFile.doc(
        code,
        List.of(
            "The value with a label.",
            "",
            "@param label an exact label",
            "@return the value",
            "@throws IllegalArgumentException when the type had no such label"));
    code.open("public static " + name + " ofLabel(String label) {");
    String refusal =
        "throw new IllegalArgumentException(%s + label);"
            .formatted(JavaText.literal("no label of " + RecordSource.sqlName(type) + ": "));
    if (constants.isEmpty()) {
      code.line(refusal).close("}");
      return;
    }
    code.open("return switch (label) {");
    for (int i = 0; i < constants.size(); i++) {
      code.line("case " + JavaText.literal(type.labels().get(i)) + " -> " + constants.get(i) + ";");
    }
    code.line("default -> " + refusal);
    code.close("};").close("}");
  }
}
