package dev.pgflux.emitters.java;

import dev.pgflux.emitters.code.NameCase;
import dev.pgflux.emitters.code.NameWords;
import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** PostgreSQL names as Java identifiers. */
final class JavaIdentifier {
  /** Words that are identifiers in some places only. */
  private static final Set<String> RESTRICTED =
      Set.of("var", "yield", "record", "sealed", "permits", "when");

  /** What a component of a record must not be called, JLS 8.10.1. */
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private JavaIdentifier() {}

  /**
   * The name of a type, in ASCII because it names a file too.
   *
   * @param name a PostgreSQL name
   * @param otherwise what it is called when nothing of the name can be kept, and what a digit at
   *     the beginning follows
   * @return an identifier that begins with a capital
   */
  static String type(String name, String otherwise) {
    String ascii = ascii(NameWords.of(name).pascal());
    boolean starts = !ascii.isEmpty() && Character.isJavaIdentifierStart(ascii.charAt(0));
    return starts ? ascii : otherwise + ascii;
  }

  private static String ascii(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .mapToObj(point -> point < 128 ? Character.toString(point) : "U%04X".formatted(point))
        .collect(Collectors.joining());
  }

  /**
   * The name of a field, method or parameter.
   *
   * @param name a PostgreSQL name
   * @param nameCase how its words are put together
   * @param otherwise what it is called when nothing of the name can be kept
   * @return an identifier that a record's component may have
   */
  static String member(String name, NameCase nameCase, String otherwise) {
    String joined = nameCase.join(NameWords.of(name));
    String member = joined.isEmpty() ? otherwise : started(joined);
    return isTaken(member) ? member + "_" : member;
  }

  /** Whether the language takes the word for itself. */
  static boolean isTaken(String word) {
    return SourceVersion.isKeyword(word) || RESTRICTED.contains(word) || OF_OBJECT.contains(word);
  }

  /**
   * The name of an enum's constant.
   *
   * @param label any text
   * @return capitals; for a label without letters and digits, what its characters are called
   */
  static String constant(String label) {
    String words = NameWords.of(label).constant();
    if (!words.isEmpty()) {
      return started(words);
    }
    return label.isEmpty() ? "EMPTY" : characters(label);
  }

  private static String characters(String label) {
    String names =
        label
            .codePoints()
            .limit(4)
            .mapToObj(point -> Stream.ofNullable(Character.getName(point)))
            .flatMap(name -> name)
            .map(name -> NameWords.of(name).constant())
            .collect(Collectors.joining("_"));
    return names.isEmpty() ? "LABEL" : started(ascii(names));
  }

  private static String started(String name) {
    return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
  }
}
