package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.SourceWriter;
import java.util.List;

/**
 * A field of a struct.
 *
 * @param comment the lines above it
 * @param name what it is called
 * @param type its type, as the file writes it
 * @param tag its tag, quotes and all; empty for none
 */
record GoField(List<String> comment, String name, String type, String tag) {

  /** Copies the lines. */
  GoField {
    comment = List.copyOf(comment);
  }

  /** Writes a struct, aligned as gofmt does: a comment ends what stands in line. */
  static void write(SourceWriter out, String name, List<GoField> fields) {
    if (fields.isEmpty()) {
      out.line("type " + name + " struct{}");
      return;
    }
    out.open("type " + name + " struct {");
    writeFields(out, fields);
    out.close("}");
  }

  /** Writes fields. */
  static void writeFields(SourceWriter out, List<GoField> fields) {
    int start = 0;
    for (int i = 1; i <= fields.size(); i++) {
      if (i == fields.size() || !fields.get(i).comment().isEmpty()) {
        writeAligned(out, fields.subList(start, i));
        start = i;
      }
    }
  }

  private static void writeAligned(SourceWriter out, List<GoField> fields) {
    int nameWidth = fields.stream().mapToInt(field -> width(field.name())).max().orElse(0);
    int typeWidth = fields.stream().mapToInt(field -> width(field.type())).max().orElse(0);
    for (GoField field : fields) {
      field.comment().forEach(out::line);
      String line = padded(field.name(), nameWidth) + " " + field.type();
      out.line(
          field.tag().isEmpty()
              ? line
              : padded(field.name(), nameWidth)
                  + " "
                  + padded(field.type(), typeWidth)
                  + " "
                  + field.tag());
    }
  }

  /** A text with blanks behind it. */
  static String padded(String text, int width) {
    return text + " ".repeat(width - width(text));
  }

  /** How gofmt counts: in characters, wide or not. */
  static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
