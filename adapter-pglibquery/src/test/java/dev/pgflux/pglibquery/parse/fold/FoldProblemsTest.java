package dev.pgflux.pglibquery.parse.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.name.Identifier;
import dev.pgflux.ports.spi.DeclaredAt;
import dev.pgflux.ports.spi.Diagnostic;
import dev.pgflux.ports.spi.SourceFile;
import dev.pgflux.ports.spi.SourceLocation;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldProblemsTest {
  @Test
  void everyProblemIsReportedWithItsPlace() {
    List<Diagnostic> problems =
        Files.problems("CREATE TABLE a (x int);\nINSERT INTO a VALUES (1);\nDROP TABLE b;");
    assertThat(problems).hasSize(2);
    assertThat(problems.getFirst().location()).contains(new SourceLocation("schema.sql", 2, 1));
    assertThat(problems.getFirst().advice().orElseThrow()).contains("--accept-data-statements");
    assertThat(problems.getLast().location()).contains(new SourceLocation("schema.sql", 3, 1));
  }

  @Test
  void anUnknownTypeIsPlacedInCharactersAndHasASuggestion() {
    Diagnostic problem =
        Files.problems("-- grüße 😀\nCREATE TABLE \"größe\" (\"ü😀\" uid);").getFirst();
    assertThat(problem.message()).isEqualTo("type \"uid\" does not exist");
    assertThat(problem.location()).contains(new SourceLocation("schema.sql", 2, 28));
    assertThat(problem.excerpt().orElseThrow()).endsWith("^");
    assertThat(problem.advice().orElseThrow()).contains("uuid");
  }

  @Test
  void duplicatesNameBothPlaces() {
    Diagnostic problem =
        Files.problems("CREATE TABLE a (x int);\n  CREATE TABLE a (y int);").getFirst();
    assertThat(problem.message()).contains("\"public.a\"", "schema.sql:1:1");
    assertThat(problem.location()).contains(new SourceLocation("schema.sql", 2, 3));
  }

  @Test
  void syntaxErrorsOfAllFilesAreReported() {
    List<Diagnostic> problems =
        Files.problems(
            List.of(
                new SourceFile("b.sql", "CREATE TABEL x ();"),
                new SourceFile("a.sql", "SELECT;\nFROM")));
    assertThat(problems.stream().map(it -> it.location().orElseThrow().toString()))
        .containsExactly("b.sql:1:8", "a.sql:2:1");
  }

  @Test
  void aZeroCharacterIsRefused() {
    assertThat(Files.problems("CREATE TABLE a ();\n\0").getFirst().location())
        .contains(new SourceLocation("schema.sql", 2, 1));
  }

  @Test
  void tablesMadeFromQueriesAreRefused() {
    assertThat(Files.problems("CREATE TABLE a AS SELECT 1").getFirst().message())
        .contains("CREATE TABLE … AS");
  }

  @Test
  void whatIsNotUnderstoodIsNamed() {
    assertThat(Files.problems("CREATE DATABASE d").getFirst().message())
        .isEqualTo("CREATE DATABASE is not understood in schema files");
  }

  @Test
  void whatPgDumpPrintsIsPassedOver() {
    Files files =
        Files.of(
            """
            \\restrict abc
            SET statement_timeout = 0;
            SELECT pg_catalog.set_config('search_path', '', false);
            CREATE TABLE public.t (id integer NOT NULL, note text DEFAULT 'a\\b');
            COPY public.t (id, note) FROM stdin;
            1\tit's; "quoted
            \\.
            SELECT pg_catalog.setval('public.t_id_seq', 1, true);
            ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
            \\unrestrict abc
            """);
    assertThat(files.constraints("t")).containsExactly("t_pkey");
    assertThat(files.warnings()).isEmpty();
  }

  @Test
  void includedFilesStandWhereTheyAreNamed() {
    Files files =
        Files.of(
            18,
            List.of(
                new SourceFile("db/main.sql", "SET search_path = app;\n\\ir parts/a.sql\n"),
                new SourceFile("db/parts/a.sql", "CREATE TABLE a (x int);")));
    assertThat(files.names()).containsExactly("app.a");
    assertThat(files.folded().declarations())
        .extractingByKey(Files.relation("app.a"))
        .extracting(DeclaredAt::location)
        .isEqualTo(new SourceLocation("db/parts/a.sql", 1, 1));
  }

  @Test
  void filesThatIncludeEachOtherAreRefused() {
    List<Diagnostic> problems =
        Files.problems(
            List.of(new SourceFile("a.sql", "\\i b.sql"), new SourceFile("b.sql", "\\i a.sql")));
    assertThat(problems.getFirst().message()).contains("a.sql -> b.sql");
  }

  @Test
  void aMissingIncludeIsRefused() {
    Diagnostic problem = Files.problems("CREATE SCHEMA s;\n \\i gone.sql").getFirst();
    assertThat(problem.message()).contains("gone.sql");
    assertThat(problem.location()).contains(new SourceLocation("schema.sql", 2, 2));
  }

  @Test
  void schemasThatObjectsArePutIntoCountAsDeclared() {
    Files files = Files.of("CREATE TABLE app.t (); CREATE SCHEMA empty");
    assertThat(files.folded().declaredSchemas())
        .containsExactlyInAnyOrder(Identifier.of("app"), Identifier.of("empty"));
  }
}
