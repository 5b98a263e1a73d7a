package dev.pgflux.launcher.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import dev.pgflux.launcher.Main;
import dev.pgflux.launcher.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Passwords, wherever they are given, and the options of user mappings are in nothing that the tool
 * prints or writes, however it is called and whatever goes wrong.
 */
@Tag("server")
@TestInstance(Lifecycle.PER_CLASS)
class SecretsTest {
  /** In every secret: a part of one is as bad as the whole. */
  private static final List<String> CORES =
      List.of(
          "UrlCore7f3a",
          "EnvCore9c1e",
          "FileCore55d2",
          "ConfigCore81b7",
          "WrongCore3e90",
          "MappingCore42aa",
          "DeclaredCore6d0f",
          "ConninfoCore77ce");

  /** What has to be escaped in URLs, key=value strings, SQL, JSON or YAML. */
  private static final String AROUND = "'\"\\%@:/?#&= {}$";

  private static final String SCHEMA =
      """
      CREATE FOREIGN DATA WRAPPER w;
      CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'example.org');
      CREATE SERVER t FOREIGN DATA WRAPPER w;
      CREATE TABLE item (id int PRIMARY KEY, note text);
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      """;

  private final OwnServer server = OwnServer.start(Integer.getInteger("proof.version", 18));
  private LiveDatabase database = server.database("postgres");
  private int databases;

  @TempDir private Path inputs;
  @TempDir private Path work;

  private final List<String> seen = new ArrayList<>();

  private static String secret(String core) {
    return core + AROUND + core;
  }

  @BeforeAll
  void askForPasswords() throws SQLException, IOException {
    Path access = server.dataDirectory().resolve("pg_hba.conf");
    Files.writeString(access, "host all +asked all scram-sha-256\n" + Files.readString(access));
    LiveDatabase postgres = server.database("postgres");
    postgres.execute("CREATE ROLE asked");
    for (String core : CORES) {
      postgres.execute(
          "CREATE ROLE %s SUPERUSER LOGIN PASSWORD %s; GRANT asked TO %1$s"
              .formatted(role(core), literal(secret(core))));
    }
    postgres.execute("SELECT pg_reload_conf()");
  }

