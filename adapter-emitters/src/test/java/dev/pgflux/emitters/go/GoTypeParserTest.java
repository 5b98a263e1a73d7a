package dev.pgflux.emitters.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgflux.ports.plugin.EmitterException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoTypeParserTest {

  private static String text(String chosen) {
    return GoTypeParser.parse(chosen).text();
  }

  @Test
  void packagesAreTakenFromTheirPaths() {
    assertThat(text("github.com/shopspring/decimal.Decimal"))
        .isEqualTo("{github.com/shopspring/decimal}.Decimal");
    assertThat(text("gopkg.in/guregu/null.v4.String"))
        .isEqualTo("{gopkg.in/guregu/null.v4}.String");
    assertThat(text("json.RawMessage")).isEqualTo("{encoding/json}.RawMessage");
    assertThat(text("string")).isEqualTo("string");
  }

  @Test
  void typesAreMadeOfTypes() {
    assertThat(text("map[string][]*net/netip.Prefix"))
        .isEqualTo("map[string][]*{net/netip}.Prefix");
    assertThat(text("[16]byte")).isEqualTo("[16]byte");
    assertThat(text("pgtype.Range[example.com/a.B, time.Time]"))
        .isEqualTo("{github.com/jackc/pgx/v5/pgtype}.Range[{example.com/a}.B, {time}.Time]");
  }

  @Test
  void nullIsAPointerUnlessTheTypeKnowsIt() {
    assertThat(GoTypeParser.parse("time.Time").orNull().text()).isEqualTo("*{time}.Time");
    for (String nullable :
        List.of(
            "[]byte",
            "map[string]any",
            "*int",
            "any",
            "sql.NullString",
            "pgtype.Date",
            "json.RawMessage")) {
      assertThat(GoTypeParser.parse(nullable).holdsNull()).as(nullable).isTrue();
    }
  }

  @Test
  void whatIsNoTypeIsRefused() {
    for (String wrong :
        List.of(
            "a b",
            "string, int",
            "func()",
            "[x]int",
            "map[string",
            "range",
            "..",
            "a//b..C{",
            "x.y",
            "string]")) {
      assertThatThrownBy(() -> GoTypeParser.parse(wrong))
          .as(wrong)
          .isInstanceOf(EmitterException.class)
          .hasMessageContaining("is no Go type: ");
    }
  }
}
