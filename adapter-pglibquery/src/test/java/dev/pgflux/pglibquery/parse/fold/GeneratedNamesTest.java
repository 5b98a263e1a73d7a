package dev.pgflux.pglibquery.parse.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedNamesTest {
  @Test
  void namesThatAreTakenGetANumber() {
    Files files =
        Files.of(
            "CREATE TABLE t (a int); CREATE INDEX ON t (a); CREATE INDEX ON t (a, (a + 1))"
                + "; CREATE INDEX ON t (a)");
    assertThat(files.indexes()).containsExactlyInAnyOrder("t_a_idx", "t_a_expr_idx", "t_a_idx1");
  }

  @Test
  void constraintNamesAreFreeInTheWholeSchema() {
    Files files =
        Files.of(
            "CREATE TABLE a (CONSTRAINT b_x_check CHECK (true)); CREATE TABLE b (x int CHECK (x > 0))");
    assertThat(files.constraints("b")).containsExactly("b_x_check1");
  }
}
