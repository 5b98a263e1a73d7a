package dev.pgflux.emitters.jsonschema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON in memory. */
sealed interface JsonValue {
  /**
   * Text.
   *
   * @param value any text
   */
  record Text(String value) implements JsonValue {}

  /**
   * A number.
   *
   * @param value any number
   */
  record Number(BigDecimal value) implements JsonValue {}

  /**
   * True or false.
   *
   * @param value which
   */
  record Flag(boolean value) implements JsonValue {}

  /** null. */
  record Null() implements JsonValue {}

  /**
   * An array.
   *
   * @param values in order
   */
  record Array(List<JsonValue> values) implements JsonValue {}

  /**
   * An object.
   *
   * @param fields in order
   */
  record Fields(Map<String, JsonValue> fields) implements JsonValue {
    /** Keeps the order. */
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static Fields none() {
      return new Fields(Map.of());
    }

    Fields with(String name, JsonValue value) {
      Map<String, JsonValue> more = new LinkedHashMap<>(fields);
      more.put(name, value);
      return new Fields(more);
    }

    Fields with(String name, String value) {
      return with(name, new Text(value));
    }

    Fields with(String name, boolean value) {
      return with(name, new Flag(value));
    }

    Fields with(String name, BigDecimal value) {
      return with(name, new Number(value));
    }

    Fields with(String name, long value) {
      return with(name, BigDecimal.valueOf(value));
    }

    Fields with(String name, Optional<String> value) {
      return value.map(text -> with(name, text)).orElse(this);
    }
  }

  /** An array of texts. */
  static Array texts(List<String> values) {
    return new Array(values.stream().<JsonValue>map(Text::new).toList());
  }

  /** An array of values. */
  static Array array(JsonValue... values) {
    return new Array(Arrays.asList(values));
  }

  /**
   * Reads text.
   *
   * @return the value, or empty for text that is no JSON
   */
  static Optional<JsonValue> parse(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      JsonValue value = read(parser);
      return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static JsonValue read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new IOException("nothing");
    }
    return switch (token) {
      case START_OBJECT -> {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
          parser.nextToken();
          fields.put(name, read(parser));
        }
        yield new Fields(fields);
      }
      case START_ARRAY -> {
        List<JsonValue> values = new java.util.ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(read(parser));
        }
        yield new Array(values);
      }
      case VALUE_STRING -> new Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Number(parser.getDecimalValue());
      case VALUE_TRUE -> new Flag(true);
      case VALUE_FALSE -> new Flag(false);
      case VALUE_NULL -> new Null();
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IOException("no value");
    };
  }

  /** The text of the value, indented, with the same line breaks on every system. */
  default String text() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      write(json, this);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return visible(text.toString()) + "\n";
  }

  private static void write(JsonGenerator json, JsonValue value) throws IOException {
    switch (value) {
      case Text it -> json.writeString(it.value());
      case Number it -> writeNumber(json, it.value());
      case Flag it -> json.writeBoolean(it.value());
      case Null it -> json.writeNull();
      case Array it -> {
        json.writeStartArray();
        for (JsonValue element : it.values()) {
          write(json, element);
        }
        json.writeEndArray();
      }
      case Fields it -> {
        json.writeStartObject();
        for (Map.Entry<String, JsonValue> field : it.fields().entrySet()) {
          json.writeFieldName(field.getKey());
          write(json, field.getValue());
        }
        json.writeEndObject();
      }
    }
  }

  private static void writeNumber(JsonGenerator json, BigDecimal number) throws IOException {
    if (number.scale() <= 0) {
      BigInteger whole = number.toBigIntegerExact();
      json.writeNumber(whole);
    } else {
      json.writeNumber(number);
    }
  }

  /** Characters that cannot be seen stand inside strings alone, where JSON has an escape. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (Character.getType(unit)) {
        case Character.FORMAT,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.PRIVATE_USE ->
            visible.append("\\u%04x".formatted((int) unit));
        default -> visible.append(unit);
      }
    }
    return visible.toString();
  }
}
