package dev.pgflux.domain.scope;

import static dev.pgflux.domain.scope.Given.check;
import static dev.pgflux.domain.scope.Given.name;
import static dev.pgflux.domain.scope.Given.schema;
import static dev.pgflux.domain.scope.Given.snapshot;
import static dev.pgflux.domain.scope.Given.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.domain.diff.ComparisonMode;
import dev.pgflux.domain.id.ObjectId;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.scope.ManagedScope.Sides;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilencePolicyTest {

  private static final SchemaObject SILENT = table("app.item", "a");
  private static final SchemaObject OF_ANN = SILENT.withMeta(ownedBy("ann"));

  @Test
  void anOwnerThatNoFileNamesIsNotCompared() {
    assertThat(ownerOf(policy(ComparisonMode.AUTO), SILENT, OF_ANN)).contains(name("ann"));
    assertThat(ownerOf(policy(ComparisonMode.AUTO), SILENT, unrelated())).isEmpty();
  }

  @Test
  void anOwnerThatAFileNamesIsCompared() {
    SchemaObject ofBob = SILENT.withMeta(ownedBy("bob"));

    assertThat(ownerOf(policy(ComparisonMode.AUTO), ofBob, OF_ANN)).contains(name("bob"));
    assertThat(ownerOf(policy(ComparisonMode.NEVER), ofBob, OF_ANN)).contains(name("ann"));
  }

  @Test
  void silenceMeansTheConnectedRoleWhenOwnersAreAlwaysCompared() {
    assertThat(ownerOf(policy(ComparisonMode.ALWAYS), SILENT, OF_ANN)).contains(name("me"));
    assertThat(
            ownerOf(policy(ComparisonMode.ALWAYS), check("app.item", "c"), check("app.item", "c")))
        .isEmpty();
    SchemaObject publicOfAnn = schema("public").withMeta(ownedBy("ann"));
    assertThat(ownerOf(policy(ComparisonMode.ALWAYS), schema("public"), publicOfAnn))
        .contains(name("ann"));
  }

  @Test
  void privilegesAreThoseOfTheServerUntilAFileSpeaksOfAny() {
    SchemaObject locked =
        SILENT.withMeta(ObjectMeta.NONE.withPrivileges(Optional.of(AccessControl.EMPTY)));

    assertThat(privilegesOf(ComparisonMode.AUTO, false, locked)).contains(AccessControl.EMPTY);
    assertThat(privilegesOf(ComparisonMode.NEVER, true, locked)).contains(AccessControl.EMPTY);
    Optional<AccessControl> defaults = privilegesOf(ComparisonMode.AUTO, true, locked);
    assertThat(defaults.orElseThrow().grants()).isNotEmpty();
    assertThat(privilegesOf(ComparisonMode.ALWAYS, false, locked)).isEqualTo(defaults);
  }

  @Test
  void aCommentThatNoFileMakesIsWantedGone() {
    SchemaObject live =
        schema("public").withMeta(ObjectMeta.NONE.withComment(Optional.of("of a person")));

    assertThat(applied(policy(ComparisonMode.AUTO), schema("public"), live).meta().comment())
        .isEmpty();
  }

  private static Optional<AccessControl> privilegesOf(
      ComparisonMode mode, boolean declared, SchemaObject live) {
    SilencePolicy policy = new SilencePolicy(ComparisonMode.AUTO, mode, declared, name("me"));
    return applied(policy, SILENT, live).meta().privileges();
  }

  private static Optional<Identifier> ownerOf(
      SilencePolicy policy, SchemaObject desired, SchemaObject live) {
    return applied(policy, desired, live).meta().owner();
  }

  private static SchemaObject applied(
      SilencePolicy policy, SchemaObject desired, SchemaObject live) {
    ObjectId id = desired.id();
    return policy
        .apply(new Sides(snapshot(desired), snapshot(live)))
        .desired()
        .find(id)
        .orElseThrow();
  }

  /** An object that has nothing to do with the wanted one. */
  private static SchemaObject unrelated() {
    return table("app.other");
  }

  private static SilencePolicy policy(ComparisonMode owners) {
    return new SilencePolicy(owners, ComparisonMode.AUTO, false, name("me"));
  }

  private static ObjectMeta ownedBy(String role) {
    return ObjectMeta.NONE.withOwner(Optional.of(name(role)));
  }
}
