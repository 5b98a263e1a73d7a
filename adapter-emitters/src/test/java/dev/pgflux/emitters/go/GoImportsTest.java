package dev.pgflux.emitters.go;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoImportsTest {

  @Test
  void packagesAreCalledAsGosToolsExpect() {
    assertThat(GoImports.assumed("github.com/jackc/pgx/v5")).isEqualTo("pgx");
    assertThat(GoImports.assumed("gopkg.in/guregu/null.v4")).isEqualTo("null");
    assertThat(GoImports.assumed("github.com/x/go-thing")).isEqualTo("thing");
    assertThat(GoImports.assumed("example.com/range")).isEqualTo("pkg");
  }

  @Test
  void twoPackagesOfOneNameAreKeptApart() {
    GoImports imports = new GoImports();
    assertThat(imports.shorten("map[{a.org/b}.K]{time}.Time")).isEqualTo("map[b.K]time.Time");
    assertThat(imports.shorten("[]{c.org/b}.K")).isEqualTo("[]b2.K");
    assertThat(imports.lines()).containsExactly("\"time\"", "", "\"a.org/b\"", "b2 \"c.org/b\"");
  }
}
