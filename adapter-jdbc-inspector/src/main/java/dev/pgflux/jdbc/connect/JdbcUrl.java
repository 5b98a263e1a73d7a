package dev.pgflux.jdbc.connect;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads JDBC URLs, so that one that an application has can be used as it is. Properties that libpq
 * has a word for become that word; the others go to the driver as they are.
 */
final class JdbcUrl {

  private static final Map<String, Keyword> WORDS = words();

  private JdbcUrl() {}

  /** Reads what comes after {@code jdbc:postgresql:}. */
  static ConnectionParameters parse(String rest) {
    int query = rest.indexOf('?');
    String place = query < 0 ? rest : rest.substring(0, query);
    Map<Keyword, String> values = new EnumMap<>(Keyword.class);
    values.putAll(place(place));
    Map<String, String> driverProperties = new LinkedHashMap<>();
    String pairs = query < 0 ? "" : rest.substring(query + 1);
    Arrays.stream(pairs.split("&"))
        .filter(pair -> !pair.isEmpty())
        .forEach(pair -> read(pair, values, driverProperties));
    return new ConnectionParameters(values, driverProperties);
  }

  private static Map<Keyword, String> place(String place) {
    return place.startsWith("//")
        ? ConnectionUri.parse(place.substring(2)).values()
        : ConnectionUri.parse("/" + place).values();
  }

  private static void read(
      String pair, Map<Keyword, String> values, Map<String, String> properties) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = PercentEncoding.decode(equals < 0 ? "" : pair.substring(equals + 1)).orElse("");
    Keyword keyword = WORDS.get(name);
    if (keyword != null) {
      values.put(keyword, translated(keyword, value));
    } else if (name.equals("ssl")) {
      values.putIfAbsent(Keyword.SSLMODE, value.equals("false") ? "prefer" : "verify-full");
    } else {
      properties.put(name, value);
    }
  }

  private static String translated(Keyword keyword, String value) {
    if (keyword != Keyword.TARGET_SESSION_ATTRS) {
      return value;
    }
    return switch (value) {
      case "primary", "master" -> "primary";
      case "secondary", "slave" -> "standby";
      case "preferSecondary", "preferSlave" -> "prefer-standby";
      default -> "any";
    };
  }

  private static Map<String, Keyword> words() {
    Map<String, Keyword> words = new HashMap<>();
    words.put("user", Keyword.USER);
    words.put("password", Keyword.PASSWORD);
    words.put("service", Keyword.SERVICE);
    words.put("options", Keyword.OPTIONS);
    words.put("ApplicationName", Keyword.APPLICATION_NAME);
    words.put("connectTimeout", Keyword.CONNECT_TIMEOUT);
    words.put("targetServerType", Keyword.TARGET_SESSION_ATTRS);
    words.put("sslmode", Keyword.SSLMODE);
    words.put("sslNegotiation", Keyword.SSLNEGOTIATION);
    words.put("sslrootcert", Keyword.SSLROOTCERT);
    words.put("sslcert", Keyword.SSLCERT);
    words.put("sslkey", Keyword.SSLKEY);
    words.put("sslpassword", Keyword.SSLPASSWORD);
    words.put("channelBinding", Keyword.CHANNEL_BINDING);
    words.put("requireAuth", Keyword.REQUIRE_AUTH);
    words.put("gssEncMode", Keyword.GSSENCMODE);
    words.put("kerberosServerName", Keyword.KRBSRVNAME);
    return Map.copyOf(words);
  }
}