  @BeforeEach
  void prepare() throws SQLException, IOException {
    databases++;
    database = server.create("secrets_" + databases);
    database.execute(
        SCHEMA
            + "CREATE USER MAPPING FOR postgres SERVER s OPTIONS (user 'u', password %1$s, token %1$s);"
                .formatted(literal(secret("MappingCore42aa")))
            + "CREATE SUBSCRIPTION kept CONNECTION %s PUBLICATION p WITH (connect = false, slot_name = NONE);"
                .formatted(
                    literal("host=localhost password=" + quoted(secret("ConninfoCore77ce")))));
    Files.createDirectories(inputs.resolve("schema"));
    Files.writeString(
        inputs.resolve("schema/all.sql"),
        SCHEMA
            + "ALTER TABLE item ADD COLUMN more int;\nCREATE INDEX item_note ON item (note);\n"
            + "CREATE USER MAPPING FOR postgres SERVER s OPTIONS (password %1$s);%n"
                .formatted(literal(secret("DeclaredCore6d0f")))
            + "CREATE USER MAPPING FOR postgres SERVER t OPTIONS (user 'x', password %1$s);%n"
                .formatted(literal(secret("DeclaredCore6d0f"))));
    seen.clear();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void areInNothingThatACommandPrintsOrWrites() throws IOException {
    String url = url("UrlCore7f3a", "UrlCore7f3a", server.port());
    for (String more :
        Proof.FULL ? List.of("", "--verbose", "--debug") : List.of("--debug --verbose")) {
      for (String command :
          List.of(
              "plan",
              "plan --format json",
              "plan --format sql",
              "plan --out kept.json",
              "plan --schemas *",
              "plan --owners always --privileges always",
              "drift",
              "drift --format json",
              "verify --strict",
              "verify --format json",
              "inspect",
              "inspect --format json",
              "inspect --format sql",
              "inspect --summary",
              "inspect --schemas * --format json",
              "inspect --out inspected.json --format json",
              "inspect --type user_mapping",
              "dump --output dumped --force",
              "dump --output whole --schemas * --force --owners always --privileges always",
              "dump --output flat --layout flat --force",
              "gen --lang go,ts,python,java --out gen",
              "gen --lang go --out source --from-source",
              "gen --list",
              "explain DATA_LOSS",
              "apply --dry-run",
              "migrate generate --undo --label one",
              "migrate generate --undo --layout combined --dry-run --format json",
              "migrate status",
              "migrate status --format json",
              "migrate apply --dry-run",
              "migrate rebase --dry-run",
              "migrate repair",
              "migrate verify-files --format json",
              "completion bash",
              "version")) {
        run(
            Map.of(),
            command + " " + more,
            "--db",
            url,
            "--schema",
            inputs.resolve("schema").toString());
      }
    }
    assertThat(run(Map.of(), "apply kept.json --verbose", "--db", url)).isEqualTo(ExitCode.OK);
    Files.createDirectories(inputs.resolve("migrations"));
    Files.writeString(
        inputs.resolve("migrations/20260101_000000_mapping.sql"),
        "CREATE USER MAPPING FOR nobody SERVER s OPTIONS (user 'x', password %s);%n"
            .formatted(literal(secret("DeclaredCore6d0f"))));
    assertThat(
            run(
                Map.of(),
                "migrate apply --verbose --debug --migrations-dir " + inputs.resolve("migrations"),
                "--db",
                url))
        .isEqualTo(ExitCode.ERROR);
    assertNothingLeaked();
    assertThat(work.resolve("dumped")).isNotEmptyDirectory();
    assertThat(work.resolve("kept.json")).isNotEmptyFile();
  }

  @Test
  void areNotToldWhereverTheyWereGiven() throws IOException, InterruptedException {
    Path passwords = inputs.resolve("pgpass");
    Files.writeString(
        passwords,
        "*:*:*:%s:%s%n"
            .formatted(
                role("FileCore55d2"), secret("FileCore55d2").replaceAll("[\\\\:]", "\\\\$0")));
    Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
    Path config = inputs.resolve("config.yml");
    Files.writeString(
        config,
        "version: 1\ndb: \"%s\"%n"
            .formatted(url("ConfigCore81b7", "ConfigCore81b7", server.port())));
    for (String line :
        List.of("plan --verbose", "drift --debug --format json", "apply --verbose")) {
      String more = line + " --schema " + inputs.resolve("schema");
      connects(Map.of(), more, "--config", config.toString());
      connects(Map.of("DATABASE_URL", url("UrlCore7f3a", "UrlCore7f3a", server.port())), more);
    }
    // What libpq's variables say is read from the process itself.
    startsAndConnects(Map.of("PGPASSWORD", secret("EnvCore9c1e")), "EnvCore9c1e");
    startsAndConnects(Map.of("PGPASSFILE", passwords.toString()), "FileCore55d2");
    assertNothingLeaked();
  }

  @Test
  void areNotToldWhenSomethingGoesWrong() throws IOException {
    String wrong = "WrongCore3e90";
    String good = url("UrlCore7f3a", "UrlCore7f3a", server.port());
    String encoded = URLEncoder.encode(secret(wrong), StandardCharsets.UTF_8);
    Path broken = inputs.resolve("broken");
    Files.createDirectories(broken);
    Files.writeString(
        broken.resolve("mapping.sql"),
        "CREATE USER MAPPING FOR postgres SERVER s OPTIONS (password %s oops);%n"
            .formatted(literal(secret("DeclaredCore6d0f"))));
    Path config = inputs.resolve("broken.yml");
    Files.writeString(
        config,
        "version: 1\ndb: [postgresql://u:%s@localhost/x\nformat: human\n".formatted(encoded));
    Path unknown = inputs.resolve("unknown.yml");
    Files.writeString(
        unknown, "version: 1\ndbb: postgresql://u:%s@localhost/x\n".formatted(encoded));

    List<String> addresses =
        List.of(
            url("UrlCore7f3a", wrong, server.port()),
            url("UrlCore7f3a", "UrlCore7f3a", 1),
            good.replace("/secrets_", "/absent_"),
            "postgresql://u:%s@localhost:notaport/x".formatted(encoded),
            "postgresql://u:%s@/x?host=/nowhere".formatted(encoded),
            "postgresql://u:%s@localhost:1/x?sslmode=nonsense".formatted(encoded),
            "postgresql://u:%s@localhost:1/x?nonsense=1".formatted(encoded),
            "postgresql://u:%s@localhost:1,localhost:2/x".formatted(encoded),
            "postgresql://localhost:1/x?user=u&password=%s".formatted(encoded),
            "postgresql://u:%s%%zz@localhost:1/x".formatted(wrong),
            "postgres//u:%s@localhost/x".formatted(encoded),
            "mysql://u:%s@localhost/x".formatted(encoded),
            "jdbc:postgresql://localhost:1/x?user=u&password=%s".formatted(encoded),
            "host=localhost port=1 user=u password=%s dbname=x".formatted(quoted(secret(wrong))),
            "host=localhost port=1 password='%s".formatted(wrong));
    List<String> hopeless =
        List.of("host=localhost password %s".formatted(wrong), "%s@localhost".formatted(wrong));
    for (String more :
        Proof.FULL
            ? List.of("plan", "plan --debug --verbose", "apply --debug", "inspect --format json")
            : List.of("apply --debug --verbose")) {
      for (String address : Stream.concat(addresses.stream(), hopeless.stream()).toList()) {
        assertThat(run(Map.of(), more, "--db", address)).as(address).isEqualTo(ExitCode.ERROR);
        run(Map.of("DATABASE_URL", address), more);
        run(Map.of("PGFLUX_DB", address), more);
      }
      // What stands in a place where nobody expects it is known by its form alone.
      for (String address : addresses) {
        run(
            Map.of(),
            more + " --schema " + inputs.resolve("schema"),
            "--db",
            good,
            "--shadow-url",
            address);
        run(Map.of(), more, address);
        run(Map.of(), more, "--dbb=" + address);
        run(Map.of(), more, "--db", good, "--db", address);
        run(Map.of(), more, "--format", address);
        run(Map.of(), more, "--role", "absent", "--db", address);
      }
      run(Map.of(), more, "--db", good, "--schema", broken.toString());
      run(Map.of(), more, "--config", config.toString());
      run(Map.of(), more, "--config", unknown.toString());
      run(Map.of(), more, "--db", good, "--role", "absent");
    }
    assertNothingLeaked();
  }

  /** Plans in a process of its own, and looks at what the list of processes shows of it. */
  private void startsAndConnects(Map<String, String> environment, String core)
      throws IOException, InterruptedException {
    List<String> line =
        List.of(
            "plan",
            "--verbose",
            "--debug",
            "--schema",
            inputs.resolve("schema").toString(),
            "--db",
            url(core, "", server.port()));
    ToolProcess tool = ToolProcess.start(work, line, environment);
    while (tool.process().isAlive()) {
      Stream.concat(Stream.of(tool.process().toHandle()), tool.process().descendants())
          .map(SecretsTest::commandLine)
          .forEach(seen::add);
      Thread.sleep(20);
    }
    assertThat(tool.exitStatus()).as(tool.errors()).isZero();
  }

  /** As the list of processes shows it, where the system has one of that form. */
  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }

