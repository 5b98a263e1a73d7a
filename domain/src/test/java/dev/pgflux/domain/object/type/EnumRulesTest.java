package dev.pgflux.domain.object.type;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.drop;
import static dev.pgflux.domain.rules.RulesFixture.hazards;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static dev.pgflux.domain.rules.RulesFixture.qualified;
import static dev.pgflux.domain.rules.RulesFixture.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.object.ObjectMeta;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumRulesTest {
  private static EnumType of(String... labels) {
    return new EnumType(type("mood"), List.of(labels), ObjectMeta.NONE);
  }

  private static EnumType split(String labels) {
    return of(labels.split(" ", -1));
  }

  @Test
  void makesAndDropsAnEnum() {
    assertThat(create(of("sad", "it's ok", "a\\b")))
        .containsExactly("CREATE TYPE s.mood AS ENUM ('sad', 'it''s ok', E'a\\\\b')");
    assertThat(create(of())).containsExactly("CREATE TYPE s.mood AS ENUM ()");
    assertThat(drop(of("sad"))).containsExactly("DROP TYPE s.mood");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b | a b | ''",
        "a b | a b c | ALTER TYPE s.mood ADD VALUE 'c'",
        "a b | z a b | ALTER TYPE s.mood ADD VALUE 'z' BEFORE 'a'",
        "a b | a x b | ALTER TYPE s.mood ADD VALUE 'x' AFTER 'a'",
        "a b | x y a b | ALTER TYPE s.mood ADD VALUE 'x' BEFORE 'a';"
            + "ALTER TYPE s.mood ADD VALUE 'y' AFTER 'x'",
        "a b | a b c d | ALTER TYPE s.mood ADD VALUE 'c';ALTER TYPE s.mood ADD VALUE 'd'",
      })
  void addsValuesInTheirPlace(String before, String after, String expected) {
    assertThat(String.join(";", change(split(before), split(after)))).isEqualTo(expected);
  }

  @Test
  void replacesATypeThatLosesOrMovesValuesAndKeepsItsMeta() {
    EnumType live =
        new EnumType(
            type("mood"), List.of("a", "b"), ObjectMeta.NONE.withOwner(Optional.of(name("boss"))));
    EnumType desired = new EnumType(type("mood"), List.of("b"), ObjectMeta.NONE);
    assertThat(change(live, desired))
        .containsExactly(
            "ALTER TYPE s.mood RENAME TO mood__pgflux_old",
            "CREATE TYPE s.mood AS ENUM ('b')",
            "ALTER TYPE s.mood OWNER TO boss",
            "DROP TYPE s.mood__pgflux_old");
    assertThat(hazards(of("a", "b"), of("b", "a")))
        .singleElement()
        .satisfies(hazard -> {
          assertThat(hazard.kind()).isEqualTo(HazardKind.ENUM_VALUE_DROP);
          assertThat(hazard.severity()).isEqualTo(Hazard.Severity.BLOCKING);
          assertThat(hazard.reason()).contains("order");
        });
    assertThat(hazards(live, desired).getFirst().reason()).contains("(a)");
  }

  @Test
  void cutsTheNameOfTheOldTypeWithoutBreakingACharacter() {
    assertThat(TypeReplacement.oldName(qualified("ü".repeat(31))).name().value())
        .isEqualTo("ü".repeat(25) + "__pgflux_old");
  }
}
