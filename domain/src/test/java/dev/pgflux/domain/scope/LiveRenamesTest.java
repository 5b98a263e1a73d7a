package dev.pgflux.domain.scope;

import static dev.pgflux.domain.scope.Given.check;
import static dev.pgflux.domain.scope.Given.name;
import static dev.pgflux.domain.scope.Given.names;
import static dev.pgflux.domain.scope.Given.relation;
import static dev.pgflux.domain.scope.Given.schema;
import static dev.pgflux.domain.scope.Given.snapshot;
import static dev.pgflux.domain.scope.Given.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.change.Change;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.table.Column;
import dev.pgflux.domain.object.table.Table;
import dev.pgflux.domain.snapshot.Snapshot;
import dev.pgflux.domain.sql.Reference;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LiveRenamesTest {

  private static final Snapshot LIVE =
      snapshot(schema("app"), table("app.old", "a", "b"), check("app.old", "c"));

  @Test
  void anObjectGetsItsNewNameWithWhatBelongsToIt() {
    LiveRenames.Renamed renamed =
        renamed(LIVE, Map.of(relation("app.old"), relation("app.new")), Map.of());

    assertThat(names(renamed.snapshot())).containsExactlyInAnyOrder("app", "app.new", "app.new.c");
    assertThat(renamed.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            Change.Rename.class,
            rename -> {
              assertThat(rename.before().id()).isEqualTo(relation("app.old"));
              assertThat(rename.after().id()).isEqualTo(relation("app.new"));
            });
  }

  @Test
  void aColumnOfARenamedTableIsFoundUnderTheNewName() {
    LiveRenames.Renamed renamed =
        renamed(
            LIVE,
            Map.of(relation("app.old"), relation("app.new")),
            Map.of(Reference.to(relation("app.new"), name("z")), name("a")));

    assertThat(renamed.snapshot().find(relation("app.new"), Table.class).orElseThrow().columns())
        .extracting(Column::name)
        .containsExactly(name("z"), name("b"));
    assertThat(renamed.changes())
        .hasSize(2)
        .last()
        .isInstanceOfSatisfying(
            Change.RenameColumn.class, rename -> assertThat(rename.to()).isEqualTo(name("z")));
  }

  @Test
  void everythingInARenamedSchemaMovesWithIt() {
    LiveRenames.Renamed renamed =
        renamed(
            LIVE,
            Map.of(schema("app").id(), schema("shop").id()),
            Map.of(Reference.to(relation("shop.old"), name("z")), name("a")));

    assertThat(names(renamed.snapshot()))
        .containsExactlyInAnyOrder("shop", "shop.old", "shop.old.c");
    assertThat(renamed.changes()).hasSize(2);
  }

  @Test
  void aRenameThatWasCarriedOutBeforeCountsForNothing() {
    assertThat(
            renamed(
                    LIVE,
                    Map.of(relation("app.older"), relation("app.old")),
                    Map.of(Reference.to(relation("app.old"), name("b")), name("before_b")))
                .changes())
        .isEmpty();
  }

  @Test
  void aNameThatIsTakenIsNotGivenAgain() {
    LiveRenames.Renamed renamed =
        renamed(
            snapshot(schema("app"), table("app.old", "a", "b"), table("app.new")),
            Map.of(relation("app.old"), relation("app.new")),
            Map.of(Reference.to(relation("app.old"), name("b")), name("a")));

    assertThat(renamed.changes()).isEmpty();
    assertThat(names(renamed.snapshot())).containsExactlyInAnyOrder("app", "app.old", "app.new");
  }

  @Test
  void dependenciesAndFactsAreFoundUnderNewNames() {
    LiveRenames.Renamed renamed =
        renamed(
            LIVE,
            Map.of(relation("app.old"), relation("app.new")),
            Map.of(Reference.to(relation("app.new"), name("z")), name("a")));

    assertThat(
            renamed.dependencies(
                Map.of(relation("app.v"), Set.of(Reference.to(relation("app.old"), name("a"))))))
        .containsExactly(
            Map.entry(relation("app.v"), Set.of(Reference.to(relation("app.new"), name("z")))));
    assertThat(renamed.facts(Map.of(relation("app.old"), 7)))
        .containsExactly(Map.entry(relation("app.new"), 7));
  }

  private static LiveRenames.Renamed renamed(
      Snapshot live, Map<ObjectId, ObjectId> objects, Map<Reference, Identifier> columns) {
    return LiveRenames.apply(
        live,
        new TreeMap<>(objects),
        new TreeMap<>(columns),
        (fragment, renamedObjects, renamedColumns) -> fragment);
  }
}