  /** Runs a line, with further arguments that may have spaces, and keeps what it prints. */
  private ExitCode run(Map<String, String> environment, String line, String... more) {
    List<String> arguments =
        new ArrayList<>(Arrays.stream(line.split(" ", -1)).filter(it -> !it.isEmpty()).toList());
    arguments.addAll(List.of(more));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(stream, stream, false, false);
    ExitCode exitCode = Main.application(terminal, environment, work).run(arguments);
    seen.add(line + "\n" + printed.toString(StandardCharsets.UTF_8));
    return exitCode;
  }

  private void connects(Map<String, String> environment, String line, String... more) {
    ExitCode exitCode = run(environment, line, more);
    assertThat(exitCode).as(seen.getLast()).isNotEqualTo(ExitCode.ERROR);
  }

  private void assertNothingLeaked() throws IOException {
    try (Stream<Path> files = Files.walk(work)) {
      files.filter(Files::isRegularFile).forEach(file -> seen.add(file + "\n" + content(file)));
    }
    List<String> leaks = new ArrayList<>();
    for (String text : seen) {
      for (String core : CORES) {
        int at = text.indexOf(core);
        if (at >= 0) {
          leaks.add(
              "%s: %s"
                  .formatted(
                      text.lines().findFirst().orElse(""),
                      text.substring(Math.max(0, at - 150), Math.min(text.length(), at + 60))));
        }
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(seen).isNotEmpty();
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String role(String core) {
    return "role_" + core.toLowerCase(Locale.ROOT);
  }

  /** A URL with the role of one secret, and the password of another, or none. */
  private String url(String roleOf, String passwordOf, int port) {
    String password =
        passwordOf.isEmpty()
            ? ""
            : ":"
                + URLEncoder.encode(secret(passwordOf), StandardCharsets.UTF_8).replace("+", "%20");
    return "postgresql://%s%s@127.0.0.1:%d/%s"
        .formatted(role(roleOf), password, port, database.name());
  }

  private static String literal(String text) {
    return "E'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** As the value of a key in a connection string. */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
