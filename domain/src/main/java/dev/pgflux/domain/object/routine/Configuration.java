package dev.pgflux.domain.object.routine;

import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The SET clauses of routines. */
final class Configuration {
  /**
   * The settings that hold a list of quoted names ({@code GUC_LIST_QUOTE}; {@code
   * variable_is_guc_list_quote} in {@code src/bin/pg_dump/dumputils.c}): as one string such a list
   * would be a single name.
   */
  private static final Set<String> LISTS =
      Set.of(
          "local_preload_libraries",
          "search_path",
          "session_preload_libraries",
          "shared_preload_libraries",
          "temp_tablespaces",
          "unix_socket_directories");

  private Configuration() {}

  static Sql clause(String setting, String value) {
    Sql values =
        LISTS.contains(setting.toLowerCase(Locale.ROOT))
            ? Sql.join(", ", elements(value).stream().map(Configuration::literal).toList())
            : literal(value);
    return Sql.of("SET ? TO ?", name(setting), values);
  }

  /** An extension's setting has a prefix. */
  private static Sql name(String setting) {
    int dot = setting.indexOf('.');
    return dot < 0
        ? Sql.of("?", Identifier.of(setting))
        : Sql.of(
            "?.?",
            Identifier.of(setting.substring(0, dot)),
            Identifier.of(setting.substring(dot + 1)));
  }

  private static Sql literal(String value) {
    return Sql.of("?", new Sql.Literal(value));
  }

  /** The names of a list as PostgreSQL stores it: separated by commas, some in double quotes. */
  private static List<String> elements(String list) {
    List<String> elements = new ArrayList<>();
    StringBuilder element = new StringBuilder();
    boolean quoted = false;
    for (int index = 0; index < list.length(); index++) {
      char character = list.charAt(index);
      if (quoted && character == '"' && list.startsWith("\"\"", index)) {
        element.append(character);
        index++;
      } else if (character == '"') {
        quoted = !quoted;
      } else if (character == ',' && !quoted) {
        elements.add(element.toString());
        element.setLength(0);
      } else if (quoted || !Character.isWhitespace(character)) {
        element.append(character);
      }
    }
    elements.add(element.toString());
    return elements;
  }
}
