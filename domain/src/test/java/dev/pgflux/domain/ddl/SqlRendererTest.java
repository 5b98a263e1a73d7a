package dev.pgflux.domain.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.domain.name.DataType;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.name.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlRendererTest {
  private final SqlRenderer renderer = new SqlRenderer(fragment -> "never asked");

  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "with_digits_9, with_digits_9",
    "Upper, '\"Upper\"'",
    "9lives, '\"9lives\"'",
    "select, '\"select\"'",
    "column, '\"column\"'",
    "name, name",
    "a b, '\"a b\"'",
    "a$b, '\"a$b\"'",
    "été, '\"été\"'",
  })
  void quotesANameOnlyWhereItMust(String name, String expected) {
    assertThat(SqlRenderer.identifier(Identifier.of(name))).isEqualTo(expected);
  }

  @Test
  void doublesQuotesInNames() {
    assertThat(SqlRenderer.identifier(Identifier.of("a\"; DROP TABLE t; --")))
        .isEqualTo("\"a\"\"; DROP TABLE t; --\"");
  }

  @Test
  void keepsNewlinesInsideQuotedNames() {
    assertThat(SqlRenderer.identifier(Identifier.of("a\nb"))).isEqualTo("\"a\nb\"");
  }

  @Test
  void doublesApostrophesInLiterals() {
    assertThat(SqlRenderer.literal("it's")).isEqualTo("'it''s'");
  }

  @Test
  void writesBackslashesSoThatNoSettingChangesThem() {
    assertThat(SqlRenderer.literal("a\\'b")).isEqualTo("E'a\\\\''b'");
  }

  @Test
  void choosesADollarTagThatTheBodyDoesNotHold() {
    assertThat(SqlRenderer.dollarQuoted("SELECT 1")).isEqualTo("$$SELECT 1$$");
    assertThat(SqlRenderer.dollarQuoted("a $$ b")).isEqualTo("$body$a $$ b$body$");
    assertThat(SqlRenderer.dollarQuoted("$$ $body$")).isEqualTo("$body1$$$ $body$$body1$");
  }

  @Test
  void keepsADollarAtTheEndOfABodyApartFromTheTag() {
    assertThat(SqlRenderer.dollarQuoted("cost in $")).isEqualTo("$body$cost in $$body$");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int4 | '' | integer",
        "varchar | 10 | character varying(10)",
        "bpchar | '' | bpchar",
        "bpchar | 3 | character(3)",
        "numeric | 10;2 | numeric(10,2)",
        "timestamptz | 3 | timestamp(3) with time zone",
        "interval | day to second;3 | interval day to second(3)",
        "interval | ;3 | interval(3)",
        "char | '' | pg_catalog.\"char\"",
        "bit | '' | pg_catalog.\"bit\"",
        "jsonb | '' | jsonb",
      })
  void writesBuiltInTypesUnderTheirSqlNames(String name, String modifiers, String expected) {
    List<String> list = modifiers.isEmpty() ? List.of() : List.of(modifiers.split(";", -1));
    DataType type = new DataType(QualifiedName.builtIn(name), list, false);
    assertThat(SqlRenderer.type(type)).isEqualTo(expected);
    assertThat(SqlRenderer.type(type.asArray())).isEqualTo(expected + "[]");
  }

  @Test
  void fillsTemplatesInOrder() {
    Sql sql =
        Sql.of(
            "ALTER TABLE ? ADD COLUMN ? ? DEFAULT ?",
            QualifiedName.of("s", "T"),
            Identifier.of("c"),
            DataType.builtIn("text"),
            new Sql.Literal("?"));
    assertThat(renderer.render(sql)).isEqualTo("ALTER TABLE s.\"T\" ADD COLUMN c text DEFAULT '?'");
  }

  @Test
  void refusesTemplatesThatDoNotFitTheirArguments() {
    assertThatThrownBy(() -> Sql.of("? ?", Identifier.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fewer arguments");
    assertThatThrownBy(() -> Sql.of("", Identifier.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more arguments");
    assertThatThrownBy(() -> Sql.of("?", "text from anywhere"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesNothingButOperatorCharactersForAnOperator() {
    assertThat(renderer.render(Sql.operator(Identifier.of("&&")))).isEqualTo("&&");
    assertThatThrownBy(() -> Sql.operator(Identifier.of("= 1); DROP TABLE t; --")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
