package dev.pgflux.launcher.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.pgflux.launcher.LauncherException;
import dev.pgflux.ports.spi.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * A configuration file in YAML whose top level is a mapping.
 *
 * @param path the file
 * @param flag what names it on the command line
 * @param example how lines are written in it, one sentence
 */
public record YamlFile(Path path, String flag, String example) {

  /**
   * Reads a file.
   *
   * @param path the file
   * @param flag what names it on the command line
   * @param example how lines are written in it, one sentence
   * @return what stands in it; an empty file has no fields
   * @throws LauncherException if it cannot be read or is not YAML of that form
   */
  public static YamlNode.Fields read(Path path, String flag, String example) {
    return new YamlFile(path, flag, example).read();
  }

  /** What stands in the file; an empty file has no fields. */
  YamlNode.Fields read() {
    try (YAMLParser parser = new YAMLFactory().createParser(Files.readString(path))) {
      return new Reader(parser).file();
    } catch (JsonProcessingException e) {
      throw malformed(place(e.getLocation()), withoutQuotes(e.getOriginalMessage()));
    } catch (NoSuchFileException e) {
      throw new LauncherException(
          "The configuration file " + path + " does not exist.", "Check " + flag + ".", e);
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

  LauncherException malformed(SourceLocation place, String why) {
    return new LauncherException(
        "The configuration file is not what pg-flux expects, at " + place + ": " + why, example);
  }

  private SourceLocation place(JsonLocation location) {
    return new SourceLocation(path.toString(), location.getLineNr(), location.getColumnNr());
  }

  /** Walks over the tokens. */
  private final class Reader {
    private final YAMLParser parser;

    Reader(YAMLParser parser) {
      this.parser = parser;
    }

    YamlNode.Fields file() throws IOException {
      JsonToken first = parser.nextToken();
      if (first == null || first == JsonToken.VALUE_NULL) {
        return new YamlNode.Fields(
            new SourceLocation(path.toString(), 1, 1), new LinkedHashMap<>());
      }
      if (first != JsonToken.START_OBJECT) {
        throw malformed(here(), "it must begin with a key");
      }
      return fields();
    }

    private YamlNode node(JsonToken token) throws IOException {
      if (parser.isCurrentAlias()) {
        throw malformed(here(), "references (*name) are not read; write the value out");
      }
      return switch (token) {
        case START_OBJECT -> fields();
        case START_ARRAY -> items();
        case VALUE_NULL -> new YamlNode.Nothing(here());
        default -> new YamlNode.Scalar(here(), parser.getText());
      };
    }

    private YamlNode.Fields fields() throws IOException {
      SourceLocation place = here();
      SequencedMap<String, YamlNode.Field> fields = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        SourceLocation keyPlace = here();
        YamlNode value = node(parser.nextToken());
        if (fields.put(key, new YamlNode.Field(keyPlace, value)) != null) {
          throw malformed(keyPlace, "the key \"" + key + "\" stands there twice");
        }
      }
      return new YamlNode.Fields(place, fields);
    }

    private YamlNode.Items items() throws IOException {
      SourceLocation place = here();
      List<YamlNode> items = new ArrayList<>();
      for (JsonToken item = parser.nextToken();
          item != JsonToken.END_ARRAY;
          item = parser.nextToken()) {
        items.add(node(item));
      }
      return new YamlNode.Items(place, items);
    }

    private SourceLocation here() {
      return place(parser.currentTokenLocation());
    }
  }
}
