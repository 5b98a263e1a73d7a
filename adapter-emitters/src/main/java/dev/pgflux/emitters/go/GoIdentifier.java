package dev.pgflux.emitters.go;

import dev.pgflux.emitters.code.NameWords;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** PostgreSQL's names as Go's: any characters in, an identifier out. */
final class GoIdentifier {
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");

  /** Words that no identifier may be. */
  static final Set<String> KEYWORDS =
      Set.of(
          "break",
          "case",
          "chan",
          "const",
          "continue",
          "default",
          "defer",
          "else",
          "fallthrough",
          "for",
          "func",
          "go",
          "goto",
          "if",
          "import",
          "interface",
          "map",
          "package",
          "range",
          "return",
          "select",
          "struct",
          "switch",
          "type",
          "var");

  /** Names that every package knows, and that a parameter would hide. */
  static final Set<String> PREDECLARED =
      Set.of(
          "any",
          "append",
          "bool",
          "byte",
          "cap",
          "clear",
          "close",
          "comparable",
          "complex",
          "complex128",
          "complex64",
          "copy",
          "delete",
          "error",
          "false",
          "float32",
          "float64",
          "imag",
          "int",
          "int16",
          "int32",
          "int64",
          "int8",
          "iota",
          "len",
          "make",
          "max",
          "min",
          "new",
          "nil",
          "panic",
          "print",
          "println",
          "real",
          "recover",
          "rune",
          "string",
          "true",
          "uint",
          "uint16",
          "uint32",
          "uint64",
          "uint8",
          "uintptr");

  /** What Go writes in one case, as its linters have it, and PostgreSQL's own of the sort. */
  private static final Set<String> INITIALISMS =
      Set.of(
          "acl", "api", "ascii", "cpu", "css", "dns", "eof", "guid", "html", "http", "https", "id",
          "ip", "json", "lhs", "qps", "ram", "rhs", "rpc", "sla", "smtp", "sql", "ssh", "tcp",
          "tls", "ttl", "udp", "ui", "uid", "uri", "url", "utf8", "uuid", "vm", "xml", "xmpp",
          "xsrf", "xss", "jsonb");

  private static final Map<String, String> PLURALS =
      Map.of(
          "ids", "IDs", "ips", "IPs", "urls", "URLs", "uris", "URIs", "uuids", "UUIDs", "apis",
          "APIs", "vms", "VMs", "acls", "ACLs", "uids", "UIDs");

  private GoIdentifier() {}

  /** Whether a name is as most are: words in small letters with underscores between. */
  static boolean isPlain(String name) {
    return NameWords.of(name).snake().equals(name);
  }

  /** Whether a text is an identifier. */
  static boolean isIdentifier(String text) {
    return IDENTIFIER.matcher(text).matches() && !KEYWORDS.contains(text);
  }

  /** The words of a name behind another identifier; empty for a name without any. */
  static String continued(String name) {
    return NameWords.of(name).words().stream()
        .map(GoIdentifier::capitalized)
        .collect(Collectors.joining());
  }

  /** The name of something that other packages see; empty for a name without letters and digits. */
  static String exported(String name) {
    String pascal = continued(name);
    return pascal.isEmpty() || startsUpper(pascal) ? pascal : "X" + pascal;
  }

  /** The name of something that other packages see, with words for a name that has none. */
  static String exported(String name, String otherwise) {
    String exported = exported(name);
    return exported.isEmpty() ? otherwise : exported;
  }

  /** The name of a parameter; empty for a name without letters and digits. */
  static String parameter(String name) {
    NameWords words = NameWords.of(name);
    if (words.words().isEmpty()) {
      return "";
    }
    String first = words.words().getFirst();
    String rest =
        words.words().stream().skip(1).map(GoIdentifier::capitalized).collect(Collectors.joining());
    return Character.isDigit(first.codePointAt(0)) ? "x" + first + rest : first + rest;
  }

  private static String capitalized(String word) {
    if (INITIALISMS.contains(word)) {
      return word.toUpperCase(Locale.ROOT);
    }
    String plural = PLURALS.get(word);
    if (plural != null) {
      return plural;
    }
    int first = word.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toUpperCase(first))
        .append(word, Character.charCount(first), word.length())
        .toString();
  }

  /** Go exports what begins with a letter of the class Lu alone. */
  private static boolean startsUpper(String name) {
    return Character.getType(name.codePointAt(0)) == Character.UPPERCASE_LETTER;
  }
}
