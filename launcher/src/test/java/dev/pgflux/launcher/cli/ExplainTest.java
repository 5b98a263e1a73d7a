package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.launcher.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainTest {
  private static final Path PAGES =
      Path.of(System.getProperty("basedir", ""), "..", "docs", "hazards");
  private static final List<String> PARTS =
      List.of("WHEN", "LOCK", "OTHERS MEANWHILE", "THE SAFER WAY", "TO ACCEPT IT");

  @TempDir private Path folder;

  private Typed type(String arguments) {
    return Typed.in(folder, arguments);
  }

  @Test
  void everyPageIsOfAHazardAndEveryHazardHasAPage() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of("README.md"),
                      Arrays.stream(HazardKind.values()).map(kind -> kind.name() + ".md"))
                  .toList());
    }
  }

  @ParameterizedTest
  @EnumSource(HazardKind.class)
  void aPageSaysWhatItMeansAndWhatToDo(HazardKind kind) {
    Typed typed = type("explain " + kind.name());

    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out().lines().findFirst().orElseThrow()).startsWith(kind.name() + ": ");
    assertThat(typed.out().lines().toList()).containsSubsequence(PARTS);
    assertThat(typed.out())
        .doesNotContain("```", "**", "](")
        .contains(kind.name().equals("MASS_DROP") ? "--allow-mass-drop" : "--allow-hazards");
  }

  @Test
  void withoutAHazardAllAreListed() {
    assertThat(type("explain").out().lines().map(line -> line.split(" ", 2)[0]))
        .containsExactlyElementsOf(
            Arrays.stream(HazardKind.values()).map(HazardKind::name).toList());
  }

  @Test
  void aHazardMayBeTypedAsItComes() {
    assertThat(type("explain data-loss").out()).isEqualTo(type("explain DATA_LOSS").out());
    assertThat(type("explain Data_Loss RLS_GAP").out())
        .startsWith(type("explain DATA_LOSS").out())
        .endsWith(type("explain RLS_GAP").out());
  }

  @Test
  void codeIsIndentedAndMarksAreGone() {
    assertThat(type("explain TABLE_LOCK").out())
        .contains("    CREATE UNIQUE INDEX CONCURRENTLY orders_code_key ON orders (code);\n")
        .contains("- CREATE INDEX on a table with rows");
  }
}
