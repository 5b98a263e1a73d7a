package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.SourceWriter;
import dev.pgflux.ports.plugin.DomainModel;
import java.util.List;

/** A record around the base type of a domain. */
final class DomainSource {
  private DomainSource() {}

  static SourceWriter of(DomainModel domain, String name, JavaType base, JavaSettings settings) {
    SourceWriter code = new SourceWriter(JavaFile.INDENTATION);
    JavaFile.doc(
        code,
        domain.comment(),
        "A value of the domain " + JavaText.doc(RecordSource.sqlName(domain)) + ".");
    String component = base.primitive().orElse(base.name());
    code.open("public record " + name + "(" + component + " value) {");
    if (base.primitive().isEmpty()) {
      code.blank().line("/** Refuses null: NULL is no value but the lack of one. */");
      code.open("public " + name + " {")
          .line("Objects.requireNonNull(value, \"value\");")
          .close("}");
    }
    if (base.bytes()) {
      bytes(code, name, settings);
    }
    if (settings.jdbc()) {
      text(code, name, base);
    }
    return code.close("}");
  }

  private static void bytes(SourceWriter code, String name, JavaSettings settings) {
    code.blank().line("@Override");
    code.open("public boolean equals(" + settings.nullable("Object") + " other) {");
    code.line("return other instanceof " + name + " it && Arrays.equals(this.value, it.value);");
    code.close("}").blank().line("@Override").open("public int hashCode() {");
    code.line("return Arrays.hashCode(this.value);").close("}");
  }

  private static void text(SourceWriter code, String name, JavaType base) {
    code.blank();
    JavaFile.doc(
        code, List.of("Reads PostgreSQL's text.", "", "@param text a text", "@return the value"));
    code.open("public static " + name + " parse(String text) {");
    code.line("return new " + name + "(" + base.fromText("text", false) + ");");
    code.close("}").blank();
    JavaFile.doc(
        code, List.of("Writes PostgreSQL's text.", "", "@param value a value", "@return its text"));
    code.open("public static String format(" + name + " value) {");
    code.line("return " + base.toText("value.value", false) + ";").close("}");
  }
}
