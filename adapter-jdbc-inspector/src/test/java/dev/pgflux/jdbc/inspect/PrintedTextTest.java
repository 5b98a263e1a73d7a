package dev.pgflux.jdbc.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.name.Identifier;
import org.junit.jupiter.api.Test;

class PrintedTextTest {

  @Test
  void modifiersStandAfterANameThatMayHoldParentheses() {
    assertThat(TypeModifiers.of("\"s\".\"we(ird\"(3,x)[]", "\"s\".\"we(ird\"[]"))
        .containsExactly("3", "x");
    assertThat(TypeModifiers.of("s.geometry(Point,4326)", "s.geometry"))
        .containsExactly("Point", "4326");
  }

  @Test
  void aConditionEndsAtItsOwnParenthesis() {
    assertThat(
            TriggerCondition.of(
                "CREATE TRIGGER \" FOR EACH ROW WHEN (\" BEFORE INSERT ON s.t FOR EACH ROW"
                    + " WHEN ((new.\")\" = E')\\\\''(')) EXECUTE FUNCTION s.f(' WHEN (')"))
        .contains("(new.\")\" = E')\\\\''(')");
    assertThat(
            TriggerCondition.of(
                "CREATE TRIGGER g AFTER INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION"
                    + " s.f(' FOR EACH ROW WHEN (x)')"))
        .isEmpty();
  }

  @Test
  void searchPathsAreSplitAtCommasOutsideQuotes() {
    assertThat(SearchPath.parse("\"$user\", Public, \"a,\"\"b\", \"\""))
        .containsExactly(Identifier.of("public"), Identifier.of("a,\"b"));
  }
}
