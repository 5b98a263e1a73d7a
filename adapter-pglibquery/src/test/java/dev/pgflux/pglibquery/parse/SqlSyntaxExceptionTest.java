package dev.pgflux.pglibquery.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class SqlSyntaxExceptionTest {
  private static final PgQuery PG_QUERY = PgQuery.shared();

  @Test
  void theMessageShowsThePlace() {
    assertThat(refusal("SELECT 1;\n  CREATE TABEL t (a int);\n"))
        .hasMessage(
            """
            syntax error at or near "TABEL" at line 2, column 10
                CREATE TABEL t (a int);
                       ^\
            """);
  }

  @Test
  void charactersBeyondAsciiBeforeTheErrorDoNotMoveIt() {
    SqlSyntaxException refusal = refusal("SELECT 'é😀€';\n\tSELECT '😀' FORM t x");

    assertThat(refusal.reason()).isEqualTo("syntax error at or near \"t\"");
    assertThat(refusal.position()).hasValue(new SourcePosition(33, 2, 18));
    assertThat(refusal.excerpt())
        .isEqualTo("  \tSELECT '😀' FORM t x\n  \t" + " ".repeat(16) + "^");
  }

  @Test
  void anErrorAtTheEndPointsBehindTheText() {
    assertThat(refusal("SELECT (1").position()).hasValue(new SourcePosition(9, 1, 10));
  }

  @Test
  void onlyTheNeighbourhoodOfALongLineIsShown() {
    SqlSyntaxException refusal =
        refusal("SELECT 1" + " + 1".repeat(100) + " FORM t x" + ", 2".repeat(100));

    assertThat(refusal.excerpt().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(130))
        .first()
        .asString()
        .startsWith("  …")
        .endsWith("…");
  }

  @Test
  void positionsInTypesAndExpressionsCountFromTheirOwnStart() {
    assertThatExceptionOfType(SqlSyntaxException.class)
        .isThrownBy(() -> PG_QUERY.parseExpression("a +\n é ) b"))
        .satisfies(refusal -> assertThat(refusal.position()).hasValue(new SourcePosition(7, 2, 4)));
    assertThatExceptionOfType(SqlSyntaxException.class)
        .isThrownBy(() -> PG_QUERY.parseTypeName("int ]"))
        .satisfies(refusal -> assertThat(refusal.position()).hasValue(new SourcePosition(4, 1, 5)));
  }

  @Test
  void aZeroCharacterIsRefusedWithItsPlace() {
    assertThat(refusal("SELECT\n a\0b"))
        .hasMessageStartingWith("the text contains a zero character (U+0000)")
        .hasMessageContaining("line 2, column 3");
  }

  @Test
  void halfASurrogatePairIsRefusedWithItsPlace() {
    assertThat(refusal("SELECT '\ud83d'"))
        .hasMessageStartingWith("the text contains half of a surrogate pair")
        .hasMessageContaining("line 1, column 9");
    assertThat(refusal("SELECT '\ude00\ud83d'")).hasMessageContaining("line 1, column 9");
    assertThat(refusal("SELECT '\ud83d")).hasMessageContaining("line 1, column 9");
  }

  private static SqlSyntaxException refusal(String sql) {
    return catchThrowableOfType(SqlSyntaxException.class, () -> PG_QUERY.parse(sql));
  }
}
