package dev.pgflux.ports.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.scope.MetaSelection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MigrationHeaderTest {
  private static final Coverage COVERAGE =
      new Coverage(
          false,
          new TreeSet<>(Set.of(Identifier.of("app"), Identifier.of("a, b=c\n*/ \"d\""))),
          EnumSet.of(ObjectClass.EXTENSION, ObjectClass.PUBLICATION),
          new MetaSelection(true, false),
          List.of("*.tmp_*", "x y"));

  @Test
  void whatIsWrittenIsReadAgain() {
    MigrationHeader header =
        new MigrationHeader(Optional.of("12ab"), Optional.of("34cd"), Optional.of(COVERAGE));
    String file = MigrationFileText.of("first\nstep, made by pg-flux", header, "SELECT 1;\n");

    assertThat(MigrationHeader.of(file)).isEqualTo(header);
    assertThat(file.lines().limit(4)).allMatch(line -> line.startsWith("-- "));
  }

  @Test
  void whatStandsInStatementsIsNoHeader() {
    assertThat(MigrationHeader.of("-- a file\nSELECT 'x';\n-- pg-flux-baseline-hash: 12ab\n"))
        .isEqualTo(MigrationHeader.NONE);
  }

  @Test
  void aHeaderIsPutInThePlaceOfAnother() {
    MigrationHeader old =
        new MigrationHeader(Optional.of("12ab"), Optional.empty(), Optional.of(COVERAGE));
    MigrationHeader fresh =
        new MigrationHeader(Optional.of("56ef"), Optional.of("78ab"), Optional.of(COVERAGE));
    String sql = "SELECT '\n-- pg-flux-target-hash: kept\n';\n";

    String changed = fresh.replacedIn(MigrationFileText.of("title", old, sql));

    assertThat(MigrationHeader.of(changed)).isEqualTo(fresh);
    assertThat(changed).startsWith("-- title\n").endsWith(sql).doesNotContain("12ab");
    assertThat(fresh.replacedIn(sql)).isEqualTo(fresh.text() + sql);
  }

  @Test
  void oneFileFollowsAnotherWhereBothCoverTheSame() {
    MigrationHeader before =
        new MigrationHeader(Optional.of("1"), Optional.of("2"), Optional.of(COVERAGE));
    MigrationHeader after =
        new MigrationHeader(Optional.of("2"), Optional.of("3"), Optional.of(COVERAGE));
    MigrationHeader ofAnotherTool =
        new MigrationHeader(Optional.of("2"), Optional.empty(), Optional.empty());

    assertThat(after.follows(before)).isTrue();
    assertThat(before.follows(after)).isFalse();
    assertThat(ofAnotherTool.follows(before)).isFalse();
    assertThat(MigrationHeader.NONE.follows(MigrationHeader.NONE)).isFalse();
  }

  @Test
  void aLineThatIsNoCoverageIsNone() {
    assertThat(List.of("", "schemas=", "kinds=TABLE", "schemas=a kinds=NO_SUCH", "schemas=%zz"))
        .allSatisfy(line -> assertThat(Coverage.parse(line)).isEmpty());
  }
}
