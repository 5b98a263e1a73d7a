package dev.pgflux.launcher.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;

/** Indented JSON with the same line breaks on every system, and the version of its keys. */
final class JsonText {

  /** Goes up when a key changes its meaning or is gone. */
  private static final int FORMAT_VERSION = 1;

  private JsonText() {}

  /** Writes into a generator. */
  @FunctionalInterface
  interface Content<T> {
    void write(T value) throws IOException;
  }

  /** The text of one object with these fields, and a line break at its end. */
  static String ofObject(Content<JsonGenerator> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeNumberField("formatVersion", FORMAT_VERSION);
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return text.append('\n').toString();
  }

  static <T> void array(JsonGenerator json, String name, Collection<T> values, Content<T> each)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      each.write(value);
    }
    json.writeEndArray();
  }

  /** A text or null. */
  static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }
}
