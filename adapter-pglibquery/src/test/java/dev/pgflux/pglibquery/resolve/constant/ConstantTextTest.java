package dev.pgflux.pglibquery.resolve.constant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.name.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantTextTest {
  private static String text(String type, String literal) {
    return ConstantText.of(DataType.builtIn(type), literal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int4 | 05 | 5",
        "int8 | ' 7 ' | 7",
        "numeric | 1e3 | 1000",
        "numeric | .5 | 0.5",
        "float8 | 1 | 1.0",
        "bool | t | true",
        "bool | off | false",
        "date | 2024-1-5 | 2024-01-05",
        "timestamp | 2024-01-05 | 2024-01-05 00:00:00",
        "timestamp | 1970-01-01 00:00:01+02:00 | 1970-01-01 00:00:01",
        "timestamptz | 2024-01-01 12:00:00+02 | 2024-01-01 10:00:00+00",
        "time | 10:00 | 10:00:00",
        "jsonb | '{\"bb\":1,\"a\":[1 ,2]}' | '{\"a\": [1, 2], \"bb\": 1}'",
        "uuid | A0EEBC999C0B4EF8BB6D6BB9BD380A11 | a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
        "bytea | ab | \\x6162",
        "int4range | '[1,2]' | '[1,3)'",
        "daterange | '(2024-01-01,2024-01-31]' | '[2024-01-02,2024-02-01)'",
        "tsvector | word | '''word'''"
      })
  void aLiteralGetsTheSpellingOfItsTypesOutput(String type, String literal, String expected) {
    assertThat(text(type, literal)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "90 minutes, 01:30:00",
    "1 day 2 hours, 1 day 02:00:00",
    "1 year 2 mons, 14 months",
    "2 weeks, 14 days",
    "5min, 00:05:00",
    "-1 day, -1 days"
  })
  void intervalsAreEqualWhenTheirMonthsDaysAndTimeAre(String left, String right) {
    assertThat(text("interval", left)).isEqualTo(text("interval", right));
  }

  @ParameterizedTest
  @CsvSource({"1 day, 24 hours", "1 month, 30 days", "1 hour, 61 minutes"})
  void intervalsOfOtherPartsDiffer(String left, String right) {
    assertThat(text("interval", left)).isNotEqualTo(text("interval", right));
  }

  @ParameterizedTest
  @CsvSource({
    "date, today",
    "date, 2024-02-30",
    "timestamp, infinity",
    "interval, P1D",
    "interval, 1.5 days",
    "jsonb, {",
    "jsonb, '[1,]'",
    "int4, abc",
    "uuid, 12",
    "numeric, NaN",
    "int4range, '[1'"
  })
  void whatIsNotUnderstoodStaysAsItIs(String type, String literal) {
    assertThat(text(type, literal)).isEqualTo(literal);
  }

  @Test
  void elementsOfArraysAreSpelledAlike() {
    DataType numbers = DataType.builtIn("int4").asArray();
    DataType texts = DataType.builtIn("text").asArray();
    assertThat(ConstantText.of(numbers, "{1, 02}")).isEqualTo(ConstantText.of(numbers, "{1,2}"));
    assertThat(ConstantText.of(texts, "{a,\"b\"}")).isEqualTo(ConstantText.of(texts, "{a, b}"));
    assertThat(ConstantText.of(texts, "{NULL}")).isNotEqualTo(ConstantText.of(texts, "{\"NULL\"}"));
    assertThat(ConstantText.of(texts, "{}")).isEqualTo("{}");
  }
}
