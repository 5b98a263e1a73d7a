package dev.pgflux.jdbc.connect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of libpq's connection strings, with the variable that stands in for each (<a
 * href="https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-PARAMKEYWORDS">Parameter Key
 * Words</a>, <a href="https://www.postgresql.org/docs/18/libpq-envars.html">Environment
 * Variables</a>).
 */
enum Keyword {
  SERVICE("PGSERVICE"),
  SERVICEFILE("PGSERVICEFILE"),
  HOST("PGHOST"),
  HOSTADDR("PGHOSTADDR"),
  PORT("PGPORT"),
  DBNAME("PGDATABASE"),
  USER("PGUSER"),
  PASSWORD("PGPASSWORD"),
  PASSFILE("PGPASSFILE"),
  CONNECT_TIMEOUT("PGCONNECT_TIMEOUT"),
  OPTIONS("PGOPTIONS"),
  APPLICATION_NAME("PGAPPNAME"),
  FALLBACK_APPLICATION_NAME(""),
  TARGET_SESSION_ATTRS("PGTARGETSESSIONATTRS"),
  LOAD_BALANCE_HOSTS("PGLOADBALANCEHOSTS"),
  SSLMODE("PGSSLMODE"),
  SSLNEGOTIATION("PGSSLNEGOTIATION"),
  SSLROOTCERT("PGSSLROOTCERT"),
  SSLCERT("PGSSLCERT"),
  SSLKEY("PGSSLKEY"),
  SSLPASSWORD(""),
  CHANNEL_BINDING("PGCHANNELBINDING"),
  REQUIRE_AUTH("PGREQUIREAUTH"),
  GSSENCMODE("PGGSSENCMODE"),
  KRBSRVNAME("PGKRBSRVNAME"),
  KEEPALIVES(""),

  /** Tuning that the driver has no counterpart for; without it a connection is as safe. */
  KEEPALIVES_IDLE("", Support.IGNORED),
  KEEPALIVES_INTERVAL("", Support.IGNORED),
  KEEPALIVES_COUNT("", Support.IGNORED),
  TCP_USER_TIMEOUT("", Support.IGNORED),
  SSLCOMPRESSION("PGSSLCOMPRESSION", Support.IGNORED),
  SSLSNI("PGSSLSNI", Support.IGNORED),
  SSLCERTMODE("PGSSLCERTMODE", Support.IGNORED),
  CLIENT_ENCODING("PGCLIENTENCODING", Support.IGNORED),
  GSSLIB("PGGSSLIB", Support.IGNORED),
  GSSDELEGATION("PGGSSDELEGATION", Support.IGNORED),
  MIN_PROTOCOL_VERSION("PGMINPROTOCOLVERSION", Support.IGNORED),
  MAX_PROTOCOL_VERSION("PGMAXPROTOCOLVERSION", Support.IGNORED),

  /** Demands that the driver cannot keep: passing over them would be less safe than was asked. */
  REQUIREPEER("PGREQUIREPEER", Support.REFUSED),
  REQUIRESSL("", Support.REFUSED),
  SSLCRL("PGSSLCRL", Support.REFUSED),
  SSLCRLDIR("PGSSLCRLDIR", Support.REFUSED),
  SSL_MIN_PROTOCOL_VERSION("PGSSLMINPROTOCOLVERSION", Support.REFUSED),
  SSL_MAX_PROTOCOL_VERSION("PGSSLMAXPROTOCOLVERSION", Support.REFUSED),
  REPLICATION("", Support.REFUSED);

  /** What becomes of a keyword here. */
  enum Support {
    OBEYED,
    IGNORED,
    REFUSED
  }

  private final String word;
  private final String variable;
  private final Support support;

  Keyword(String variable) {
    this(variable, Support.OBEYED);
  }

  Keyword(String variable, Support support) {
    this.word = name().toLowerCase(Locale.ROOT);
    this.variable = variable;
    this.support = support;
  }

  static Optional<Keyword> of(String word) {
    return Arrays.stream(values()).filter(keyword -> keyword.word.equals(word)).findFirst();
  }

  /** The keywords of which one says which database is meant. */
  static List<Keyword> naming() {
    return List.of(SERVICE, HOST, HOSTADDR, PORT, DBNAME, USER);
  }

  String word() {
    return word;
  }

  /** The environment variable; empty where libpq reads none. */
  String variable() {
    return variable;
  }

  Support support() {
    return support;
  }
}
