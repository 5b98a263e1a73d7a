package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.launcher.ExitCode;
import dev.pgflux.ports.contract.HostileNames;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Names and texts that break whatever pastes them into SQL, all the way round. */
class HostileNamesTest {

  private static final String TABLES = "tables \"of\"\n'$$\\ schema.with.dots";
  private static final String OTHERS = "others -- /* ; COMMIT; 😀";

  @TempDir private Path folder;

  @OnEachServer
  void areAppliedReadBackAndFoundUnchanged(int majorVersion) throws Exception {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema(schema("first"));

      assertNothingFailed(project.type("apply"));
      assertInSync(project);
      assertThat(
              project.value(
                  "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = "
                      + "(SELECT oid FROM pg_namespace WHERE nspname = "
                      + literal(TABLES)
                      + ")"))
          .isEqualTo(String.valueOf(names().count()));
    }
  }

  @OnEachServer
  void areChangedAndDropped(int majorVersion) throws Exception {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema(schema("first"));
      assertNothingFailed(project.type("apply"));

      project.schema(schema("second '\\ $$"));
      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.DRIFT);
      assertNothingFailed(project.type("apply --allow-hazards all"));
      assertInSync(project);

      project.schema("-- nothing\n");
      assertNothingFailed(project.type("apply --schemas * --allow-hazards all --allow-mass-drop"));
      assertThat(
              project.value("SELECT count(*) FROM pg_class WHERE oid >= 16384 AND relkind = 'r'"))
          .isEqualTo("0");
    }
  }

  @OnEachServer
  void doNotEscapeFromTheCommentsOfAScript(int majorVersion) throws Exception {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema(schema("first"));

      project.execute(project.type("plan --format sql").out());

      assertInSync(project);
    }
  }

  private static void assertNothingFailed(Typed typed) {
    assertThat(typed.err()).doesNotContain("error:").doesNotContain("warning:");
    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
  }

  private static void assertInSync(Project project) {
    Typed drift = project.type("drift --format sql");
    assertNothingFailed(drift);
    assertThat(drift.out()).doesNotContain(";");
  }

  private static Stream<String> names() {
    // "ü" takes two bytes: 63 in all.
    return Stream.concat(
        HostileNames.ALL.stream(), Stream.of("ü".repeat(31) + "e", "?", "{d '2020-01-01'}", "%s"));
  }

  private static String schema(String text) {
    String head =
        """
        CREATE SCHEMA %1$s;
        CREATE SCHEMA %2$s;
        CREATE FUNCTION %2$s.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        """
            .formatted(identifier(TABLES), identifier(OTHERS));
    return head + names().map(name -> objects(name, text)).collect(Collectors.joining());
  }

  private static String objects(String name, String text) {
    return """
    CREATE TABLE %1$s.%3$s (
      %3$s text DEFAULT %4$s,
      other text,
      CONSTRAINT %3$s CHECK (%3$s <> %4$s || %5$s)
    );
    CREATE TRIGGER %3$s BEFORE UPDATE ON %1$s.%3$s FOR EACH ROW
      WHEN (NEW.%3$s IS DISTINCT FROM %5$s) EXECUTE FUNCTION %2$s.touch();
    ALTER TABLE %1$s.%3$s ENABLE ROW LEVEL SECURITY;
    CREATE POLICY %3$s ON %1$s.%3$s USING (%3$s <> %5$s);
    CREATE TYPE %2$s.%3$s AS ENUM (%4$s, 'it''s', E'two\\nlines');
    CREATE FUNCTION %2$s.%3$s(%3$s %2$s.%3$s) RETURNS text LANGUAGE plpgsql AS $a_tag$
      DECLARE a text := $$%6$s$$;
      BEGIN RETURN %4$s || a || %5$s; END $a_tag$;
    COMMENT ON TABLE %1$s.%3$s IS %5$s;
    COMMENT ON COLUMN %1$s.%3$s.%3$s IS %4$s;
    COMMENT ON CONSTRAINT %3$s ON %1$s.%3$s IS %4$s;
    COMMENT ON TRIGGER %3$s ON %1$s.%3$s IS %5$s;
    COMMENT ON POLICY %3$s ON %1$s.%3$s IS %5$s;
    COMMENT ON TYPE %2$s.%3$s IS %5$s;
    COMMENT ON FUNCTION %2$s.%3$s(%2$s.%3$s) IS %4$s;
    """
        .formatted(
            identifier(TABLES),
            identifier(OTHERS),
            identifier(name),
            literal(name),
            literal(name + text),
            text.replace("$", ""));
  }

  private static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
