package dev.pgflux.domain.object.view;

import static dev.pgflux.domain.rules.RulesFixture.change;
import static dev.pgflux.domain.rules.RulesFixture.context;
import static dev.pgflux.domain.rules.RulesFixture.create;
import static dev.pgflux.domain.rules.RulesFixture.dropping;
import static dev.pgflux.domain.rules.RulesFixture.fragment;
import static dev.pgflux.domain.rules.RulesFixture.name;
import static dev.pgflux.domain.rules.RulesFixture.relation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.hazard.Hazard;
import dev.pgflux.domain.hazard.HazardKind;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.sql.Fragment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MaterializedViewRulesTest {
  private static final Table.Storage STORED =
      new Table.Storage(
          new TreeMap<>(Map.of("fillfactor", "70")),
          Optional.of(name("columnar")),
          Optional.of(name("Fast")));

  private static MaterializedView view(
      String query, Table.Storage storage, boolean populated, Optional<String> index) {
    ViewColumn column =
        new ViewColumn(
            name("a"),
            Optional.empty(),
            Optional.empty(),
            index.isPresent() ? OptionalInt.of(5) : OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    return new MaterializedView(
        relation("m"),
        List.of(column),
        fragment(Fragment.Kind.QUERY, query),
        storage,
        populated,
        index.map(it -> name(it)),
        ObjectMeta.NONE);
  }

  private static MaterializedView plain(String query, boolean populated) {
    return view(query, Table.Storage.DEFAULT, populated, Optional.empty());
  }

  @Test
  void makesAViewThatItsIndexMarksAsClustered() {
    assertThat(create(view("SELECT 1", STORED, false, Optional.of("i x"))))
        .containsExactly(
            "CREATE MATERIALIZED VIEW s.m (a) USING columnar WITH (fillfactor='70') TABLESPACE"
                + " \"Fast\" AS SELECT 1 WITH NO DATA",
            "ALTER MATERIALIZED VIEW s.m ALTER COLUMN a SET STATISTICS 5");
  }

  @Test
  void changesStorageInPlace() {
    assertThat(change(view("q", STORED, true, Optional.of("i")), plain("q", true)))
        .containsExactly(
            "ALTER MATERIALIZED VIEW s.m SET ACCESS METHOD DEFAULT",
            "ALTER MATERIALIZED VIEW s.m SET TABLESPACE pg_default",
            "ALTER MATERIALIZED VIEW s.m RESET (fillfactor)",
            "ALTER MATERIALIZED VIEW s.m SET WITHOUT CLUSTER",
            "ALTER MATERIALIZED VIEW s.m ALTER COLUMN a SET STATISTICS -1");
  }

  @Test
  void fillsButNeverEmptiesAView() {
    assertThat(change(plain("q", false), plain("q", true)))
        .containsExactly("REFRESH MATERIALIZED VIEW s.m");
    assertThat(change(plain("q", true), plain("q", false))).isEmpty();
  }

  @Test
  void makesAViewAgainWhereNothingElseHelps() {
    assertThat(change(plain("q", true), plain("r", true)))
        .containsExactly("again: its query changes");
    MaterializedView live = plain("q", true);
    MaterializedView desired = view("q", STORED, true, Optional.empty());
    assertThat(change(live, desired, context(14, List.of(live), List.of(desired))))
        .containsExactly("again: its access method changes");
    assertThat(dropping(live, List.of(desired)).getFirst().hazards())
        .extracting(Hazard::kind)
        .containsExactly(HazardKind.TABLE_LOCK, HazardKind.INDEX_REBUILD);
    assertThat(dropping(live, List.of()).getFirst().hazards()).isEmpty();
  }
}
