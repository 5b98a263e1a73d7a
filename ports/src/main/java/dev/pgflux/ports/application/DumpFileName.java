package dev.pgflux.ports.application;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.id.ObjectId.StructuralId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.ports.migration.Checksum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name of an object's file, which every file system takes: letters, digits, {@code _} and
 * {@code -} stand for themselves, every other byte of the name in UTF-8 is written {@code %XX}, and
 * a dot separates the schema from the name. Different names have different files; those that differ
 * in letter case alone are told apart by {@link #withMark}.
 *
 * @param text the name without an ending
 */
record DumpFileName(String text) {
  /** With ending, mark and a temporary file's affixes it stays below the usual limit of 255. */
  private static final int LONGEST = 180;

  /** Windows takes these for devices, whatever comes after a dot. */
  private static final Set<String> DEVICES = devices();

  private static Set<String> devices() {
    List<String> names = new ArrayList<>(List.of("con", "prn", "aux", "nul"));
    for (char digit = '0'; digit <= '9'; digit++) {
      names.add("com" + digit);
      names.add("lpt" + digit);
    }
    return Set.copyOf(names);
  }

  /** The name for an object; overloaded functions have one in common. */
  static DumpFileName of(ObjectId id) {
    String text =
        withoutDevice(
            parts(id).stream().map(DumpFileName::encoded).collect(Collectors.joining(".")));
    return new DumpFileName(text.length() > LONGEST ? text.substring(0, LONGEST) + mark(id) : text);
  }

  /** The same name with a mark that no other object's has. */
  DumpFileName withMark(ObjectId id) {
    return new DumpFileName(text + mark(id));
  }

  /** What is the same for names that some file systems take for one. */
  String folded() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean hasUpperCase() {
    return !folded().equals(withoutEscapes());
  }

  /** Escapes have capital letters, which are the same in every name. */
  private String withoutEscapes() {
    StringBuilder result = new StringBuilder(text);
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      result.replace(at, at + 3, text.substring(at, at + 3).toLowerCase(Locale.ROOT));
    }
    return result.toString();
  }

  private static List<String> parts(ObjectId id) {
    List<String> parts = new ArrayList<>();
    if (!(id instanceof ObjectId.GlobalId)) {
      id.schema().map(Identifier::value).ifPresent(parts::add);
    }
    if (id instanceof StructuralId structural) {
      parts.addAll(structural.parts());
    } else {
      parts.add(id.simpleName());
    }
    return parts;
  }

  /** What tells the objects of one kind apart; overloaded functions have it in common. */
  static String exact(ObjectId id) {
    return String.join("\0", parts(id));
  }

  private static String mark(ObjectId id) {
    return "~" + Checksum.exact(exact(id)).substring(0, 8);
  }

  private static String encoded(String part) {
    StringBuilder result = new StringBuilder();
    for (byte value : part.getBytes(StandardCharsets.UTF_8)) {
      result.append(isPlain((char) (value & 0xff)) ? Character.toString(value) : escape(value));
    }
    return result.toString();
  }

  private static String withoutDevice(String text) {
    String first = text.substring(0, text.indexOf('.') < 0 ? text.length() : text.indexOf('.'));
    return DEVICES.contains(first.toLowerCase(Locale.ROOT))
        ? escape((byte) text.charAt(0)) + text.substring(1)
        : text;
  }

  private static String escape(byte value) {
    return "%%%02X".formatted(value & 0xff);
  }

  private static boolean isPlain(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '_'
        || character == '-';
  }
}
