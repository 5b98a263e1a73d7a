package dev.pgflux.domain.scope;

import static dev.pgflux.domain.scope.Given.name;
import static dev.pgflux.domain.scope.Given.names;
import static dev.pgflux.domain.scope.Given.schema;
import static dev.pgflux.domain.scope.Given.snapshot;
import static dev.pgflux.domain.scope.Given.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.scope.ManagedScope.Selection;
import dev.pgflux.domain.scope.ManagedScope.Sides;
import dev.pgflux.domain.snapshot.Snapshot;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManagedScopeTest {

  private static final Snapshot FILES = snapshot(table("app.item"));
  private static final Snapshot LIVE =
      snapshot(
          schema("public"),
          schema("app"),
          schema("other"),
          schema("_pgflux"),
          table("app.item"),
          table("app.gone"),
          table("other.thing"),
          table("_pgflux.migrations"));

  @Test
  void whatTheFilesPutSomethingInIsManaged() {
    assertThat(names(restricted(new Selection.Declared()).live()))
        .containsExactlyInAnyOrder("app", "app.item", "app.gone");
  }

  @Test
  void everythingIsManagedExceptTheToolsOwnSchema() {
    assertThat(names(restricted(new Selection.Everything()).live()))
        .contains("other", "other.thing", "app.gone")
        .noneMatch(name -> name.startsWith("_pgflux"));
  }

  @Test
  void listedSchemasAloneAreManaged() {
    Sides sides = restricted(new Selection.Listed(Set.of(name("other"))));

    assertThat(names(sides.live())).containsExactlyInAnyOrder("other", "other.thing");
    assertThat(sides.desired().find(table("app.item").id())).isEmpty();
  }

  @Test
  void theToolsOwnSchemaIsNotManagedEvenWhenListed() {
    assertThat(names(restricted(new Selection.Listed(Set.of(name("_pgflux")))).live())).isEmpty();
  }

  @Test
  void kindsOfTheWholeDatabaseAreManagedWhereTheFilesDeclareThem() {
    ObjectId extension = ObjectId.extension(name("hstore"));

    assertThat(scope(new Selection.Declared(), FILES).contains(extension)).isFalse();
    assertThat(scope(new Selection.Everything(), FILES).contains(extension)).isTrue();
  }

  @Test
  void publicIsThereWithoutBeingDeclared() {
    Sides sides = restricted(new Selection.Everything());

    assertThat(names(sides.desired())).contains("public");
    assertThat(names(sides.desired())).doesNotContain("other");
  }

  @Test
  void aSchemaThatTheFilesUseIsMadeWhereItIsNotThere() {
    Sides sides = scope(new Selection.Declared(), FILES).restrict(FILES, snapshot());

    assertThat(sides.desired().find(ObjectId.schema(name("app")))).containsInstanceOf(Schema.class);
  }

  @Test
  void aSchemaThatTheFilesUseIsTakenAsItIsWhereItIsThere() {
    Schema live = schema("app").withMeta(schema("app").meta().withComment(Optional.of("kept")));

    Sides sides =
        scope(new Selection.Declared(), FILES).restrict(FILES, snapshot(live, table("app.item")));

    assertThat(sides.desired().find(live.id())).contains(live);
  }

  private static Sides restricted(Selection selection) {
    return scope(selection, FILES).restrict(FILES, LIVE);
  }

  private static ManagedScope scope(Selection selection, Snapshot files) {
    return new ManagedScope(selection, Set.of(name("app")), files, Identifier.of("_pgflux"));
  }
}
