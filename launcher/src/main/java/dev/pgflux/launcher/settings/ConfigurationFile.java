package dev.pgflux.launcher.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.pgflux.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A configuration file as it is written: keys with a dot for each level, their values, their lines.
 *
 * @param path the file
 * @param entries in the order of the file
 */
public record ConfigurationFile(Path path, SequencedMap<String, Entry> entries) {

  /** Copies the entries, in their order. */
  public ConfigurationFile {
    entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
  }

  /**
   * What a key is set to.
   *
   * @param values one, or those of a list
   * @param line where the key stands, 1-based
   */
  public record Entry(List<String> values, int line) {
    /** Copies the values. */
    public Entry {
      values = List.copyOf(values);
    }
  }

  /**
   * Reads a file.
   *
   * @param path a YAML file whose top level is a mapping
   * @return its entries
   * @throws LauncherException if it cannot be read or is not YAML of that form
   */
  public static ConfigurationFile read(Path path) {
    try (JsonParser parser = new YAMLFactory().createParser(Files.readString(path))) {
      return new Reader(path, parser).file();
    } catch (JsonProcessingException e) {
      throw malformed(path, e.getLocation().getLineNr(), withoutQuotes(e.getOriginalMessage()));
    } catch (NoSuchFileException e) {
      throw new LauncherException(
          "The configuration file " + path + " does not exist.", "Check --config.", e);
    } catch (IOException e) {
      throw new LauncherException(
          "The configuration file " + path + " cannot be read: " + e, "", e);
    }
  }

  /** The parser quotes the file in lines of its own, further in: there may be a password in it. */
  private static String withoutQuotes(String why) {
    return why.lines()
        .filter(line -> !line.startsWith("    "))
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  private static LauncherException malformed(Path path, int line, String why) {
    return new LauncherException(
        "The configuration file is not what pg-flux expects, at " + path + ":" + line + ": " + why,
        "A line is written like  schema: ./schema  and a list like  schemas: [app, audit].");
  }

  /** Walks over the tokens of one file. */
  private static final class Reader {
    private final Path path;
    private final JsonParser parser;
    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();

    Reader(Path path, JsonParser parser) {
      this.path = path;
      this.parser = parser;
    }

    ConfigurationFile file() throws IOException {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        mapping("");
      } else if (first != null && first != JsonToken.VALUE_NULL) {
        throw malformed(path, line(), "it must begin with a key");
      }
      return new ConfigurationFile(path, entries);
    }

    private void mapping(String prefix) throws IOException {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = prefix + parser.currentName();
        int line = line();
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
          mapping(key + ".");
        } else if (entries.put(key, new Entry(values(token, key), line)) != null) {
          throw malformed(path, line, "the key \"" + key + "\" stands there twice");
        }
      }
    }

    private List<String> values(JsonToken token, String key) throws IOException {
      if (token != JsonToken.START_ARRAY) {
        return token == JsonToken.VALUE_NULL ? List.of() : List.of(parser.getText());
      }
      List<String> values = new ArrayList<>();
      for (JsonToken item = parser.nextToken();
          item != JsonToken.END_ARRAY;
          item = parser.nextToken()) {
        if (!item.isScalarValue()) {
          throw malformed(path, line(), "the list \"" + key + "\" may hold plain values only");
        }
        values.add(parser.getText());
      }
      return values;
    }

    private int line() {
      return parser.currentTokenLocation().getLineNr();
    }
  }
}
