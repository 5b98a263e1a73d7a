package dev.pgflux.domain.diff;

import static dev.pgflux.domain.diff.Schemas.column;
import static dev.pgflux.domain.diff.Schemas.difference;
import static dev.pgflux.domain.diff.Schemas.snapshot;
import static dev.pgflux.domain.diff.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.diff.RenameSuggestions.Suggestion;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.QualifiedName;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.type.EnumType;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenameSuggestionsTest {

  @Test
  void aColumnThatComesAsOneOfItsTypeGoesMayBeRenamed() {
    assertThat(
            annotations(
                snapshot(table("t", column("id", "int8"), column("Full Name", "text"))),
                snapshot(table("t", column("id", "int8"), column("name", "text")))))
        .containsExactly("-- @renamed from=\"Full Name\"");
  }

  @Test
  void aColumnOfAnotherTypeOrWithTwoPartnersIsNoRename() {
    Snapshot live = snapshot(table("t", column("id", "int8"), column("a", "text")));
    assertThat(annotations(live, snapshot(table("t", column("id", "int8"), column("b", "int8")))))
        .isEmpty();
    assertThat(
            annotations(
                live,
                snapshot(
                    table("t", column("id", "int8"), column("b", "text"), column("c", "text")))))
        .isEmpty();
  }

  @Test
  void aTableThatSharesMostColumnsMayBeRenamed() {
    Snapshot live =
        snapshot(table("people", column("id", "int8"), column("a", "text"), column("b", "text")));
    assertThat(
            annotations(
                live,
                snapshot(
                    table(
                        "person", column("id", "int8"), column("a", "text"), column("c", "text")))))
        .containsExactly("-- @renamed-table from=people");
    assertThat(
            annotations(
                live,
                snapshot(
                    table(
                        "person", column("id", "int8"), column("x", "text"), column("y", "text")))))
        .isEmpty();
  }

  @Test
  void twoTablesThatComeForOneAreNoRename() {
    assertThat(
            annotations(
                snapshot(table("people", column("id", "int8"))),
                snapshot(table("a", column("id", "int8")), table("b", column("id", "int8")))))
        .isEmpty();
  }

  @Test
  void anEnumWithTheSameLabelsMayBeMovedToAnotherSchema() {
    assertThat(annotations(snapshot(mood("old")), snapshot(mood("public"))))
        .containsExactly("-- @renamed from=old.mood");
  }

  private static EnumType mood(String schema) {
    return new EnumType(
        ObjectId.type(QualifiedName.of(schema, "mood")), List.of("sad", "ok"), ObjectMeta.NONE);
  }

  private static List<String> annotations(Snapshot live, Snapshot desired) {
    return RenameSuggestions.in(difference(live, desired)).stream()
        .map(Suggestion::annotation)
        .toList();
  }
}
