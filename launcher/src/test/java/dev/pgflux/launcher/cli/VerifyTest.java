package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is declared, and what is there. */
@Tag("server")
class VerifyTest {

  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void createDatabase() throws Exception {
    project = Project.on(18, folder);
    project.schema(
        """
        CREATE TABLE customer (id int PRIMARY KEY, email text);
        CREATE VIEW emails AS SELECT email FROM customer;
        """);
    project.type("apply");
  }

  @AfterEach
  void dropDatabase() {
    project.close();
  }

  @Test
  void aDatabaseThatIsWhatTheFilesSayIsSatisfiedAndStrictlySo() {
    Typed typed = project.type("verify --strict");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).contains("has all that the schema files declare");
  }

  @Test
  void whatNoFileDeclaresCountsOnlyWhereItIsStrict() throws Exception {
    project.execute(
        """
        CREATE TABLE more (id serial PRIMARY KEY, customer int REFERENCES customer);
        CREATE INDEX by_email ON customer (email);
        """);

    Typed lenient = project.type("verify");
    assertThat(lenient.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(lenient.out()).isEmpty();
    assertThat(lenient.err())
        .contains("2 objects of the database are declared by no file (--strict");
    Typed strict = project.type("verify --strict");
    assertThat(strict.exitCode()).isEqualTo(ExitCode.UNDECLARED_OBJECTS);
    assertThat(strict.out())
        .isEqualTo(
            """
            undeclared  index public.by_email
            undeclared  table public.more
            """);
  }

  @Test
  void whatIsMissingOrDiffersIsAFailureOfBoth() throws Exception {
    project.execute(
        """
        DROP VIEW emails;
        ALTER TABLE customer ADD COLUMN phone text;
        CREATE TABLE more (a int);
        """);

    Typed lenient = project.type("verify");
    assertThat(lenient.exitCode()).isEqualTo(ExitCode.DRIFT);
    assertThat(lenient.out())
        .isEqualTo(
            """
            missing     view public.emails
            differs     table public.customer
            """);
    assertThat(lenient.err()).contains("1 objects are missing, 1 differ");
    Typed strict = project.type("verify --strict");
    assertThat(strict.exitCode()).isEqualTo(ExitCode.DRIFT);
    assertThat(strict.out()).contains("undeclared  table public.more");
  }

  @Test
  void whatMustBeMadeAgainDiffers() throws Exception {
    project.execute("DROP VIEW emails; CREATE VIEW emails AS SELECT id AS number FROM customer");

    assertThat(project.type("verify").out()).isEqualTo("differs     view public.emails\n");
  }

  @Test
  void programsReadTheSame() throws Exception {
    project.execute("DROP VIEW emails; CREATE TABLE more (a int)");

    Typed typed = project.type("verify --format json");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.DRIFT);
    assertThat(typed.out())
        .contains("\"formatVersion\" : 1")
        .contains("\"satisfied\" : false")
        .contains("\"name\" : \"public.emails\"")
        .contains("\"name\" : \"public.more\"");
  }

  @Test
  void thereIsNoSqlOfIt() {
    Typed typed = project.type("verify --format sql");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(typed.err()).contains("Its formats are human, json.");
  }
}
