package dev.pgflux.launcher.settings;

import dev.pgflux.ports.spi.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A part of a YAML file, and where it stands. */
public sealed interface YamlNode {

  /**
   * Where it begins.
   *
   * @return file, line and column
   */
  SourceLocation place();

  /**
   * No value at all.
   *
   * @param place where it begins
   */
  record Nothing(SourceLocation place) implements YamlNode {}

  /**
   * A plain value.
   *
   * @param place where it begins
   * @param text as written, without quotes
   */
  record Scalar(SourceLocation place, String text) implements YamlNode {
    /** Never the text: it may be a password. */
    @Override
    public String toString() {
      return "value at " + place;
    }
  }

  /**
   * A list.
   *
   * @param place where it begins
   * @param items in their order
   */
  record Items(SourceLocation place, List<YamlNode> items) implements YamlNode {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * Values by key.
   *
   * @param place where it begins
   * @param fields in the order of the file
   */
  record Fields(SourceLocation place, SequencedMap<String, Field> fields) implements YamlNode {
    /** Copies the fields, in their order. */
    public Fields {
      fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }
  }

  /**
   * What a key stands before.
   *
   * @param place where the key begins
   * @param value its value
   */
  record Field(SourceLocation place, YamlNode value) {}
}
