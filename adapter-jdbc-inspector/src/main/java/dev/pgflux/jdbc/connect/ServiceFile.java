package dev.pgflux.jdbc.connect;

import dev.pgflux.ports.spi.DatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of named connections (<a
 * href="https://www.postgresql.org/docs/18/libpq-pgservice.html">The Connection Service File</a>).
 *
 * @param path the file, which need not exist
 */
record ServiceFile(Path path) {

  /** What a service says; empty if the file does not have it. */
  Optional<ConnectionParameters> find(String service) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    List<String> lines = lines();
    int start = lines.indexOf("[" + service + "]");
    return start < 0 ? Optional.empty() : Optional.of(section(lines, start));
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(path).stream().map(String::strip).toList();
    } catch (IOException e) {
      throw new DatabaseException(
          "The service file " + path + " cannot be read: " + e,
          "Check its permissions and its encoding, UTF-8.",
          Optional.empty(),
          e);
    }
  }

  private ConnectionParameters section(List<String> lines, int start) {
    Map<Keyword, String> values = new EnumMap<>(Keyword.class);
    for (int i = start + 1; i < lines.size() && !lines.get(i).startsWith("["); i++) {
      String line = lines.get(i);
      if (!line.isEmpty() && !line.startsWith("#")) {
        read(line, path + ":" + (i + 1), values);
      }
    }
    return ConnectionParameters.of(values);
  }

  private static void read(String line, String place, Map<Keyword, String> values) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw new DatabaseException(
          "The service file has a line that sets nothing, at " + place + ".",
          "Write it as  keyword=value; LDAP is not supported.");
    }
    Keyword keyword = ConnectionParameters.keyword(line.substring(0, equals).strip(), place);
    // As in libpq, the first line counts where there are two.
    values.putIfAbsent(keyword, line.substring(equals + 1).strip());
  }
}
