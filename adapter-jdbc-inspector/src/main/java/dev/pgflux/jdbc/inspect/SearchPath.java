package dev.pgflux.jdbc.inspect;

import dev.pgflux.domain.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the setting search_path: names between commas, quoted or not. */
final class SearchPath {
  private final String setting;
  private int position;

  private SearchPath(String setting) {
    this.setting = setting;
  }

  /** The schemas in order, without $user. */
  static List<Identifier> parse(String setting) {
    SearchPath path = new SearchPath(setting);
    List<Identifier> schemas = new ArrayList<>();
    while (path.position < setting.length()) {
      String name = path.next();
      if (!name.isEmpty() && !name.equals("$user")) {
        schemas.add(Identifier.of(name));
      }
    }
    return schemas;
  }

  private String next() {
    StringBuilder name = new StringBuilder();
    boolean quoted = false;
    boolean everQuoted = false;
    while (position < setting.length()) {
      char character = setting.charAt(position++);
      if (character == '"') {
        // A doubled quote inside quotes is one quote; it leaves and enters again.
        if (!quoted && everQuoted && setting.charAt(position - 2) == '"') {
          name.append('"');
        }
        quoted = !quoted;
        everQuoted = true;
      } else if (character == ',' && !quoted) {
        break;
      } else if (quoted || !Character.isWhitespace(character)) {
        name.append(character);
      }
    }
    return everQuoted ? name.toString() : name.toString().toLowerCase(Locale.ROOT);
  }
}
