package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.launcher.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others changed in a database comes back into the schema files. */
@Tag("server")
class PullTest {

  private static final String DECLARED =
      """
      CREATE TABLE customer (id int PRIMARY KEY, email text);
      CREATE TABLE kept (id int PRIMARY KEY);
      CREATE VIEW missing AS SELECT id FROM customer;
      """;

  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void createDatabase() throws Exception {
    project = Project.on(18, folder);
    project.schema(DECLARED);
    project.execute(
        """
        CREATE TABLE customer (id int PRIMARY KEY, email text NOT NULL, phone text);
        CREATE TABLE kept (id int PRIMARY KEY);
        CREATE TYPE state AS ENUM ('new', 'done');
        CREATE TABLE orders (id int PRIMARY KEY, state state DEFAULT 'new', customer int REFERENCES customer);
        CREATE INDEX orders_state ON orders (state);
        COMMENT ON TABLE orders IS 'What was bought.';
        """);
  }

  @AfterEach
  void dropDatabase() {
    project.close();
  }

  @Test
  void itOnlyListsUnlessAskedToWrite() {
    Typed listed = project.type("pull");

    assertThat(listed.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(listed.out())
        .isEqualTo(
            """
            enums/public.state.sql
            tables/public.orders.sql
            tables/public.customer.sql.live
            """);
    assertThat(listed.err())
        .contains("2 files of objects that no file declares, 1 of objects that differ (.live)")
        .contains("--dry-run=false writes them to")
        .contains("1 declared objects are not in the database");
    assertThat(folder.resolve("schema/_pulled")).doesNotExist();
  }

  @Test
  void whatNoFileDeclaresIsDeclaredAfterwards() {
    Typed pulled = project.type("pull --dry-run=false");

    assertThat(pulled.exitCode()).as(pulled.err()).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("schema/_pulled/tables/public.orders.sql"))
        .content()
        .contains("CREATE TABLE public.orders")
        .contains("CREATE INDEX orders_state")
        .contains("COMMENT ON TABLE public.orders IS 'What was bought.'")
        .contains("FOREIGN KEY (customer)");
    assertThat(folder.resolve("schema/_pulled/tables/public.customer.sql.live"))
        .content()
        .contains("phone text");
    Typed verified = project.type("verify --strict");
    assertThat(verified.out()).contains("public.customer").contains("public.missing");
    assertThat(verified.out()).doesNotContain("orders").doesNotContain("public.state");
    assertThat(project.type("pull").out()).isEqualTo("tables/public.customer.sql.live\n");
  }

  @Test
  void whatAnEarlierPullWroteAndIsDeclaredElsewhereGoes() throws Exception {
    project.type("pull --dry-run=false --output pulled");
    project.schema(
        DECLARED.replace("email text", "email text NOT NULL, phone text")
            + "CREATE TYPE state AS ENUM ('new', 'done');");

    Typed again = project.type("pull --dry-run=false --output pulled");

    assertThat(again.out()).isEmpty();
    assertThat(folder.resolve("pulled/tables/public.orders.sql")).exists();
    assertThat(folder.resolve("pulled/tables/public.customer.sql.live")).doesNotExist();
    assertThat(folder.resolve("pulled/enums/public.state.sql")).doesNotExist();
  }
}
