package dev.pgflux.pglibquery.parse.fold;

import dev.pgflux.domain.name.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The mappings of PostgreSQL's own text search configurations, as {@code
 * src/backend/snowball/snowball_create.pl} makes them.
 */
final class BuiltInTextSearch {
  private static final List<String> ASCII_WORDS =
      List.of("asciiword", "hword_asciipart", "asciihword");
  private static final List<String> WORDS = List.of("word", "hword_part", "hword");
  private static final List<String> OTHERS =
      List.of(
          "email",
          "file",
          "float",
          "host",
          "hword_numpart",
          "int",
          "numhword",
          "numword",
          "sfloat",
          "uint",
          "url",
          "url_path",
          "version");

  /** Languages in whose texts words of ASCII letters are another language's. */
  private static final Map<String, String> ASCII_LANGUAGES =
      Map.of("hindi", "english", "russian", "english");

  private BuiltInTextSearch() {}

  static SortedMap<String, List<QualifiedName>> mappings(String configuration) {
    SortedMap<String, List<QualifiedName>> mappings = new TreeMap<>();
    String asciiLanguage = ASCII_LANGUAGES.getOrDefault(configuration, configuration);
    ASCII_WORDS.forEach(token -> mappings.put(token, dictionary(asciiLanguage)));
    WORDS.forEach(token -> mappings.put(token, dictionary(configuration)));
    OTHERS.forEach(token -> mappings.put(token, dictionary("simple")));
    return mappings;
  }

  private static List<QualifiedName> dictionary(String language) {
    String name = language.equals("simple") ? language : language + "_stem";
    return List.of(QualifiedName.builtIn(name));
  }
}
