package dev.pgflux.jdbc.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.jdbc.connect.ConnectionSettings.SessionAttributes;
import dev.pgflux.jdbc.connect.ConnectionSettings.SslMode;
import dev.pgflux.jdbc.connect.ConnectionSettings.Target;
import dev.pgflux.ports.spi.DatabaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionSettingsResolverTest {

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # what is written                                  | user | password | endpoints                        | database
          postgresql://                                      | os   |          | localhost:5432                   | os
          postgresql://h                                     | os   |          | h:5432                           | os
          postgres://h:1/db                                  | os   |          | h:1                              | db
          postgresql://ann@h/db                              | ann  |          | h:5432                           | db
          postgresql://ann:pw@h/db                           | ann  | pw       | h:5432                           | db
          postgresql://a%40n:p%3A%2Fw%25@h/d%20b             | a@n  | p:/w%    | h:5432                           | d b
          postgresql://ann@h                                 | ann  |          | h:5432                           | ann
          postgresql://h1:1,h2/db                            | os   |          | h1:1, h2:5432                    | db
          postgresql://h1,h2/db?port=7                       | os   |          | h1:7, h2:7                       | db
          postgresql://[::1]:7/db                            | os   |          | [::1]:7                          | db
          postgresql:///db?host=/run/x&port=7                | os   |          | the Unix socket /run/x/.s.PGSQL.7 | db
          postgresql://%2Frun%2Fx/db                         | os   |          | the Unix socket /run/x/.s.PGSQL.5432 | db
          postgresql:///db?user=ann&password=a%26b           | ann  | a&b      | localhost:5432                   | db
          postgresql://h/db?hostaddr=10.0.0.1                | os   |          | h:5432                           | db
          host=h port=7 dbname=db user=ann password=pw       | ann  | pw       | h:7                              | db
          host = h  dbname = 'my db' user='o\\'neil'         | o'neil |        | h:5432                           | my db
          host=h password=a\\ b\\\\c                         | os   | a b\\c   | h:5432                           | os
          host=h1,h2 port=1,2                                | os   |          | h1:1, h2:2                       | os
          hostaddr=10.0.0.1                                  | os   |          | 10.0.0.1:5432                    | os
          shop                                               | os   |          | localhost:5432                   | shop
          jdbc:postgresql://h:7/db?user=ann&password=p%26w   | ann  | p&w      | h:7                              | db
          jdbc:postgresql:db                                 | os   |          | localhost:5432                   | db
          """)
  void readsWhatPsqlReads(
      String written, String user, String password, String endpoints, String database) {
    ConnectionSettings settings = resolve(Map.of(), written);

    assertThat(settings.user()).isEqualTo(user);
    assertThat(password(settings)).isEqualTo(Optional.ofNullable(password));
    assertThat(endpoints(settings)).isEqualTo(endpoints);
    assertThat(settings.database()).isEqualTo(database);
  }

  @Test
  void variablesStandInForWhatIsNotWritten() {
    Map<String, String> variables =
        Map.of(
            "PGHOST",
            "h",
            "PGPORT",
            "7",
            "PGDATABASE",
            "db",
            "PGUSER",
            "ann",
            "PGPASSWORD",
            "pw",
            "PGCONNECT_TIMEOUT",
            "3",
            "PGAPPNAME",
            "app",
            "PGOPTIONS",
            "-c geqo=off",
            "PGSSLMODE",
            "disable");

    ConnectionSettings settings = resolve(variables, "");

    assertThat(endpoints(settings)).isEqualTo("h:7");
    assertThat(settings.database()).isEqualTo("db");
    assertThat(settings.user()).isEqualTo("ann");
    assertThat(password(settings)).contains("pw");
    assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.session().applicationName()).isEqualTo("app");
    assertThat(settings.session().options()).contains("-c geqo=off");
    assertThat(settings.encryption().mode()).isEqualTo(SslMode.DISABLE);
  }

  @Test
  void whatIsWrittenCountsMoreThanVariables() {
    ConnectionSettings settings =
        resolve(Map.of("PGHOST", "h", "PGUSER", "ann"), "postgresql://bob@other/db");

    assertThat(endpoints(settings)).isEqualTo("other:5432");
    assertThat(settings.user()).isEqualTo("bob");
  }

  @Test
  void withoutAnythingNoDatabaseIsGuessed() {
    assertThatThrownBy(() -> resolve(Map.of("PGPASSWORD", "pw"), " "))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("No database was named.");
  }

  @Test
  void withoutAHostTheSocketOfARunningServerIsTaken() throws IOException {
    Path sockets = Files.createDirectory(home.resolve("sockets"));
    Files.createFile(sockets.resolve(".s.PGSQL.7"));

    assertThat(endpoints(resolve(Map.of(), "port=7")))
        .isEqualTo("the Unix socket " + sockets + "/.s.PGSQL.7");
    assertThat(endpoints(resolve(Map.of(), "port=8"))).isEqualTo("localhost:8");
  }

  @Test
  void aServiceCountsLessThanWhatIsWrittenAndMoreThanVariables() throws IOException {
    Files.writeString(
        home.resolve(".pg_service.conf"),
        """
        # production
        [other]
        host=wrong

        [shop]
        host=h
        port=7
        dbname=db
        user=ann
        [last]
        host=wrong
        """);

    ConnectionSettings settings =
        resolve(
            Map.of("PGSERVICE", "shop", "PGHOST", "wrong", "PGCONNECT_TIMEOUT", "4"), "user=bob");

    assertThat(endpoints(settings)).isEqualTo("h:7");
    assertThat(settings.user()).isEqualTo("bob");
    assertThat(settings.database()).isEqualTo("db");
    assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void aServiceMayBeInAnotherFile() throws IOException {
    Path file = home.resolve("services");
    Files.writeString(file, "[shop]\nhost=h\n");

    assertThat(endpoints(resolve(Map.of("PGSERVICEFILE", file.toString()), "service=shop")))
        .isEqualTo("h:5432");
  }

  @Test
  void aServiceThatIsNowhereIsAnErrorThatSaysWhereItWasLookedFor() {
    assertThatThrownBy(() -> resolve(Map.of(), "service=shop"))
        .hasMessageContaining("There is no service \"shop\"")
        .hasMessageContaining(home.resolve(".pg_service.conf").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          h:5432:db:ann:one        | postgresql://ann@h/db        | one
          *:*:*:*:any              | postgresql://ann@h/db        | any
          h:5432:db:bob:one        | postgresql://ann@h/db        |
          a\\:b:5432:db:ann:c\\:d\\\\e | host=a:b dbname=db user=ann | c:d\\e
          localhost:5432:db:ann:s  | host=/sockets dbname=db user=ann |
          /sockets:5432:db:ann:s   | host=/sockets dbname=db user=ann | s
          h:5432:db:ann            | postgresql://ann@h/db        |
          """)
  void readsPasswordFiles(String line, String written, String password) throws IOException {
    passwordFile(line, "rw-------");

    assertThat(password(resolve(Map.of(), written))).isEqualTo(Optional.ofNullable(password));
  }

  @Test
  void eachHostHasItsOwnPassword() throws IOException {
    passwordFile("h1:*:*:*:one\nh2:*:*:*:two", "rw-------");

    assertThat(resolve(Map.of(), "postgresql://h1,h2/db").targets())
        .extracting(target -> target.password().map(Password::reveal).orElse(""))
        .containsExactly("one", "two");
  }

  @Test
  void aPasswordFileThatOthersCanReadIsNotRead() throws IOException {
    Path file = passwordFile("*:*:*:*:pw", "rw-r--r--");

    ConnectionSettings settings = resolve(Map.of(), "postgresql://h/db");

    assertThat(password(settings)).isEmpty();
    assertThat(settings.warnings())
        .containsExactly(
            "The password file "
                + file
                + " is not read: others have access to it. Put that right with: chmod 600 "
                + file);
  }

  @ParameterizedTest
  @CsvSource({
    "sslmode=require,REQUIRE",
    "sslmode=verify-full,VERIFY_FULL",
    "sslrootcert=system,VERIFY_FULL",
    "dbname=db,PREFER",
    "jdbc:postgresql://h/db?ssl=true,VERIFY_FULL",
    "postgresql://h/db?ssl=true,REQUIRE"
  })
  void choosesTheEncryption(String written, SslMode mode) {
    assertThat(resolve(Map.of(), written).encryption().mode()).isEqualTo(mode);
  }

  @Test
  void requiringEncryptionMeansCheckingTheCertificateWhereThereIsARoot() throws IOException {
    Files.createDirectory(home.resolve(".postgresql"));
    Files.createFile(home.resolve(".postgresql/root.crt"));

    assertThat(resolve(Map.of(), "sslmode=require").encryption().mode())
        .isEqualTo(SslMode.VERIFY_CA);
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://h/db?target_session_attrs=read-write,READ_WRITE",
    "target_session_attrs=prefer-standby,PREFER_STANDBY",
    "jdbc:postgresql://h/db?targetServerType=secondary,STANDBY"
  })
  void choosesTheKindOfServer(String written, SessionAttributes attributes) {
    assertThat(resolve(Map.of(), written).session().attributes()).isEqualTo(attributes);
  }

  @Test
  void whatOnlyTheDriverKnowsGoesToTheDriver() {
    assertThat(resolve(Map.of(), "jdbc:postgresql://h/db?loggerLevel=OFF").driverProperties())
        .containsEntry("loggerLevel", "OFF");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ann:s3cret%@h/db",
        "postgresql://ann:s3cret@h/db?nonsense=1",
        "postgresql://ann:s3cret@h/db?port",
        "postgresql://ann:s3cret@[::1/db",
        "postgresql://ann:s3cret@h:99999/db",
        "host=h password='s3cret",
        "password=s3cret host",
        "password=s3cret nonsense=1",
        "password=s3cret host=a,b port=1,2,3",
        "password=s3cret requirepeer=ann",
        "password=s3cret sslmode=maybe"
      })
  void whatCannotBeReadIsAnErrorWithoutThePassword(String written) {
    assertThatThrownBy(() -> resolve(Map.of(), written))
        .isInstanceOf(DatabaseException.class)
        .satisfies(failure ->
            assertThat(failure.getMessage() + ((DatabaseException) failure).advice())
                .doesNotContain("s3cret"));
  }

  @Test
  void nothingShowsThePassword() {
    ConnectionSettings settings =
        resolve(Map.of("PGSSLPASSWORD", "s3cret"), "host=h password=s3cret sslpassword=s3cret");

    assertThat(
            settings.toString() + settings.targets() + settings.encryption() + settings.session())
        .doesNotContain("s3cret");
  }

  private ConnectionSettings resolve(Map<String, String> environment, String written) {
    SystemPlaces places =
        new SystemPlaces(
            "os", home, List.of(home.resolve("sockets")), List.of(home.resolve("etc")));
    return new ConnectionSettingsResolver(environment, places).resolve(written);
  }

  private Path passwordFile(String content, String permissions) throws IOException {
    Path file = home.resolve(".pgpass");
    Files.writeString(file, content + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }

  private static String endpoints(ConnectionSettings settings) {
    return settings.targets().stream()
        .map(target -> target.endpoint().toString())
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> password(ConnectionSettings settings) {
    return settings.targets().stream().findFirst().flatMap(Target::password).map(Password::reveal);
  }
}
